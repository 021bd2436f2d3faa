"""From bytes to documents, and nothing else."""
