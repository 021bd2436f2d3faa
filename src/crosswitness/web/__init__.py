"""A local, read-only view of a case."""
