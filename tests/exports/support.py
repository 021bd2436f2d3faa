"""An invented case, complete by hand: four reports, two stories, every kind of record."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import TypeVar

from crosswitness.model.annotation import (
    Anchor,
    Annotation,
    Attribution,
    Basis,
    Bound,
    Language,
    Mention,
    MentionKind,
    Metadatum,
    Origin,
    Quantity,
    Quotation,
    QuotationKind,
    Role,
    Segment,
    SegmentKind,
    Sentence,
    TimeExpression,
    TimeKind,
)
from crosswitness.model.document import Document, SourceFile
from crosswitness.model.events import Realis
from crosswitness.model.instruments import InstrumentClass, InstrumentStatus
from crosswitness.model.issue import Issue
from crosswitness.model.judgement import Judgement, Verb, anchor
from crosswitness.model.layers import Layers
from crosswitness.model.lineage import Force, Lineage, LineageKind
from crosswitness.model.link import Feature, Link, Relation
from crosswitness.model.naming import Naming, Use, Voice
from crosswitness.model.node import NamedOrigin, Node, NodeKind
from crosswitness.model.record import (
    Agreement,
    Carrier,
    Claim,
    ClaimKind,
    Commitment,
    Contrast,
    Copy,
    Entity,
    Event,
    Fact,
    Form,
    Participant,
    Record,
    Side,
    Silence,
    Story,
    Utterance,
    Verdict,
)
from crosswitness.model.registered import Gap, Instrument
from crosswitness.model.span import FilePlace, Span
from crosswitness.model.when import PartialDate
from tests.support import document

ORIGIN = Origin(stage="test", version=1)
R = TypeVar("R", bound=Record)

SAILED = (
    "The ship left Vik at dawn with a light wind from the west and struck the bank within an hour."
)

QUAY = """Ferry runs aground off Tarnholm; 14 hurt
By Ida Falk
TARNHOLM, March 3, 2031 – The ferry Morgenrot ran aground near Tarnholm on Monday, \
injuring 14 passengers.

“We will raise every question about the chart that the crew was given,” Harbour Minister \
Oskar Lindqvist told reporters. He said the channel had been dredged in 2029.

The ship left Vik at dawn with a light wind from the west and struck the bank within an hour.
Subscribe to our newsletter
"""

GAZETTE = """Minister questions charts after Morgenrot grounding
4 March 2031
The ferry Morgenrot ran onto a sandbank near Tarnholm on Monday. At least 17 passengers \
were injured, the coast guard said.

“We shall raise every question about the chart the crew was handed,” Minister \
O. Lindqvist said, according to the Quay Herald.

Captain Mara Venn left the bridge “last of all”, a deckhand said.
"""

WIRE = """Ferry grounding near Tarnholm
The ferry Morgenrot ran aground near Tarnholm on Monday, injuring 14 passengers.

The ship left Vik at dawn with a light wind from the west and struck the bank within an hour.

