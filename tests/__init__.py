"""Tests, one file a module, mirroring `src/crosswitness`."""
