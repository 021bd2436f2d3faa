"""English names for Crosswitness: trained weights and what runs them."""

__version__ = "1.1.0"
"""Recipe, training data, fix."""
