"""Rules for damaged characters: wrong decodings, residue of markup, invisible and look-alike characters."""
