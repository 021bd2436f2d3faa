"""The command line: verbs and words, no logic."""
