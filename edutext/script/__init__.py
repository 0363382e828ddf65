"""Simplified <-> traditional: OpenCC's conversions, exactly, and what they did to a text."""
