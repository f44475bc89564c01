"""Major decisions: how the public is heard, the review before them, and what is published after."""