“It will be a long week,” Oskar Lindquist said.
"""

ORCHARD = """برداشت سیب در درهٔ لور آغاز شد
باغداران می‌گویند ۲۰ تن سیب چیده شد <b>&\u202e امروز \U0001f34e
"""


@dataclass
class MemoryStore:
    """The part of a store that exports read, filled by hand."""

    held: dict[str, Layers] = field(default_factory=dict)
    made: dict[type[Record], tuple[Record, ...]] = field(default_factory=dict)
    doubts: tuple[Issue, ...] = ()
    said: tuple[Judgement, ...] = ()

    def documents(self) -> tuple[str, ...]:
        return tuple(sorted(self.held))

    def document(self, identity: str) -> Document:
        return self.held[identity].document

    def layers(self, identity: str, stages: Collection[str] | None = None) -> Layers:
        held = self.held[identity]
        if stages is None:
            return held
        kinds = {
            kind: made for kind, made in held.kinds.items() if kind.__name__.lower() + "s" in stages
        }
        return Layers(document=held.document, kinds=kinds)

    def records(self, kind: type[R]) -> tuple[R, ...]:
        found = self.made.get(kind, ())
        return tuple(sorted(found, key=lambda record: record.id))  # type: ignore[arg-type]

    def record(self, identity: str) -> Record | None:
        every = (record for records in self.made.values() for record in records)
        return next((record for record in every if record.id == identity), None)

    def issues(self) -> tuple[Issue, ...]:
        return self.doubts

    def judgements(self) -> tuple[Judgement, ...]:
        return self.said

    def put(self, *records: Record) -> None:
        for record in records:
            self.made[type(record)] = (*self.made.get(type(record), ()), record)


class Pen:
    """Annotates one report by its own words."""

    def __init__(self, name: str, text: str, outlet: str, sha256: str) -> None:
        made = document(text, outlet)
        source = SourceFile(path=name, sha256=sha256, media_type="text/plain", encoding="utf-8")
        self.document = replace(made, source=source)
        self.made: list[Annotation] = []

    def at(self, words: str, nth: int = 0) -> Span:
        start = -1
        for _ in range(nth + 1):
            start = self.document.text.index(words, start + 1)
        return self.document.span(start, start + len(words))

    def add(self, *made: Annotation) -> None:
        self.made.extend(made)

    def segments(self, *kinds: SegmentKind) -> None:
        start, lines = 0, []
        for line in self.document.text.splitlines(keepends=True):
            if line.strip():
                stripped = line.rstrip()
                lines.append(self.document.span(start, start + len(stripped)))
            start += len(line)
        for extent, kind in zip(lines, kinds, strict=True):
            self.add(Segment(extent=extent, origin=ORIGIN, kind=kind, rule="by hand"))
            self.add(Sentence(extent=extent, origin=ORIGIN))

    def language(self, code: str) -> None:
        whole = self.document.whole
        self.add(Language(extent=whole, origin=ORIGIN, code=code, confidence=0.99))

    def metadatum(self, name: str, value: str, words: str = "", reason: str = "") -> None:
        extent = self.at(words) if words else self.document.whole
        basis = Basis.TEXT if words else Basis.FILE if value else Basis.NONE
        self.add(
            Metadatum(
                extent=extent,
                origin=ORIGIN,
                field=name,
                value=value,
                basis=basis,
                source="sidecar" if basis is Basis.FILE else "",
                chosen=True,
                reason=reason or "the only candidate",
            )
        )

    def quote(
        self, words: str, source: str, cue: str = "said", via: str = "", speaker: str = ""
    ) -> Quotation:
        content = self.at(words)
        quotation = Quotation(
            extent=content, origin=ORIGIN, kind=QuotationKind.DIRECT, contents=(content,)
        )
        self.add(quotation, self._source(quotation, Role.SPEAKER, source, cue, speaker))
        if via:
            self.add(self._source(quotation, Role.RELAY, via, "according to", ""))
        return quotation

    def _source(
        self, quotation: Quotation, role: Role, source: str, cue: str, speaker: str
    ) -> Attribution:
        return Attribution(
            extent=quotation.extent,
            origin=ORIGIN,
            quotation=quotation.id,
            role=role,
            source=self.at(source),
            cue=self.at(cue),
            speaker=self.at(speaker) if speaker else None,
            rule="by hand",
        )

    def person(self, name: str) -> Span:
        place = self.at(name)
        self.add(
            Mention(extent=place, origin=ORIGIN, kind=MentionKind.PERSON, name=place, rule="hand")
        )
        return place

    def count(self, words: str, low: float | None, bound: Bound = Bound.EXACT) -> Span:
        place = self.at(words)
        number = next(part for part in words.split() if part.isdigit())
        self.add(
            Quantity(
                extent=place,
                origin=ORIGIN,
                number=self.at(number),
                low=low,
                high=low if bound is Bound.EXACT else None,
                bound=bound,
                noun="passenger",
                state="injured",
            )
        )
        return place

    def time(self, words: str, start: str, said: str, unknown: str = "") -> TimeExpression:
        def date(value: str) -> PartialDate | None:
            parts = [int(p) for p in value.split("-")] if value and "X" not in value else []
            names = ("year", "month", "day")
            return PartialDate(**dict(zip(names, parts, strict=False))) if parts else None

        made = TimeExpression(
            extent=self.at(words),
            origin=ORIGIN,
            kind=TimeKind.DATE,
            said=date(said) or PartialDate(weekday=1),
            start=date(start),
            timex=start or "XXXX-WXX-1",
            anchor=Anchor.DOCUMENT if start and said != start else Anchor.NONE,
            rule="by hand",
            unknown=unknown,
        )
        self.add(made)
        return made

    @property
    def layers(self) -> Layers:
        return Layers(document=self.document).adding(self.made)


def link(left: Span, right: Span, relation: Relation, name: str, weight: float) -> Link:
    """Return a link with one reason, its places put in order."""
    low, high = sorted((left, right))
    feature = Feature(name=name, weight=weight, detail=f"{name} speaks here")
    return Link(left=low, right=high, relation=relation, features=(feature,), origin=ORIGIN)


def form(text: str, *places: Span) -> Form:
    """Return a form with its places sorted."""
    return Form(text=text, places=tuple(sorted(places)))


def _pens() -> dict[str, Pen]:
    body, kinds = SegmentKind.BODY, SegmentKind
    quay = Pen("a/quay.txt", QUAY, "Quay Herald", "a" * 64)
    quay.segments(kinds.TITLE, kinds.BYLINE, body, body, body, kinds.BOILERPLATE)
    gazette = Pen("b/gazette.txt", GAZETTE, "Vik Gazette", "b" * 64)
    gazette.segments(kinds.TITLE, kinds.METADATA, body, body, body)
    wire = Pen("c/wire.txt", WIRE, "Quay Herald", "c" * 64)
    wire.segments(kinds.TITLE, body, body, body)
    orchard = Pen("d/orchard.txt", ORCHARD, "", "d" * 64)
    orchard.segments(kinds.TITLE, body)
    for pen, code in ((quay, "en"), (gazette, "en"), (wire, "en"), (orchard, "fa")):
        pen.language(code)
    quay.metadatum("author", "Ida Falk", "By Ida Falk")
    quay.metadatum("published", "2031-03-03", "March 3, 2031")
    gazette.metadatum("published", "2031-03-04", "4 March 2031")
    gazette.metadatum("outlet", "Vik Gazette")
    wire.metadatum("published", "", reason="no line and no file states a date")
    return {"quay": quay, "gazette": gazette, "wire": wire, "orchard": orchard}


def case() -> MemoryStore:
    """Return the invented case as a store."""
    pens = _pens()
    store = MemoryStore()
    quay, gazette, wire, _ = pens.values()
    times = _times(quay, gazette, wire)
    _story(store, pens, times)
    minister = _people(store, quay, gazette, wire)
    _sayings(store, pens, minister)
    _figures(store, quay, gazette, wire)
    _copies(store, quay, wire)
    _happenings(store, quay, gazette, minister)
    store.doubts = (
        Issue(
            code="M201",
            message="no publication date is known",
            place=wire.document.whole,
            origin=ORIGIN,
        ),
        Issue(
            code="N101",
            message="the name may be misspelt",
            place=wire.at("Oskar Lindquist"),
            origin=ORIGIN,
        ),
        Issue(
            code="R101",
            message="the file is empty",
            place=FilePlace(path="e/empty.txt"),
            origin=ORIGIN,
        ),
    )
    place = wire.at("Oskar Lindquist")
    store.said = (
        Judgement(
            seq=1,
            verb=Verb.RENAME,
            places=(anchor(place, wire.document.text, entity="e1"),),
            value="Oskar Lindquist",
            by="ana",
            at=datetime(2031, 3, 5, tzinfo=UTC),
            note="as he signs",
        ),
    )
    store.held = {pen.document.id: pen.layers for pen in pens.values()}
    return store


def _times(*pens: Pen) -> list[TimeExpression]:
    quay, gazette, wire = pens
    return [
        quay.time("Monday", "2031-03-03", ""),
        gazette.time("Monday", "2031-03-03", ""),
        quay.time("2029", "2029", "2029"),
        wire.time("Monday", "", "", unknown="no publication date to lean on"),
    ]


def _story(store: MemoryStore, pens: Mapping[str, Pen], times: list[TimeExpression]) -> None:
    heads = {name: pen.made[0].extent for name, pen in pens.items()}
    shared = [heads[name] for name in ("quay", "gazette", "wire")]
    store.put(
        Story(
            id="s1",
            members=tuple(sorted(shared)),
            title=heads["quay"].of(QUAY),
            title_at=heads["quay"],
            times=tuple(times[:2]),
            links=(link(shared[0], shared[1], Relation.SAME, "names", 3.5),),
            refused=(
                link(shared[0], heads["orchard"], Relation.DIFFERENT, "no shared words", -4.0),
            ),
        ),
        Story(
            id="s2",
            members=(heads["orchard"],),
            title=heads["orchard"].of(ORCHARD),
            title_at=heads["orchard"],
        ),
    )


def _people(store: MemoryStore, *pens: Pen) -> Entity:
    quay, gazette, wire = pens
    full, short = quay.person("Oskar Lindqvist"), gazette.person("O. Lindqvist")
    typo, venn = wire.person("Oskar Lindquist"), gazette.person("Mara Venn")
    minister = Entity(
        id="e1",
        members=tuple(sorted((full, short, typo))),
        kind=MentionKind.PERSON,
        name="Oskar Lindqvist",
        forms=(
            form("Oskar Lindqvist", full),
            form("O. Lindqvist", short),
            form("Oskar Lindquist", typo),
        ),
        titles=(form("Harbour Minister", quay.at("Harbour Minister")),),
        links=(
            link(full, typo, Relation.SAME, "typo", 2.0),
            link(full, venn, Relation.POSSIBLE, "office", 0.4),
        ),
    )
    store.put(
        minister,
        Entity(
            id="e2",
            members=(venn,),
            kind=MentionKind.PERSON,
            name="Mara Venn",
            forms=(form("Mara Venn", venn),),
        ),
    )
    return minister


def _sayings(store: MemoryStore, pens: Mapping[str, Pen], minister: Entity) -> None:
    quay, gazette, wire = pens["quay"], pens["gazette"], pens["wire"]
    first = quay.quote(
        "We will raise every question about the chart that the crew was given,",
        "Harbour Minister Oskar Lindqvist",
        "told",
        speaker="Oskar Lindqvist",
    )
    second = gazette.quote(
        "We shall raise every question about the chart the crew was handed,",
        "Minister O. Lindqvist",
        "said,",
        via="the Quay Herald",
        speaker="O. Lindqvist",
    )
    third = wire.quote("It will be a long week,", "Oskar Lindquist", speaker="Oskar Lindquist")
    pair = (first.contents[0], second.contents[0])
    store.put(
        Utterance(
            id="u1",
            members=tuple(sorted(pair)),
            quotations=(first.id, second.id),
            speakers=(minister.id,),
            story="s1",
            renderings=(form(pair[0].of(QUAY), pair[0]), form(pair[1].of(GAZETTE), pair[1])),
            links=(link(*pair, Relation.SAME, "shared words", 5.0),),
        ),
        Utterance(
            id="u2",
            members=third.contents,
            quotations=(third.id,),
            speakers=(minister.id,),
            story="s1",
            renderings=(form("It will be a long week,", third.contents[0]),),
        ),
        Claim(
            id="c1",
            members=tuple(sorted(pair)),
            kind=ClaimKind.UTTERANCE,
            story="s1",
            subject="u1",
            carriers=(
                Carrier(document=quay.document.id, places=(pair[0],)),
                Carrier(document=gazette.document.id, places=(pair[1],), via=("the Quay Herald",)),
            ),
            texts=2,
            texts_least=1,
            texts_most=2,
            origins=(
                NamedOrigin(
                    node=Node(key="quay herald", kind=NodeKind.UPSTREAM, name="the Quay Herald"),
                    documents=(gazette.document.id,),
                    edges=("l1",),
                ),
            ),
            silent=(wire.document.id,),
        ),
        Lineage(
            id="l1",
            members=(pair[1],),
            kind=LineageKind.RELAYS,
            force=Force.CERTAIN,
            story="s1",
            left=Node(key=gazette.document.id, kind=NodeKind.REPORT),
            right=Node(key="quay herald", kind=NodeKind.UPSTREAM, name="the Quay Herald"),
            covers=(pair[1],),
            reason="the report has it from the Quay Herald",
        ),
        Naming(
            id="n1",
            members=(pair[0],),
            story="s1",
            referent="term:war",
            name="war",
            uses=(
                Use(
                    document=quay.document.id,
                    words="siege",
                    head="siege",
                    modifiers="",
                    voice=Voice.OWN,
                    loaded=True,
                    places=(pair[0],),
                ),
            ),
        ),
        Claim(
            id="c4",
            members=third.contents,
            kind=ClaimKind.UTTERANCE,
            story="s1",
            subject="u2",
            carriers=(Carrier(document=wire.document.id, places=third.contents),),
            texts=1,
            texts_least=1,
            texts_most=1,
            silent=tuple(sorted((quay.document.id, gazette.document.id))),
        ),
    )


def _figures(store: MemoryStore, quay: Pen, gazette: Pen, wire: Pen) -> None:
    fourteen = (quay.count("14 passengers", 14), wire.count("14 passengers", 14))
    more = gazette.count("At least 17 passengers", 17, Bound.AT_LEAST)
    store.put(
        _figure("c2", "14", fourteen, 1, (gazette.document.id,)),
        _figure("c3", "at least 17", (more,), 1, (quay.document.id, wire.document.id)),
        Contrast(
            id="x1",
            members=tuple(sorted((*fourteen, more))),
            story="s1",
            subject="injured passenger",
            claims=("c2", "c3"),
            sides=(
                Side(value="14", places=tuple(sorted(fourteen))),
                Side(value="at least 17", places=(more,)),
            ),
            verdict=Verdict.UPDATE,
            reason="a later report gives a higher figure",
        ),
    )


def _happenings(store: MemoryStore, quay: Pen, gazette: Pen, minister: Entity) -> None:
    told = (quay.at("ran aground"), gazette.at("ran onto a sandbank"))
    where = Fact(value="Tarnholm", places=(gazette.at("Tarnholm"),))
    said = Fact(value="2031-03-03", places=(quay.at("Monday"),))
    person = Participant(
        entity=minister.id,
        name="Oskar Lindqvist",
        sector="GOV",
        offices=(form("Harbour Minister", quay.at("Harbour Minister")),),
        places=(quay.at("Oskar Lindqvist"),),
    )
    store.put(
        Event(
            id="h1",
            members=tuple(sorted(told)),
            type="agreement.signed",
            plover="SUPPORT",
            cameo="057",
            codebook="PLOVER",
            realis=Realis.ASSERTED,
            statuses=(Fact(value="asserted", places=(told[0],)),),
            story="s1",
            actors=(person,),
            date=PartialDate(year=2031, month=3, day=3),
            dates=(said,),
            locations=(where,),
            mentions=("a1",),
        ),
        Agreement(
            id="p1",
            members=tuple(sorted(told)),
            event="h1",
            story="s1",
            status="signed",
            parties=(where,),
            signatories=(person,),
            date=PartialDate(weekday=1),
            dates=(said,),
            date_unknown="the week is not stated",
            locations=(where,),
            instruments=(Fact(value="treaty", places=(told[0],)),),
            names=(form("ran aground", told[0]),),
            areas=(Fact(value="trade", places=(told[0],)),),
            commitments=(
                Commitment(
                    who="Tarnholm",
                    act="raise",
                    basis="signatory",
                    renderings=(form("raise every question", quay.at("raise every question")),),
                ),
            ),
            related=("p1",),
            unstated=(Silence(field="place", documents=(quay.document.id,)),),
            silent=(gazette.document.id,),
        ),
        Instrument(
            id="n1",
            members=(told[0],),
            kind=InstrumentClass.CEASEFIRE,
            story="s1",
            status=InstrumentStatus.AGREED,
            realis=Realis.ASSERTED,
            statuses=(Fact(value="agreed, asserted", places=(told[0],)),),
            parties=(where,),
            names=(form("ran aground", told[0]),),
            stage="Cea",
            gaps=(Gap(field="date", reason="no report states a date"),),
            date_unknown="no report states a date",
        ),
    )


def _figure(
    identity: str, value: str, places: Iterable[Span], texts: int, silent: tuple[str, ...]
) -> Claim:
    ordered = tuple(sorted(places))
    return Claim(
        id=identity,
        members=ordered,
        kind=ClaimKind.FIGURE,
        story="s1",
        subject="injured passenger",
        value=value,
        carriers=tuple(Carrier(document=place.document, places=(place,)) for place in ordered),
        texts=texts,
        texts_least=texts,
        texts_most=texts,
        silent=tuple(sorted(silent)),
    )


def _copies(store: MemoryStore, quay: Pen, wire: Pen) -> None:
    for number, words in enumerate(
        (
            "The ferry Morgenrot ran aground near Tarnholm on Monday, injuring 14 passengers.",
            SAILED,
        ),
        start=1,
    ):
        pair = (quay.at(words), wire.at(words))
        store.put(
            Copy(
                id=f"k{number}",
                members=tuple(sorted(pair)),
                words=len(words.split()),
                whole=False,
                links=(link(*pair, Relation.COPY_OF, "equal words", float(len(words.split()))),),
            )
        )
