"""Articles 27 to 45: applications, their clock, their replies, and the two letters on receipt and service."""
