"""Commands that the pack adds to the command line; with `zwgk.cli` the only home of click."""
