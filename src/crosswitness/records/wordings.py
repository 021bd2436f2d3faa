"""Equal words inside sayings of two reports: the trace of a common translated text.

Several reports of one speech in its own language share its words because it was said so. Where
the speech was held in another language, each translator words it in his own way, and eight equal
words speak for one translation behind both.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from crosswitness.lang.shingles import BREAK, equal_runs
from crosswitness.lang.tokens import Word, whole_words
from crosswitness.model.annotation import Language, Quotation
from crosswitness.model.layers import Layers
from crosswitness.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedWords:
    """An equal run inside quotations of two reports.

    Attributes:
        left: Where it stands in the report with the smaller id.
        right: Where it stands in the other.
        words: Number of equal words.
        quotations: Ids of the two quotations.
    """

    left: Span
    right: Span
    words: int
    quotations: tuple[str, str]


@dataclass(frozen=True, slots=True)
class _Sayings:
    """The words of all quotations of a report in a row, each quotation ended by a break."""

    document: str
    words: tuple[Word, ...]
    quotations: tuple[str, ...]

    def folded(self) -> list[str]:
        return [word.folded for word in self.words]

    def place(self, at: int, length: int) -> Span:
        end = self.words[at + length - 1].end
        return Span(document=self.document, start=self.words[at].start, end=end)


def language_of(layers: Layers) -> str:
    """Return the language code of the whole report, ``"und"`` when unknown."""
    found = layers.of(Language)
    return max(found, key=lambda item: len(item.extent)).code if found else "und"


def shared_words(
    reports: Sequence[Layers], least: int
) -> Mapping[tuple[str, str], tuple[SharedWords, ...]]:
    """Return the equal runs inside quotations for each pair of reports, longest first.

    Only reports that share ``least`` words in a row meet, so the time grows with what is
    shared and not with the number of pairs.

    Args:
        reports: Reports of one story.
        least: Least number of equal words in a row.
    """
    sayings = {layers.document.id: _sayings(layers) for layers in reports}
    holders: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for document, said in sayings.items():
        folded = said.folded()
        for at in range(len(folded) - least + 1):
            part = tuple(folded[at : at + least])
            if BREAK not in part:
                holders[part].add(document)
    pairs = {pair for found in holders.values() for pair in combinations(sorted(found), 2)}
    return {pair: tuple(_runs(sayings[pair[0]], sayings[pair[1]], least)) for pair in sorted(pairs)}


def _sayings(layers: Layers) -> _Sayings:
    found: list[Word] = []
    owners: list[str] = []
    seen: list[Span] = []
    for quotation in layers.of(Quotation):
        for content in quotation.contents:
            if any(known.overlap(content) for known in seen[-8:]):
                continue  # speech inside speech is there once
            seen.append(content)
            inside = whole_words(layers.document.text, content.start, content.end)
            found += [*inside, Word(content.end, content.end, BREAK)]
            owners += [quotation.id] * (len(inside) + 1)
    return _Sayings(layers.document.id, tuple(found), tuple(owners))


def _runs(left: _Sayings, right: _Sayings, least: int) -> Iterator[SharedWords]:
    for run in equal_runs(left.folded(), right.folded(), least):
        yield SharedWords(
            left=left.place(run.left, run.length),
            right=right.place(run.right, run.length),
            words=run.length,
            quotations=(left.quotations[run.left], right.quotations[run.right]),
        )
