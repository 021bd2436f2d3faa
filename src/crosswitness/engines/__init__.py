"""How a function runs over many items."""
