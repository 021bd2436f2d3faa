"""Hostile and odd input through the whole product: a fast part for every test run, all by demand.

``python -m tests.torture`` runs all of it and prints one table.
"""
