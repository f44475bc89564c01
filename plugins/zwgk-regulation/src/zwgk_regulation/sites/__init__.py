"""Government websites, new-media accounts and gazettes: what inspections hold against them."""
