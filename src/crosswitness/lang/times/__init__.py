"""Time expressions: words to tokens, tokens to readings, readings and an anchor to values."""
