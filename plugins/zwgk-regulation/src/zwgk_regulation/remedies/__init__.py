"""Article 51 and the laws of remedies: what a reply says of reconsideration and lawsuits."""
