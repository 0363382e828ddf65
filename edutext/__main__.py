"""`python -m edutext`."""

from edutext.cli import main

if __name__ == "__main__":
    main()
