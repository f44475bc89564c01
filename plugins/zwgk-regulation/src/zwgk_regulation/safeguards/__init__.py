"""What stands before disclosure: the secrecy review and the protection of personal information."""
