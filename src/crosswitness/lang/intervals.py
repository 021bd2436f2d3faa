"""What a figure allows: intervals that meet or do not, with units converted.

Lengths, masses, areas, volumes, speeds, powers and temperatures are compared in one unit each;
sums of two currencies never are, for a rate of exchange is no arithmetic. A converted figure may
lie off by half a step of the last digit that either side prints: 1,700 miles are 2,735 km to
somebody who printed 2,700.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass

_SCALES = {
    "length": {
        "km": 1000.0, "m": 1.0, "cm": 0.01, "mm": 0.001, "mi": 1609.344, "nmi": 1852.0,
        "ft": 0.3048, "in": 0.0254, "yd": 0.9144,
    },
    "mass": {"kg": 1.0, "g": 0.001, "t": 1000.0, "kt": 1e6, "lb": 0.45359237, "oz": 0.0283495},
    "area": {
        "km2": 1e6, "mi2": 2.589988e6, "m2": 1.0, "ft2": 0.092903, "ha": 1e4, "ac": 4046.856,
    },
    "speed": {"km/h": 1.0, "mph": 1.609344, "kn": 1.852},
    "volume": {"l": 1.0, "bbl": 158.987294928},
    "power": {"kW": 1.0, "MW": 1e3, "GW": 1e6},
    "temperature": {"°C": 1.0, "°F": 5 / 9},
}  # fmt: skip
_ZERO = {"°F": 32.0}
"""Value of a unit at which its dimension's base unit is 0, where that is not 0."""
_DIMENSIONS = {unit: name for name, units in _SCALES.items() for unit in units}
_BASES = {
    unit: min(units, key=lambda known: (abs(math.log(units[known])), known))
    for units in _SCALES.values() for unit in units
}  # fmt: skip
_NAMED = {"%": "share", "°": "temperature"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """The values that a figure's words allow.

    Attributes:
        low: Smallest value, minus infinity where the words give none.
        high: Largest value, infinity where the words give none.
        unit: Unit as `crosswitness.model.annotation.Quantity` has it, or ``""``.
        above: Whether the words leave `low` itself out ("more than 51").
        below: Whether they leave `high` itself out ("fewer than 51").
    """

    low: float
    high: float
    unit: str = ""
    above: bool = False
    below: bool = False


_ABOVE = ("more than", "over", "above", "in excess of", "greater than", "well over")
_BELOW = ("fewer than", "less than", "under", "below")


def interval(low: float | None, high: float | None, unit: str = "", words: str = "") -> Interval:
    """Return the interval of a figure.

    Args:
        low: Smallest value, or None if open below.
        high: Largest value, or None if open above.
        unit: Its unit, or ``""``.
        words: Its words from the bound on. "More than 50" often loses its bound on the way, so
            the end itself is left out only where the number is not round.
    """
    start = " ".join(words.casefold().split())
    odd = any(value is not None and value % 5 for value in (low, high))
    return Interval(
        low=-math.inf if low is None else low,
        high=math.inf if high is None else high,
        unit=unit,
        above=odd and start.startswith(_ABOVE),
        below=odd and start.startswith(_BELOW),
    )


def comparable(one: str, two: str) -> bool:
    """Say whether figures in two units measure the same and can be converted."""
    return one == two or _DIMENSIONS.get(one, one) == _DIMENSIONS.get(two, two)


def meet(one: Interval, two: Interval) -> bool:
    """Say whether some value is in both intervals.

    Both must have one unit, or two that `comparable` accepts.
    """
    left, right = (one, two) if one.unit == two.unit else (_converted(one), _converted(two))
    low, high = max(left.low, right.low), min(left.high, right.high)
    if low != high:
        return low < high
    touching = ((i.above and i.low == low) or (i.below and i.high == low) for i in (left, right))
    return not any(touching)


def all_meet(intervals: list[Interval]) -> bool:
    """Say whether each two of some intervals of one unit meet."""
    return all(meet(one, two) for n, one in enumerate(intervals) for two in intervals[n + 1 :])


def dimension(unit: str) -> str:
    """Return what a unit measures (``"length"``, ``"money"``, ``"share"``), ``""`` if unknown."""
    known = _DIMENSIONS.get(unit) or _NAMED.get(unit)
    return known or ("money" if len(unit) == _ISO and unit.isupper() else "")


def widened(given: Interval) -> Interval:
    """Return the values that a printed measure may stand for, in its dimension's base unit.

    As wide as its digits are exact, and no wider than `ROUND` of a number that ends in zeros:
    2,700 may stand for 2,735, and 300 for no 340. The ends themselves are left out, so that 3.4
    and 3.5 do not meet.
    """
    slack = max((_printed(value) for value in _ends(given)), default=0.0) * _OPEN
    unit = given.unit if given.unit in _DIMENSIONS else ""
    low, high = (_based(v, unit) for v in (given.low - slack, given.high + slack))
    return Interval(
        low=low, high=high, unit=_BASES.get(unit, given.unit), above=given.above, below=given.below
    )


def one_figure(one: tuple[float, str], two: tuple[float, str]) -> bool:
    """Say whether two measures, each a value and its unit, print one figure.

    They do where the rounder of them, converted, is the other to the last digit that it prints,
    and both lie within `CLOSE` of each other.
    """
    if not comparable(one[1], two[1]):
        return False
    units = [unit if unit in _DIMENSIONS else "" for _, unit in (one, two)]
    left, right = _based(one[0], units[0]), _based(two[0], units[1])
    steps = [
        abs(_based(value + _printed(value), unit) - _based(value, unit))
        for (value, _), unit in zip((one, two), units, strict=True)
    ]
    gap = abs(left - right)
    return gap <= max(steps) and gap <= CLOSE * max(abs(left), abs(right))


_ISO = 3
"""Letters of a currency's code."""
ROUND, CLOSE = 0.06, 0.03
"""Largest share of itself by which a round number may miss what it stands for; the same where it
is to be one figure with another."""
_OPEN = 1 - 1e-9


def _printed(value: float) -> float:
    """Return by how much a printed number may miss the value that it stands for."""
    step = _half_step(value)
    return step if step < 1 else min(step, ROUND * abs(value))


def _based(value: float, unit: str) -> float:
    """Return a value in the base unit of its dimension."""
    if not unit:
        return value
    return (value - _ZERO.get(unit, 0.0)) * _SCALES[_DIMENSIONS[unit]][unit]


def _converted(given: Interval) -> Interval:
    """Return an interval in the base unit of its dimension, as wide as its digits are exact."""
    slack = max((_half_step(v) for v in _ends(given)), default=0.0)
    low, high = (_based(v, given.unit) for v in (given.low - slack, given.high + slack))
    return Interval(low=low, high=high)


def _ends(given: Interval) -> Iterator[float]:
    yield from (value for value in {given.low, given.high} if math.isfinite(value))


def _half_step(value: float) -> float:
    """Return half of the last digit's worth: 50 for 2,700, half of 1 for 548, 0.05 for 6.1."""
    if value != int(value):
        return 10.0 ** -len(f"{value:.6f}".rstrip("0").partition(".")[2]) / 2
    step = 1
    while value and value % (step * 10) == 0:
        step *= 10
    return step / 2
