"""Personal names across spellings and scripts."""
