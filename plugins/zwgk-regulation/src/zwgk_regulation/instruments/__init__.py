"""The texts of the pack, one module each: the source with its clause table."""
