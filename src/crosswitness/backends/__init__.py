"""Adapters for larger models that a person brings; each imports its library only when asked for."""
