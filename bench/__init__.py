"""Benchmarks on generated reports; not part of the product."""
