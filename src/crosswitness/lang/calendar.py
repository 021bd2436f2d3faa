"""Time expressions: find them without an anchor, resolve them with one."""

from crosswitness.lang.times.find import find_dates
from crosswitness.lang.times.found import Base, FoundDate, Shape

__all__ = ["Base", "FoundDate", "Shape", "find_dates"]
