"""Typing errors of common words that two reports share and no other makes.

Like a mistyped name (`crosswitness.records.slips`), a common word mistyped alike in the same place
speaks for one text behind two reports (Paul Maas, Textkritik, 1927). A word counts as mistyped
when the table of frequencies lacks it, three other reports of the story have the usual word, and
both reports have the same word before and behind it: a rare word that is right
is hardly ever all of these. What is not done: errors in words of fewer than seven letters.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from crosswitness.lang.background import is_listed
from crosswitness.lang.misspelt import LEAST, is_misspelt, shortened
from crosswitness.lang.tokens import stem
from crosswitness.model.annotation import Segment, SegmentKind, Sentence
from crosswitness.model.identity import digest
from crosswitness.model.layers import Layers
from crosswitness.model.lineage import Force, Lineage, LineageKind
from crosswitness.model.material import Material
from crosswitness.model.record import Story
from crosswitness.model.span import Span
from crosswitness.records.upstreams import outlet_of, report_node

_SHARE, _OTHERS = 2, 3
"""Reports that share an error, and least reports that have the usual word."""

_WORD = re.compile(r"[^\W\d_]+")

_Error = tuple[str, str, str]
"""A word between its neighbours."""


def misspelling_edges(material: Material) -> Iterator[Lineage]:
    """Yield an edge for each word that exactly two reports of a story mistype alike."""
    for story in material.of(Story):
        if len(story.documents) >= _SHARE + _OTHERS:
            reports = [material.layers(document) for document in story.documents]
            yield from _edges(story, reports)


def _edges(story: Story, reports: Sequence[Layers]) -> Iterator[Lineage]:
    unlisted: dict[_Error, dict[str, Span]] = defaultdict(dict)
    usual: dict[str, set[str]] = defaultdict(set)
    for layers in reports:
        for (before, word, behind), place in _words(layers):
            if is_listed(stem(word)):
                usual[word].add(layers.document.id)
            else:
                unlisted[before, word, behind].setdefault(layers.document.id, place)
    written: dict[str, set[str]] = defaultdict(set)
    for (_, word, _), places in unlisted.items():
        written[word].update(places)
    shared = {e: p for e, p in unlisted.items() if len(p) == _SHARE == len(written[e[1]])}
    known = _index(usual) if shared else {}
    by_id = {layers.document.id: layers for layers in reports}
    for error, places in sorted(shared.items()):
        right = sorted(
            {
                word
                for form in shortened(error[1])
                for word in known.get(form, ())
                if is_misspelt(error[1], word) and len(usual[word] - set(places)) >= _OTHERS
            }
        )
        if right:
            yield from _edge(
                story, [by_id[d] for d in sorted(places)], places, (error[1], right[0])
            )


def _words(layers: Layers) -> Iterator[tuple[_Error, Span]]:
    """Yield the long words in small letters of the body, with the words beside them."""
    text = layers.document.text
    for segment in layers.of(Segment):
        if segment.kind is not SegmentKind.BODY:
            continue
        found = list(_WORD.finditer(text, segment.extent.start, segment.extent.end))
        for (before, word), (_, behind) in pairwise(pairwise(found)):
            if len(word[0]) >= LEAST and word[0].islower():
                place = layers.document.span(word.start(), word.end())
                yield (before[0].lower(), word[0], behind[0].lower()), place


def _index(usual: Mapping[str, set[str]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for word, documents in usual.items():
        if len(documents) >= _OTHERS:
            for form in set(shortened(word)):
                found[form].append(word)
    return found


def _edge(
    story: Story, reports: Sequence[Layers], places: Mapping[str, Span], words: tuple[str, str]
) -> Iterator[Lineage]:
    left, right = reports
    if outlet_of(left) and outlet_of(left) == outlet_of(right):
        return
    covers = tuple(
        sorted(
            sentence.extent
            for layers in reports
            for sentence in layers.of(Sentence)
            if sentence.extent.overlap(places[layers.document.id])
        )
    )
    yield Lineage(
        id="l" + digest("lineage", left.document.id, right.document.id, "misspelt", words[0]),
        members=tuple(sorted(places.values())),
        kind=LineageKind.COMMON_TEXT,
        force=Force.PROBABLE,
        story=story.id,
        left=report_node(left),
        right=report_node(right),
        covers=covers,
        reason=f"both and no other report write “{words[0]}” where others have “{words[1]}”",
    )
