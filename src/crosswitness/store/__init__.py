"""Where derived things are kept: one SQLite file that can be deleted and made again."""
