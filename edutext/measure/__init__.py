"""What a report amounts to: counts, years and their standing, damage."""
