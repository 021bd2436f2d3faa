"""Title, author, outlet, date of publication and address of a report, each with its evidence.

Nothing is filled in silently: every candidate is kept with its place and the reason why it was
chosen or refused, and what nothing states is unknown with a reason. What it does not do: it looks
up no outlet by its abbreviation and infers no year.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from crosswitness.annotators.candidates import Candidate, choose, rivals
from crosswitness.annotators.evidence import WEAK_NAME, Evidence
from crosswitness.annotators.publication import (
    Dated,
    caption_dates,
    publication_dates,
    unreadable,
    why_unknown,
)
from crosswitness.lang.layout import is_title_of
from crosswitness.lang.stamps import day_of
from crosswitness.model.annotation import Annotation, Basis, Origin
from crosswitness.model.issue import Issue
from crosswitness.model.layers import Layers
from crosswitness.model.span import Span

ORIGIN = Origin(stage="metadata", version=1)

_NOT_ALNUM = re.compile(r"[\W_]+|^https?://(?:www\.)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class MetadataOptions:
    """Settings of the stage.

    Attributes:
        hint_paragraphs: Body segments searched for hints when no publication date is known; 6.
    """

    hint_paragraphs: int = 6


def annotate(layers: Layers, options: MetadataOptions) -> Iterator[Annotation | Issue]:
    """Yield the candidates of every field, chosen and refused.

    Issues: M101 no publication date, M201 the page's date differs from the publication date,
    M202 two values for one field, M203 a publication date on weak evidence, M204 an ambiguous
    date, M205 a given date that cannot be read.
    """
    text = Evidence(layers)
    for field, found, missing in (
        ("title", text.titles(), "no line looks like a headline and no file gives one"),
        ("author", text.authors(), "no byline, label or file names one"),
        ("outlet", text.outlets(), "no site, rights notice, label or file names it"),
        ("url", text.addresses(), "no file or label gives it"),
    ):
        yield from choose(field, found, _unknown(layers, missing), ORIGIN)
        told = [item for item in found if item.reason != WEAK_NAME]
        yield from rivals(field, told, _same_title if field == "title" else _agree, ORIGIN)
    yield from _published(layers, options)


def _unknown(layers: Layers, reason: str) -> Candidate:
    return Candidate(extent=layers.document.whole, value="", basis=Basis.NONE, reason=reason)


def _published(layers: Layers, options: MetadataOptions) -> Iterator[Annotation | Issue]:
    dated = publication_dates(layers)
    best = dated[0] if dated else None
    found = [_or_clock(item, best) for item in dated] + list(caption_dates(layers))
    reason = "" if best else why_unknown(layers, options.hint_paragraphs)
    yield from choose("published", found, _unknown(layers, reason), ORIGIN)
    # Pages hold <time> elements of other reports: they are no rivals of the first date.
    told = [item for item in found[1:] if not item.source.endswith("time datetime")]
    yield from rivals("published", [*found[:1], *told], _same_day, ORIGIN)
    yield from _doubts(layers, dated, best, reason)


def _or_clock(item: Dated, best: Dated | None) -> Candidate:
    if item is best or not item.doubt:
        return item.candidate
    return Candidate(
        extent=item.candidate.extent,
        value=item.candidate.value,
        basis=item.candidate.basis,
        source=item.candidate.source,
        reason=item.candidate.reason.split(";", 1)[0],
        refused=f"{item.doubt}: an upper bound only",
    )


def _agree(left: str, right: str) -> bool:
    """Say whether one value holds the other, marks, case and spaces apart."""
    one, other = (_NOT_ALNUM.sub("", value.casefold()) for value in (left, right))
    return one in other or other in one or bool(_names(left) & _names(right))


def _same_title(left: str, right: str) -> bool:
    return is_title_of(left, right) or is_title_of(right, left)


def _names(value: str) -> set[str]:
    """Return the longer capitalised words of a value, which the same names share."""
    if "://" in value:
        return set()
    return {word.casefold() for word in value.split() if len(word) > 3 and word[0].isupper()}


def _same_day(left: str, right: str) -> bool:
    """Say whether two dates of publication agree; times of day and zones may differ by a day."""
    one, other = day_of(left), day_of(right)
    if one is None or other is None or not one.contradicts(other):
        return True
    days = one.as_date(), other.as_date()
    if days[0] is None or days[1] is None:
        return False
    # A page may show its reader's day: one day apart is no doubt where a zone is stated.
    zoned = any("T" in value and len(value) > 16 for value in (left, right))
    return zoned and abs((days[0] - days[1]).days) <= 1


def _doubts(layers: Layers, dated: list[Dated], best: Dated | None, reason: str) -> Iterator[Issue]:
    whole = layers.document.whole
    if best is None or best.candidate.basis is not Basis.FILE:
        for message in unreadable(layers):
            yield _issue("M205", message, whole)
    if best is None:
        yield _issue("M101", f"No publication date is known: {reason}.", whole)
        return
    chosen = best.candidate
    if best.doubt:
        yield _issue("M203", f"“{chosen.value}” as publication date: {best.doubt}.", chosen.extent)
    if best.stamp.doubt:
        yield _issue(
            "M204", f"The publication date is not sure: {best.stamp.doubt}.", chosen.extent
        )
    for item in dated:
        if item.clock and item is not best and item.stamp.day.contradicts(best.stamp.day):
            yield _issue(
                "M201",
                f"The page's date {item.stamp.value} differs from the publication date "
                f"{best.stamp.value} ({chosen.reason}), which was chosen.",
                item.candidate.extent,
            )
            return


def _issue(code: str, message: str, place: Span) -> Issue:
    return Issue(code=code, message=message, place=place, origin=ORIGIN)
