"""Articles 4 to 26 and 46 to 55: what an authority discloses of its own motion, and who supervises it."""
