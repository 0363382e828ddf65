"""Rules for damaged years and figures."""
