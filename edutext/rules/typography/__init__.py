"""Rules that restore the punctuation and widths of GB/T 15834 and GB/T 15835; none runs unless asked for."""
