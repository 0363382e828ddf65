"""Two texts compared: units, their alignment, operations, hunks for people."""
