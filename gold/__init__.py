"""Scorers for the gold data in ``../shared/gold``; not part of the product."""
