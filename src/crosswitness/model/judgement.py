"""What a person decided: signed, dated, never edited, and readable without the program.

A judgement names *places*, not records: it holds for whatever chain or entity now holds the
words, so it survives a better reading. Each place is an anchor in the manner of the
TextQuoteSelector of the W3C Web Annotation Data Model, which finds its words again where a
report's text has changed.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from crosswitness.model.errors import ModelError
from crosswitness.model.issue import Issue
from crosswitness.model.kinds import MentionKind
from crosswitness.model.link import Link
from crosswitness.model.listed import Listed
from crosswitness.model.span import Span

CONTEXT = 32
"""Code points of text kept before and behind the words of an anchor."""


class Verb(StrEnum):
    """What a judgement says of its places."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"  # seen and left open: do not ask again
    SPLIT = "split"
    RENAME = "rename"
    TYPE = "type"
    RELATE = "relate"
    GRADE = "grade"  # a person's trust in a claim; the program computes none
    UNDO = "undo"


RELATIONS = (
    "part of",
    "seat of",
    "named after",
    "government of",
    "forces of",
    "successor of",
    "family of",
    "associate of",
)
"""What `Verb.RELATE` may say of its first place towards its second."""

UNGRADED = "F6"
"""The Admiralty grade that nobody gave: source not to be judged, truth not to be judged."""
_GRADE = re.compile(r"[A-F][1-6]")

_PLACES = {
    Verb.SAME: (2, 2),
    Verb.DIFFERENT: (2, 2),
    Verb.UNSURE: (2, 2),
    Verb.SPLIT: (2, 10_000),
    Verb.RENAME: (1, 1),
    Verb.TYPE: (1, 1),
    Verb.RELATE: (2, 2),
    Verb.GRADE: (1, 1),
    Verb.UNDO: (0, 0),
}
_VALUED = {Verb.RENAME, Verb.TYPE, Verb.RELATE, Verb.GRADE}


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """A place with enough of its surroundings to be found again.

    Attributes:
        span: Where the words stood when the judgement was made.
        exact: The words.
        prefix: Up to `CONTEXT` code points before them.
        suffix: Up to `CONTEXT` code points behind them.
        title: Title of the report, or ``""``.
        outlet: Outlet of the report, or ``""``.
        entity: Id of the entity as the person saw it; while the judgement holds, it stays the
            id of the entity that has these words. ``""`` for words that are taken out.
    """

    span: Span
    exact: str
    prefix: str = ""
    suffix: str = ""
    title: str = ""
    outlet: str = ""
    entity: str = ""

    def __post_init__(self) -> None:
        if len(self.exact) != len(self.span):
            raise ModelError(f"the words of an anchor must be as long as its span: {self.span}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """One line of ``judgements.jsonl``.

    Attributes:
        seq: Number of the judgement in its case, from 1.
        verb: What it says.
        places: What it says it of: two for SAME, DIFFERENT, UNSURE and RELATE; one for RENAME,
            TYPE and GRADE; for SPLIT a place that stays, then those taken out; none for UNDO.
        value: The name, the `MentionKind`, the relation or the grade; else ``""``.
        by: Who decided.
        at: When, with its time zone.
        note: Why, in the person's words, or ``""``.
        supersedes: Number of an earlier judgement that this one takes out of force, or None.
    """

    seq: int
    verb: Verb
    places: tuple[Anchor, ...] = ()
    value: str = ""
    by: str
    at: datetime
    note: str = ""
    supersedes: int | None = None

    def __post_init__(self) -> None:
        least, most = _PLACES[self.verb]
        if self.seq < 1:
            raise ModelError(f"a judgement's number must be 1 or more: {self.seq}")
        if not least <= len(self.places) <= most:
            raise ModelError(f"{self.verb}: {len(self.places)} places, not {least}")
        if len({anchor.span for anchor in self.places}) < len(self.places):
            raise ModelError(f"{self.verb}: the same place twice")
        if bool(self.value.strip()) != (self.verb in _VALUED):
            raise ModelError(f"{self.verb}: {'a' if self.verb in _VALUED else 'no'} value expected")
        if self.verb is Verb.TYPE and self.value not in set(MentionKind):
            raise ModelError(f"type: {self.value!r} is no kind")
        if self.verb is Verb.RELATE and self.value not in RELATIONS:
            raise ModelError(f"relate: {self.value!r} is no relation")
        if self.verb is Verb.GRADE and not _GRADE.fullmatch(self.value):
            raise ModelError(f"grade: {self.value!r} is none; a letter A to F, a digit 1 to 6")
        if self.supersedes is not None and not 0 < self.supersedes < self.seq:
            raise ModelError(f"{self.seq} can supersede an earlier one only")
        if self.verb is Verb.UNDO and self.supersedes is None:
            raise ModelError("undo: it names no judgement")
        if not self.by.strip():
            raise ModelError("a judgement must say who made it")
        if self.at.tzinfo is None:
            raise ModelError("a judgement's time must have a zone")

    def __str__(self) -> str:
        return f"judgement {self.seq} ({self.verb}, by {self.by}, {self.at.date().isoformat()})"


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """What people decided and listed in a case.

    Attributes:
        judgements: Those that can be read, by number; a line that stands twice counts once.
        issues: The broken lines (J101). They stay in the file.
        last: Highest number given so far, broken lines counted.
        listed: People, bodies and places that a list names beforehand.
    """

    judgements: tuple[Judgement, ...] = ()
    issues: tuple[Issue, ...] = ()
    last: int = 0
    listed: tuple[Listed, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """A judgement in force with the chains that now hold its places.

    Attributes:
        judgement: The judgement.
        hubs: The hub of the chain at each of its places, in their order.
    """

    judgement: Judgement
    hubs: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Decisions:
    """What people decided, as it holds in this run.

    Attributes:
        decided: Judgements in force, by number.
        links: Their SAME and DIFFERENT between hubs, signed by a person, without conflicts; and
            the SAMEs of a list of names, which outrank nothing.
        listed: Id of the entry of a list by the hub that its words name.
        withheld: Hubs that a person took out of an entity: no machine joins them to any.
    """

    decided: tuple[Decided, ...] = ()
    links: tuple[Link, ...] = ()
    withheld: frozenset[Span] = frozenset()
    listed: Mapping[Span, str] = field(default_factory=dict)

    def of(self, *verbs: Verb) -> Iterator[Decided]:
        """Yield the judgements with one of ``verbs``, by number."""
        return (one for one in self.decided if one.judgement.verb in verbs)


def anchor(span: Span, text: str, *, title: str = "", outlet: str = "", entity: str = "") -> Anchor:
    """Return the anchor of ``span`` in ``text``, the text of its document.

    Raises:
        ModelError: If the span reaches over the end of the text.
    """
    return Anchor(
        span=span,
        exact=span.of(text),
        prefix=text[max(0, span.start - CONTEXT) : span.start],
        suffix=text[span.end : span.end + CONTEXT],
        title=title,
        outlet=outlet,
        entity=entity,
    )
