"""Instruments over all reports: sanctions laws, joint statements, ceasefires, field by field."""

from dataclasses import dataclass

from crosswitness.model.events import Realis
from crosswitness.model.happenings import Commitment, Fact, Silence
from crosswitness.model.instruments import InstrumentClass, InstrumentStatus
from crosswitness.model.link import Link
from crosswitness.model.record_base import Form, Record
from crosswitness.model.when import PartialDate


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """A field that no report fills, and why it is empty.

    Attributes:
        field: The field (``"target"``).
        reason: Why it is not known.
    """

    field: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Instrument(Record):
    """A sanctions law, a joint statement or a ceasefire as the reports describe it.

    Attributes:
        members: The words that name it.
        kind: The class; never an agreement, which is an `Agreement`.
        story: Id of the story, or ``""``.
        status: What the most telling words say of it.
        realis: Whether that is told as a happening.
        statuses: Every status with its realis (``"agreed, asserted"``) and the sentences.
        parties: Sides of a ceasefire or joint statement; of a law, who sets it.
        targets: Of a law, whom it is against.
        mediators: Who brought the sides of a ceasefire together.
        date: Day on which it was agreed, issued or passed, or None.
        dates: Every date that its own clauses state.
        date_unknown: Why there is no calendar day, or ``""``.
        in_force: Dates at which it is said to come into force.
        locations: Where it was made, the place that most reports give first.
        scope: Where a ceasefire is to hold.
        durations: How long it is to last, in the reports' words.
        names: What each report calls it.
        subjects: Sectors that a law strikes, areas that a joint statement speaks of.
        commitments: What somebody undertakes in the sentences that name it.
        follows: Earlier instruments that it follows or carries out, in the reports' words.
        stage: Stage of a peace process in PA-X's terms (``"Cea"``), or ``""``.
        conflict: PA-X's kind of conflict (``"Inter"``, ``"Intra"``), or ``""`` where unknown.
        gaps: Fields that no report fills, with the reason.
        unstated: By field, ids of the reports that tell of it but leave the field out.
        links: Why its mentions were joined.
        refused: Links to mentions that are held to be another instrument.
        silent: Ids of the story's reports that do not tell of it.
    """

    kind: InstrumentClass
    story: str = ""
    status: InstrumentStatus
    realis: Realis
    statuses: tuple[Fact, ...]
    parties: tuple[Fact, ...] = ()
    targets: tuple[Fact, ...] = ()
    mediators: tuple[Fact, ...] = ()
    date: PartialDate | None = None
    dates: tuple[Fact, ...] = ()
    date_unknown: str = ""
    in_force: tuple[Fact, ...] = ()
    locations: tuple[Fact, ...] = ()
    scope: tuple[Fact, ...] = ()
    durations: tuple[Fact, ...] = ()
    names: tuple[Form, ...] = ()
    subjects: tuple[Fact, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    follows: tuple[Form, ...] = ()
    stage: str = ""
    conflict: str = ""
    gaps: tuple[Gap, ...] = ()
    unstated: tuple[Silence, ...] = ()
    links: tuple[Link, ...] = ()
    refused: tuple[Link, ...] = ()
    silent: tuple[str, ...] = ()
