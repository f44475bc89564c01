"""The texts the rules check, each with its whole clause table."""
