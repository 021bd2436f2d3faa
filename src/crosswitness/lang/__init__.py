"""Language without stages: tokens, names, dates, numbers, speech, as pure functions."""
