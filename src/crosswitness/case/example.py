"""The example case that the package carries."""

from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import as_file, files
from pathlib import Path


@contextmanager
def example_reports() -> Iterator[Path]:
    """Give the folder of the example's reports for as long as it is needed."""
    with as_file(files("crosswitness").joinpath("example", "reports")) as folder:
        yield folder
