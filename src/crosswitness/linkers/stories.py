"""Stories: which reports tell of the same happening.

Two reports are compared by their weightiest words, weighed by how rare a word is in general, never
by the rest of the case. Names, rare pairs of neighbouring words, figures and days add to it or
speak against it. Where two things that tell happenings apart both differ, of days, people, places
and figures, the link says DIFFERENT: two signings of like agreements by one pair of states are two
stories.

Not done: stories that share no words, such as reports in two languages.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from math import sqrt

from crosswitness.lang.terms import cosine
from crosswitness.linkers.story_clashes import (
    clashes,
    days_apart,
    days_shown,
    other_people,
    own_people,
    people_shown,
)
from crosswitness.linkers.story_gist import Gist, gist
from crosswitness.model.annotation import Origin
from crosswitness.model.groups import Groups
from crosswitness.model.layers import Layers
from crosswitness.model.link import Feature, Link, Relation

ORIGIN = Origin(stage="stories", version=6)

CUT = 0.24
"""Least mean weight of the links between two groups of reports that become one story. Chosen on
the tune parts of two corpora, one cut for both: lower joins happenings of one kind, higher parts
long stories."""

COHESION = 0.65
"""Least share of the mean weight within two groups of reports that the weight across them must
reach: two happenings of one kind hold together each, and less with each other. Chosen on the tune
parts of two corpora: .6 to .7 part more happenings of one kind and lose no story."""

SILENT = 100
"""Most pairs of reports without a link that count as 0: reports of a story of hundreds share keys
that are too common for all to meet. Below ten reports on each side every pair counts; 20 to 200
hold together generated stories of 300 and 1,000 reports alike."""

_UNLIKE = 0.04
"""Below this cosine nothing else is looked at: one shared rare word gives about half of it."""

_SINGLES = 16
"""Weightiest words of a report that are keys of their own."""

_PAIRED = 8
"""Weightiest words of a report whose pairs are keys."""

_CLASH = -0.15
"""Weight of a slot that clashes, beside another one: the middle of .1 to .25, where the tune parts
of two corpora lose nothing and generated happenings of one kind part."""

_MANY_GAPS = 10
"""From so many gaps on, publication speaks twice as strongly against one story."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StoriesOptions:
    """How reports are compared.

    Attributes:
        terms: Weightiest words of a report that are compared, a number. Default 100.
        lead: Words of the body, from its beginning, that count as the lead, in words.
            Default 130.
        opening: The same for the opening, in words. Default 60.
        apart: Days between the days of two leads from which on they speak of different
            happenings when another slot differs too, in days. Default 2: reports of one happening
            often differ by a day, because of time zones and of when they were written.
        known_apart: The same for days of the calendar, which lean on the day of publication.
            Default 7.
        together: Days between two dates of publication up to which they speak for one story.
            Default 2.
        gap: Days between two dates of publication from which they speak against one story.
            Default 30.
        years: Days between two dates of publication from which two reports with other days and
            people of their own are two stories; chosen where neither corpus of reports loses any.
            Default 650.
        least: Least weight of a link that is kept, 0 to 1; two reports that share less are not
            said to be different either. Default 0.1; the linkage decides from which weight on
            two reports are one story.
    """

    terms: int = 100
    lead: int = 130
    opening: int = 60
    apart: int = 2
    known_apart: int = 7
    together: int = 2
    gap: int = 30
    years: int = 650
    least: float = 0.1


def prepare(layers: Layers, groups: Groups, options: StoriesOptions) -> Iterator[Gist]:
    """Yield the gist of a document, or nothing when it has no words."""
    found = gist(layers, options.terms, options.lead, options.opening)
    if found is not None:
        yield found


def keys(comparable: Gist) -> Iterator[str]:
    """Yield the weightiest words, which pair while they are rare in the case, and their pairs.

    Two of the weightiest words are shared by nine in ten pairs of reports of one event, and by
    few others whatever the size of the case; one word alone becomes common as the case grows.
    """
    top = list(comparable.words)
    yield from (f"?{word}" for word in top[:_SINGLES])
    for pair in combinations(sorted(top[:_PAIRED]), 2):
        yield "+".join(pair)


def compare(left: Gist, right: Gist, options: StoriesOptions) -> Link | None:
    """Return a SAME link whose weight says how much two reports share, or a DIFFERENT one."""
    if cosine(left.words, right.words) < _UNLIKE:
        return None
    relation = Relation.SAME
    features = [*_wording(left, right), *_facts(left, right, options)]
    features = [feature for feature in features if abs(feature.weight) >= 0.001]
    if sum(feature.weight for feature in features) < options.least:
        return None
    against = _different(left, right, options)
    if against:
        relation, features = Relation.DIFFERENT, against
    return Link(
        left=left.place,
        right=right.place,
        relation=relation,
        features=tuple(features),
        origin=ORIGIN,
    )


