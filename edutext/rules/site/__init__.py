"""Rules for what a web site put around or into a report."""
