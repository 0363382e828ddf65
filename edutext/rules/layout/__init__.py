"""Rules for damaged lines, pages and spaces."""
