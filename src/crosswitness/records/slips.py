"""Slips that two reports share and no other makes: a name mistyped in the same way.

A spelling that is a usual transliteration says nothing, for anybody may write so; a typing error
of a name that the story's other reports spell alike speaks for one text behind the two, for the
sentences that hold it (Paul Maas, Textkritik, 1927: shared errors show kinship).
Slips in common words are told by `crosswitness.records.misspellings`.
"""

from collections import defaultdict
from collections.abc import Iterator

from crosswitness.lang.names.compare import compare
from crosswitness.lang.names.outcome import Outcome
from crosswitness.lang.names.parse import parse
from crosswitness.model.annotation import MentionKind, Sentence
from crosswitness.model.identity import digest
from crosswitness.model.lineage import Force, Lineage, LineageKind
from crosswitness.model.material import Material
from crosswitness.model.record import Entity, Form, Story
from crosswitness.model.span import Span
from crosswitness.records.upstreams import outlet_of, report_node

_SHARE, _OTHERS = 2, 3
"""Reports that share a slip, and least reports that have the usual spelling."""


def slip_edges(material: Material) -> Iterator[Lineage]:
    """Yield an edge for each mistyped name that exactly two reports of a story share."""
    stories = {document: story for story in material.of(Story) for document in story.documents}
    for entity in material.of(Entity):
        if entity.kind is MentionKind.PERSON and len(entity.documents) >= _SHARE + _OTHERS:
            for form, usual in _slips(entity):
                one, two = sorted({place.document for place in form.places})
                story = stories.get(one)
                if story is not None and stories.get(two) is story:
                    yield from _edge(material, story, form, usual)


def _slips(entity: Entity) -> Iterator[tuple[Form, str]]:
    """Yield the spellings that two reports have and that are slips of one that others have."""
    told: dict[str, set[str]] = defaultdict(set)
    for form in entity.forms:
        told[form.text] |= {place.document for place in form.places}
    for form in entity.forms:
        if len(told[form.text]) != _SHARE:
            continue
        usual = [
            other
            for other, documents in told.items()
            if len(documents - told[form.text]) >= _OTHERS
            and other.count(" ") == form.text.count(" ")
            and compare(parse(other), parse(form.text)).outcome is Outcome.TYPO
        ]
        if usual:
            yield form, usual[0]


def _edge(material: Material, story: Story, form: Form, usual: str) -> Iterator[Lineage]:
    reports = [material.layers(d) for d in sorted({place.document for place in form.places})]
    left, right = reports
    if outlet_of(left) and outlet_of(left) == outlet_of(right):
        return
    sentences: list[Span] = [
        sentence.extent
        for layers in reports
        for sentence in layers.of(Sentence)
        if any(sentence.extent.overlap(place) for place in form.places)
    ]
    yield Lineage(
        id="l" + digest("lineage", left.document.id, right.document.id, "slip", form.text),
        members=tuple(sorted(form.places)),
        kind=LineageKind.COMMON_TEXT,
        force=Force.PROBABLE,
        story=story.id,
        left=report_node(left),
        right=report_node(right),
        covers=tuple(sorted(sentences)),
        reason=f"both and no other report write “{form.text}” where others have “{usual}”",
    )
