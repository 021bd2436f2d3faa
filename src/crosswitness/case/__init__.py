"""A case folder: opening, adding, running, verifying; wires the edges to the pipeline."""
