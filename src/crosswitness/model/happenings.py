"""Events and agreements over all reports: each field with its carriers and its disagreement."""

from dataclasses import dataclass

from crosswitness.model.events import Realis
from crosswitness.model.link import Link
from crosswitness.model.locations import Site
from crosswitness.model.record_base import Form, Record
from crosswitness.model.span import Span
from crosswitness.model.when import PartialDate


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One value of a field, with the words of every report that gives it.

    Attributes:
        value: The value in one spelling (``"2020-07-08"``, ``"Damascus"``, ``"treaty"``).
        places: The words, sorted.
    """

    value: str
    places: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """Who takes part in an event.

    Attributes:
        entity: Id of the entity, or ``""`` where the name stands in no chain.
        name: The name for display.
        country: ISO 3166-1 alpha-2 code, or ``""``.
        party: Name of the side that this one signs or acts for, or ``""``.
        sector: PLOVER sector, or ``""``.
        offices: The offices that reports give it in telling this event, in their words.
        places: Where reports name it in telling this event, sorted.
    """

    entity: str = ""
    name: str
    country: str = ""
    party: str = ""
    sector: str = ""
    offices: tuple[Form, ...] = ()
    places: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Record):
    """One happening, or one planned, denied or possible, told by one or more reports.

    Attributes:
        members: Triggers.
        type: The project's own type (``"agreement.signed"``).
        plover: PLOVER category, or ``""``.
        mode: PLOVER mode, or ``""``.
        contexts: PLOVER contexts, sorted.
        cameo: CAMEO code, or ``""``.
        codebook: Codebook and version behind the codes.
        realis: The status that most reports give it; the strongest of equals.
        statuses: Every status with the sentences that give it.
        story: Id of the story, or ``""``.
        actors: Who acts; all sides of an act that both do alike.
        recipients: Who is acted on.
        date: The finest date that the event's own clauses state, or None.
        dates: Every date that they state, in TIMEX3-like spelling.
        date_unknown: Why there is no calendar day, or ``""``.
        inferred: Where no clause states a date, days of the main events of the reports that
            tell it in their opening: inferred, at times from a publication date, and never stated.
        locations: Where, the place that most reports give first.
        sites: The same as entries of the gazetteer, as far as it knows them.
        figures: What is counted, in the reports' words.
        mentions: Ids of the event mentions.
        links: Why its mentions were joined.
        refused: Links to mentions that are held to be another event.
        silent: Ids of the story's reports that do not tell of it.
    """

    type: str
    plover: str
    mode: str = ""
    contexts: tuple[str, ...] = ()
    cameo: str = ""
    codebook: str
    realis: Realis
    statuses: tuple[Fact, ...]
    story: str = ""
    actors: tuple[Participant, ...] = ()
    recipients: tuple[Participant, ...] = ()
    date: PartialDate | None = None
    dates: tuple[Fact, ...] = ()
    date_unknown: str = ""
    inferred: tuple[Fact, ...] = ()
    locations: tuple[Fact, ...] = ()
    sites: tuple[Site, ...] = ()
    figures: tuple[Fact, ...] = ()
    mentions: tuple[str, ...]
    links: tuple[Link, ...] = ()
    refused: tuple[Link, ...] = ()
    silent: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Commitment:
    """Something that a side undertakes.

    Attributes:
        who: Name of the side, or ``""`` where the words name none.
        act: The verb.
        object: What the act is done to, in the words of the first wording, or ``""``.
        realis: Always ahead of the report.
        basis: ``"agreement"`` where the sentence gives it as a term of the agreement,
            ``"instrument"`` where it names a ceasefire, law or statement, else ``"signatory"``: a
            promise of one who signed.
        renderings: The clauses, each wording with its places.
    """

    who: str
    act: str
    object: str = ""
    realis: Realis = Realis.PLANNED
    basis: str
    renderings: tuple[Form, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Silence:
    """Reports that tell of an agreement but leave one field out.

    Attributes:
        field: The field (``"place"``).
        documents: Ids of the reports, sorted.
    """

    field: str
    documents: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement(Record):
    """An agreement as the reports describe it.

    Attributes:
        members: Triggers of the event and of every reference to it.
        event: Id of the event.
        story: Id of the story, or ``""``.
        status: ``"signed"``, ``"reached"``, ``"announced"``, ``"ratified"`` or ``"planned"``.
        parties: The sides.
        signatories: The people who sign, each with the office that reports give.
        date: Date of the signing, or None.
        dates: Every date that a clause of the signing states.
        date_unknown: Why there is no calendar day, or ``""``.
        announced: Dates at which it is said to have been announced.
        in_force: Dates at which it is said to come into force.
        follows: Earlier instruments that it is said to follow or carry out, in the reports' words.
        locations: Where it was signed.
        sites: The same as entries of the gazetteer, as far as it knows them.
        instruments: Kind of instrument as its names state it (``"treaty"``, ``"unspecified"``).
        names: What each report calls it.
        areas: Areas of the checklist, with the words that name them.
        defence: Kinds of defence cooperation among the areas (Kinne 2020), sorted.
        commitments: What somebody undertakes.
        related: Ids of other agreements between the same sides.
        unstated: By field, ids of the reports that tell of it but leave the field out.
        silent: Ids of the story's reports that do not tell of it.
    """

    event: str
    story: str = ""
    status: str
    parties: tuple[Fact, ...]
    signatories: tuple[Participant, ...] = ()
    date: PartialDate | None = None
    dates: tuple[Fact, ...] = ()
    date_unknown: str = ""
    announced: tuple[Fact, ...] = ()
    in_force: tuple[Fact, ...] = ()
    follows: tuple[Form, ...] = ()
    locations: tuple[Fact, ...] = ()
    sites: tuple[Site, ...] = ()
    instruments: tuple[Fact, ...] = ()
    names: tuple[Form, ...] = ()
    areas: tuple[Fact, ...] = ()
    defence: tuple[str, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    related: tuple[str, ...] = ()
    unstated: tuple[Silence, ...] = ()
    silent: tuple[str, ...] = ()
