"""The structure of a report: numbering, headings, and the tree of sections that tiles the text."""
