"""Triggers of events, their status and their codes, read from tables word by word."""
