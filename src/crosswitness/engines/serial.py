"""One item after the other: the reference that every engine must agree with."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")
U = TypeVar("U")


class Serial:
    """Runs everything in this process."""

    def map(
        self, function: Callable[[T], U], items: Iterable[T], lost: Callable[[T], U]
    ) -> Iterator[U]:
        """Yield ``function(item)`` for each item; nothing is ``lost`` but with the whole run."""
        for item in items:
            yield function(item)
