"""What the reader sees: records are rebuilt at every run and never edited."""

from dataclasses import dataclass
from enum import StrEnum

from crosswitness.model.annotation import MentionKind, TimeExpression
from crosswitness.model.happenings import Agreement, Commitment, Event, Fact, Participant, Silence
from crosswitness.model.identity import digest
from crosswitness.model.lineage import Lineage
from crosswitness.model.link import Link
from crosswitness.model.naming import Naming
from crosswitness.model.node import NamedOrigin
from crosswitness.model.record_base import Form, Record
from crosswitness.model.registered import Instrument
from crosswitness.model.span import Span

__all__ = [
    "Agreement",
    "Carrier",
    "Claim",
    "ClaimKind",
    "Commitment",
    "Contrast",
    "Copy",
    "Entity",
    "Event",
    "Fact",
    "Form",
    "Instrument",
    "Lineage",
    "Naming",
    "Participant",
    "Record",
    "Related",
    "Side",
    "Silence",
    "Story",
    "Utterance",
    "Verdict",
    "contrast",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Related:
    """What one entity is to another.

    Attributes:
        relation: One of `crosswitness.model.judgement.RELATIONS`.
        entity: Id of the other entity.
        judgement: Number of the judgement that says so; None where tables or words of names do.
        detail: Why, for the reader; ``""`` beside a judgement.
    """

    relation: str
    entity: str
    judgement: int | None = None
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity(Record):
    """A person, body, government, place, law or weapon over all reports.

    Attributes:
        kind: What it is.
        name: The spelling chosen for display, one of `forms`, or the name that a person gave.
        forms: Every spelling with its places, most carried first.
        titles: Ranks and offices that reports give, in their words.
        countries: ISO 3166-1 alpha-2 codes stated beside it, sorted.
        referent: Key of the table row that knows it, or ``""``.
        links: Why chains of several documents were joined, with `Relation.POSSIBLE` ones
            that were not.
        judgements: Numbers of the judgements in force about it.
        former: Ids that people know it by from before they joined it: they lead here.
        relations: What it is to other entities: what people said, then what tables and words say.
    """

    kind: MentionKind
    name: str
    forms: tuple[Form, ...]
    titles: tuple[Form, ...] = ()
    countries: tuple[str, ...] = ()
    referent: str = ""
    links: tuple[Link, ...] = ()
    judgements: tuple[int, ...] = ()
    former: tuple[str, ...] = ()
    relations: tuple[Related, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Story(Record):
    """Reports of one happening (the newsroom's story, not the single article of TDT).

    Attributes:
        members: The title of each report, or its first body segment.
        title: Words of the title of the report that shares most with the others.
        title_at: Where that title stands.
        times: Time expressions that two or more reports share or one states, in time order.
        links: Why the reports belong together.
        refused: Links that speak against joining another story.
    """

    title: str
    title_at: Span
    times: tuple[TimeExpression, ...] = ()
    links: tuple[Link, ...] = ()
    refused: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy(Record):
    """A passage that stands word for word, or nearly, in several documents.

    Attributes:
        members: The passage in each document.
        words: Number of equal words in the longest run.
        whole: Whether it covers nearly all of one of the documents.
        links: The measured reasons, one for each pair.
    """

    words: int
    whole: bool
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Utterance(Record):
    """One saying with all its renderings.

    Attributes:
        members: Content spans of quotations.
        quotations: Ids of the quotation annotations.
        speakers: Ids of the entities that reports give it to; several mean that reports differ.
        unknown: Why no speaker is known, or ``""``.
        story: Id of the story, or ``""``.
        renderings: Distinct wordings, most carried first.
        families: Places whose wordings share a run of eight or more words, as one translation
            behind them would; those in one family only, each family sorted.
        possible: Links to utterances that may be the same, shown and not joined.
        links: Why its members were joined.
    """

    quotations: tuple[str, ...]
    speakers: tuple[str, ...]
    unknown: str = ""
    story: str = ""
    renderings: tuple[Form, ...]
    families: tuple[tuple[Span, ...], ...] = ()
    possible: tuple[Link, ...] = ()
    links: tuple[Link, ...] = ()


class ClaimKind(StrEnum):
    """What a claim claims."""

    UTTERANCE = "utterance"  # that somebody said something
    EVENT = "event"  # that something happened, is planned or is denied
    DATE = "date"  # when it happened
    PLACE = "place"  # where it happened
    SIGNATORY = "signatory"  # who signed for a side
    OFFICE = "office"  # which office somebody holds
    FIGURE = "figure"  # how many
    STATEMENT = "statement"  # anything else that two or more reports say of the same slots


@dataclass(frozen=True, slots=True, kw_only=True)
class Carrier:
    """One report that carries a claim.

    Attributes:
        document: Id of the report.
        places: The words that carry it, sorted.
        via: Names of the relays that the report states, in its words.
        sources: Whose words it gives for it, in its words; empty for its own voice.
    """

    document: str
    places: tuple[Span, ...]
    via: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim(Record):
    """Something that one or more reports of a story state.

    Attributes:
        kind: What it claims.
        story: Id of the story.
        subject: Id of the utterance, or what it is about in words (``"killed fighter"``,
            ``"missile, height"``).
        about: Id of the event or agreement of which it fills a slot, or ``""``.
        value: The figure, date, place, name or status, ``""`` for an utterance or statement.
        modality: How the reports tell it (``"asserted"``, ``"planned"``, ``"alleged"``).
        carriers: The reports that carry it.
        texts: The same as `texts_most`.
        texts_least: Least number of independent texts among the carriers: all are joined that
            certainly or perhaps have their words from one text.
        texts_most: Most of them: the largest number of carriers of which no two are certainly
            related.
        origins: Who is named as the source of what the carriers say; the number of texts does
            not depend on it but where two carriers name the same one.
        silent: Ids of the story's reports that do not carry it.
    """

    kind: ClaimKind
    story: str
    subject: str
    about: str = ""
    value: str = ""
    modality: str = "asserted"
    carriers: tuple[Carrier, ...]
    texts: int
    texts_least: int = 0
    texts_most: int = 0
    origins: tuple[NamedOrigin, ...] = ()
    silent: tuple[str, ...] = ()


class Verdict(StrEnum):
    """How two values of one story relate."""

    CONTRADICTION = "contradiction"  # both cannot be true
    TWO_EVENTS = "two events"  # two or more slots clash: perhaps another event
    UPDATE = "update"  # a later report raises an earlier figure or says that it corrects it
    ROUNDING = "rounding"  # one is the other in round numbers
    FINER = "finer or coarser"  # one holds the other
    VARIANT = "variant"  # another wording, translation or spelling
    TYPO = "typo"  # a slip of one report
    ATTRIBUTION = "attribution"  # the same words are given to different ones
    METADATA = "metadata"  # a page contradicts itself about the report


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of the values that stand against each other.

    Attributes:
        value: The value in words.
        places: The words of the reports that have it, sorted.
    """

    value: str
    places: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Contrast(Record):
    """Values of one thing in one story that are not equal.

    Attributes:
        members: The words of all sides, sorted.
        story: Id of the story.
        subject: The counted or dated thing, or whose name or office it is, in words.
        claims: Ids of the claims that stand against each other, where there are such.
        slot: What differs: ``"number"``, ``"date"``, ``"place"``, ``"name"``, ``"office"``,
            ``"status"``, ``"time"``, ``"wording"``, ``"speaker"`` or ``"publication"``.
        sides: The values, each with its words, in the order of their first place.
        verdict: How they relate.
        reason: Why, for the reader.
    """

    story: str
    subject: str
    claims: tuple[str, ...] = ()
    slot: str = "number"
    sides: tuple[Side, ...] = ()
    verdict: Verdict
    reason: str


def contrast(
    about: tuple[str, str, str], sides: tuple[Side, ...], verdict: Verdict, reason: str
) -> Contrast:
    """Make a contrast of two or more sides; its id does not depend on their order.

    Args:
        about: Id of the story, what it is about in words, and the slot that differs.
        sides: The values with their words.
        verdict: How they relate.
        reason: Why, for the reader.
    """
    story, subject, slot = about
    ordered = tuple(sorted(sides, key=lambda side: (side.places, side.value)))
    places = sorted({place for side in ordered for place in side.places})
    return Contrast(
        id="x" + digest("contrast", slot, subject, *(side.places[0] for side in ordered)),
        members=tuple(places),
        story=story,
        subject=subject,
        slot=slot,
        sides=ordered,
        verdict=verdict,
        reason=reason,
    )
