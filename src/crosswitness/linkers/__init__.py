"""Stages that compare two places: comparables in, links with reasons out."""
