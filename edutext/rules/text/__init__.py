"""Rules for damaged words and marks."""
