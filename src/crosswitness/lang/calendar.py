"""Time expressions: find them without an anchor, resolve them with one."""

from crosswitness.lang.times.find import find_dates
from crosswitness.lang.times.found import Base, FoundDate, Shape
from crosswitness.lang.times.resolve import resolve
from crosswitness.lang.times.value import Leaning, Resolved

__all__ = ["Base", "FoundDate", "Leaning", "Resolved", "Shape", "find_dates", "resolve"]