def _wording(left: Gist, right: Gist) -> Iterator[Feature]:
    """Yield what the words say; the weights were chosen on the tune parts of two corpora."""
    shared = sorted(
        (key for key in left.words if key in right.words),
        key=lambda key: (-left.words[key] * right.words[key], key),
    )
    shown = ", ".join(left.surfaces[key] for key in shared[:6])
    yield _feature("shared words", 0.5 * cosine(left.words, right.words), shown)
    whole = "as a share of title and first words"
    yield _feature("shared words of the lead", 0.2 * cosine(left.lead, right.lead), whole)
    opening = cosine(left.opening, right.opening)
    yield _feature("shared words of the opening", 0.2 * opening, whole)
    fewer = min(len(left.pairs), len(right.pairs))
    common = len(set(left.pairs) & set(right.pairs))
    if common:
        detail = f"{common} rare pairs of neighbouring words stand in both"
        yield _feature("shared phrases", 0.3 * sqrt(common / fewer), detail)


def _facts(left: Gist, right: Gist, options: StoriesOptions) -> Iterator[Feature]:
    """Yield what names, figures and days say."""
    covered, missing = min(_covered(left, right), _covered(right, left))
    detail = f"missing in one: {missing}" if missing else "each report has the other's main names"
    yield _feature("shared names", 0.3 * covered, detail)
    fewer = min(len(left.numbers), len(right.numbers))
    common = sorted(set(left.numbers) & set(right.numbers))
    if fewer >= 3 and common:
        yield _feature("shared figures", 0.1 * len(common) / fewer, ", ".join(common[:6]))
    dates = sorted(set(left.dates) & set(right.dates))
    if dates:
        shown = ", ".join(f"{month:02d}-{day:02d}" for month, day in dates[:4])
        yield _feature("same date", 0.12, f"both mention (month-day) {shown}")
    elif left.dates and right.dates:
        yield _feature("other dates", -0.05, "both give dates, none of them shared")
    apart = days_apart(left, right)
    if apart:
        weight = -0.06 if apart >= options.apart else -0.03
        yield _feature("other day", weight, days_shown(left, right))
    if other_people(left, right):
        yield _feature("other people", -0.05, people_shown(left, right))
    if left.year and right.year and left.year != right.year:
        yield _feature("other year", -0.06, f"latest year {left.year} against {right.year}")
    yield from _publication(left, right, options)


def _publication(left: Gist, right: Gist, options: StoriesOptions) -> Iterator[Feature]:
    """Yield what the days of publication say; little, because many of them are wrong."""
    if left.published is None or right.published is None:
        return
    gap = abs((left.published - right.published).days)
    detail = _published(gap)
    if gap <= options.together:
        yield _feature("published together", 0.06, detail)
    elif gap > options.gap:
        weight = -0.08 if gap > _MANY_GAPS * options.gap else -0.04
        yield _feature("published apart", weight, detail)


def _published(gap: int) -> str:
    """Say how many days lie between two days of publication."""
    if gap < 2:
        return "published 1 day apart" if gap else "published on one day"
    return f"published {gap} days apart"


def _different(left: Gist, right: Gist, options: StoriesOptions) -> list[Feature]:
    """Return the reasons why two reports cannot be one story.

    Two slots that both clash; or publication most of a year apart, other days, no date in common,
    and on each side a main person whom the other does not name. A date of publication alone is
    not enough: many are wrong.
    """
    if left.published is not None and right.published is not None:
        gap = abs((left.published - right.published).days)
        others = not set(left.dates) & set(right.dates) and days_apart(left, right) > 0
        if gap >= options.years and others and own_people(left, right):
            return [_feature("published years apart", -1.0, _published(gap))]
    found = list(clashes(left, right, options.apart, options.known_apart))
    return [_feature(name, _CLASH, detail) for name, detail in found] if len(found) > 1 else []


def _feature(name: str, weight: float, detail: str) -> Feature:
    return Feature(name=name, weight=round(weight, 4), detail=detail)


def _covered(one: Gist, other: Gist) -> tuple[float, str]:
    """Return the weight share of the main names that stand in the other report, and the others."""
    known = set(other.known)
    total = sum(one.names.values())
    share = sum(weight for key, weight in one.names.items() if key in known) / total if total else 0
    absent = [one.surfaces.get(key, key) for key in one.names if key not in known]
    return share, ", ".join(absent[:4])
