"""The stages in order, the plan, the run, and the ports that the edges implement."""
