"""Mentions that one group holds though their days contradict each other, taken apart.

The linker keeps two mentions apart whose days clash, but where many reports tell of one kind of
happening not all pairs meet, and mentions without a day bridge those with one. An event has one
day; what stands against it is another event.
"""

from collections import defaultdict
from collections.abc import Mapping

from crosswitness.model.groups import Group, group
from crosswitness.model.span import Span
from crosswitness.model.when import PartialDate
from crosswitness.records.event_fields import Told

_ROUNDS = 3
"""How far mentions without a day are followed from those with one."""


def parts(found: Group, every: Mapping[Span, Told]) -> list[Group]:
    """Return the group itself, or one group for each day that its mentions tell.

    Args:
        found: A group of event mentions.
        every: Event mentions by their triggers.
    """
    days = {place: day for place in found.places if (day := _day(every.get(place))) is not None}
    agreeing = _agreeing(days)
    if len(agreeing) < 2:
        return [found]
    of = {place: n for n, values in enumerate(agreeing) for place in days if days[place] in values}
    _follow(found, of)
    held: dict[int, list[Span]] = defaultdict(list)
    for place in found.places:
        held[of.get(place, 0)].append(place)
    return [
        group(
            "happenings",
            places,
            [link for link in found.links if of.get(link.left, 0) == of.get(link.right, 0) == n],
        )
        for n, places in sorted(held.items())
    ]


def _day(item: Told | None) -> PartialDate | None:
    stated = [value for time in item.times if (value := time.start or time.said)] if item else []
    return stated[0] if stated else None


def _agreeing(days: Mapping[Span, PartialDate]) -> list[list[PartialDate]]:
    """Return the days in sets without contradiction, that of most reports first."""
    reports: dict[PartialDate, set[str]] = defaultdict(set)
    for place, day in days.items():
        reports[day].add(place.document)
    known = sorted(reports, key=lambda day: (-len(reports[day]), day.as_date() is None, str(day)))
    made: list[list[PartialDate]] = []
    for day in known:
        fits = (values for values in made if not any(day.contradicts(value) for value in values))
        values = next(fits, None)
        if values is None:
            made.append([day])
        else:
            values.append(day)
    return made


def _follow(found: Group, of: dict[Span, int]) -> None:
    """Give mentions without a day to the part that they are most closely linked with."""
    for _ in range(_ROUNDS):
        pull: dict[Span, dict[int, float]] = defaultdict(lambda: defaultdict(float))
        for link in found.links:
            for one, other in ((link.left, link.right), (link.right, link.left)):
                if one not in of and other in of:
                    pull[one][of[other]] += link.weight
        if not pull:
            return
        for place, weights in pull.items():
            of[place] = _nearest(weights)


def _nearest(weights: Mapping[int, float]) -> int:
    return min(weights, key=lambda n: (-weights[n], n))
