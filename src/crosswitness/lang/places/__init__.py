"""Which place a name means: a gazetteer inside the package, and a choice among namesakes."""
