"""From records to files for readers and programs."""
