"""Reconcile many outlets' reports of the same happenings into one sourced dossier."""

__version__ = "0.1.0"
