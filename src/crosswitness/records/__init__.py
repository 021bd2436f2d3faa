"""From groups of places to the records that a reader sees; pure functions."""
