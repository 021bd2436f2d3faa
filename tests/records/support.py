"""A handful of reports with hand-made annotations, groups and stories."""

from collections.abc import Iterable

from crosswitness.annotators import quantities
from crosswitness.model.annotation import (
    Annotation,
    Attribution,
    Basis,
    Bound,
    Chain,
    ChainMember,
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
)
from crosswitness.model.groups import Groups, group
from crosswitness.model.layers import Layers
from crosswitness.model.material import Material
from crosswitness.model.record import Story
from crosswitness.model.span import Span
from tests.support import layers

ORIGIN = Origin(stage="hand", version=1)


def find(report: Layers, words: str) -> Span:
    """Return the first place of ``words``."""
    at = report.document.text.index(words)
    return report.document.span(at, at + len(words))


def sentences(report: Layers) -> Layers:
    """Take every line for a sentence."""
    made, at = [], 0
    for line in report.document.text.split("\n"):
        if line:
            made.append(Sentence(extent=report.document.span(at, at + len(line)), origin=ORIGIN))
        at += len(line) + 1
    return report.adding(made)


def report(text: str, outlet: str, published: str = "") -> Layers:
    """Return a report with a sentence a line and a publication date."""
    made = sentences(layers(text, outlet=outlet))
    if not published:
        return made
    return made.adding(
        [
            Metadatum(
                extent=made.document.whole,
                origin=ORIGIN,
                field="published",
                value=published,
                basis=Basis.FILE,
                chosen=True,
                reason="given",
            )
        ]
    )


def quoted(made: Layers, words: str, speaker: str = "", relay: str = "") -> Layers:
    """Add a direct quotation of ``words``, its speaker's chain and its relay."""
    content = find(made, words)
    quotation = Quotation(
        extent=content, origin=ORIGIN, kind=QuotationKind.DIRECT, contents=(content,)
    )
    added: list[Annotation] = [quotation]
    name = find(made, speaker) if speaker else None
    if name and all(c.extent != name for c in made.of(Chain)):
        added.append(
            Mention(extent=name, origin=ORIGIN, kind=MentionKind.PERSON, name=name, rule="hand")
        )
        added.append(
            Chain(
                extent=name,
                origin=ORIGIN,
                kind=MentionKind.PERSON,
                members=(ChainMember(place=name, rule="name"),),
            )
        )
    for role, words_of in ((Role.SPEAKER, speaker), (Role.RELAY, relay)):
        if role is Role.SPEAKER or words_of:
            source = find(made, words_of) if words_of else None
            added.append(
                Attribution(
                    extent=source or content,
                    origin=ORIGIN,
                    quotation=quotation.id,
                    role=role,
                    source=source,
                    cue=None,
                    speaker=source if role is Role.SPEAKER else None,
                    rule="hand",
                    reason="" if source else "nobody is named",
                )
            )
    return made.adding(added)


def counted(made: Layers, words: str, low: float, high: float | None, noun: str) -> Layers:
    """Add a quantity; ``high`` None leaves it open above."""
    place = find(made, words)
    bound = Bound.EXACT if low == high else Bound.AT_LEAST if high is None else Bound.BETWEEN
    return made.adding(
        [
            Quantity(
                extent=place,
                origin=ORIGIN,
                number=place,
                low=low,
                high=high,
                bound=bound,
                noun=noun,
                state="killed",
            )
        ]
    )


def measured(text: str, outlet: str, published: str = "") -> Layers:
    """Return a report with a sentence a line and the quantities that are found in it."""
    made = report(text, outlet, published)
    whole = Segment(extent=made.document.whole, origin=ORIGIN, kind=SegmentKind.BODY, rule="hand")
    made = made.adding([whole])
    found = quantities.annotate(made, quantities.QuantitiesOptions())
    return made.adding([item for item in found if isinstance(item, Annotation)])


def material(reports: Iterable[Layers], groups: Groups | None = None) -> Material:
    """Return material of one story that all reports tell."""
    known = {made.document.id: made for made in reports}
    titles = tuple(sorted(made.of(Sentence)[0].extent for made in known.values()))
    found = groups or Groups()
    found.add("stories", [group("stories", titles)], [])
    return Material(
        documents=tuple(sorted(known)),
        layers=known.__getitem__,
        groups=found,
        records={
            Story: (Story(id="s1", members=titles, title="t", title_at=titles[0]),),
        },
    )
