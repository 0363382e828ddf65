"""Tables for people: TSV files that a non-programmer can extend. `tables.py` reads them."""
