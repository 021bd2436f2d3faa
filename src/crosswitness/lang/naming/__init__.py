"""Names in a line of text: titles and people, bodies by their last word, governments."""
