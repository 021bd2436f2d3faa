"""What the scorers of groups share: documents from strings, links and groups, B-cubed."""

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from hashlib import md5
from typing import cast

from crosswitness.model.document import Document, Given, OffsetMap, SourceFile, document_id
from crosswitness.model.groups import Groups
from crosswitness.model.layers import Layers
from crosswitness.model.link import Link
from crosswitness.pipeline import linking
from crosswitness.pipeline.annotate import annotate
from crosswitness.pipeline.builtin import ANNOTATORS, LINKERS
from crosswitness.pipeline.ports import Pairing, Store
from crosswitness.pipeline.preparing import Reports
from crosswitness.pipeline.stage import Linker

WANTED = (
    *("segments", "metadata", "sentences", "times", "mentions", "places", "quantities"),
    "quotations",
)
"""Stages whose annotations copies and stories read; their needs are among them."""


def read(
    name: str,
    text: str,
    title: str = "",
    published: str = "",
    outlet: str = "",
    *,
    stages: Sequence[str] = WANTED,
) -> Layers:
    """Return ``text`` read as if an outlet called ``name`` had published it.

    Args:
        name: Any name; it only makes the document's id.
        text: The text.
        title: Title given beside the text, or ``""``.
        published: Date given beside the text, or ``""``.
        outlet: Name of the outlet given beside the text, or ``""``.
        stages: Names of the annotators to run.
    """
    given = (("title", title), ("published", published), ("outlet", outlet))
    document = Document(
        id=document_id(name, text),
        text=text,
        outlet=name,
        source=SourceFile(path=name, sha256="0" * 64, media_type="text/plain", encoding="utf-8"),
        offsets=OffsetMap(runs=((0, 0, len(text), 1),)),
        given=tuple(Given(field=f, value=v, source=f"gold: {f}") for f, v in given if v),
    )
    return annotate(document, (a for a in ANNOTATORS if a.origin.stage in stages))[0]


def linker(name: str) -> Linker:
    """Return the built-in linker called ``name``."""
    return next(one for one in LINKERS if one.origin.stage == name)


class _Memory:
    """The part of a store that linking uses, for one linker and one run."""

    def __init__(self, documents: Iterable[str]) -> None:
        self._documents = tuple(sorted(documents))
        self._links: list[Link] = []

    def documents(self) -> tuple[str, ...]:
        return self._documents

    def pairings(self, name: str) -> dict[tuple[str, str], str]:
        return {}

    def save_pairings(
        self, name: str, made: Iterable[Pairing], gone: Iterable[tuple[str, str]]
    ) -> None:
        self._links = [link for pairing in made for link in pairing.links]

    def links(self, name: str) -> Iterator[Link]:
        yield from sorted(self._links, key=lambda link: (link.left, link.right, link.relation))


class _Silent:
    """A progress that nobody hears."""

    def stage(self, name: str, total: int) -> None:
        pass

    def advance(self, done: int = 1) -> None:
        pass


def link_all(with_linker: Linker, reports: Iterable[Layers]) -> tuple[list[Link], list[int]]:
    """Link ``reports`` as a run does.

    Returns:
        The links, and the number of the group of each report, in their order.
    """
    listed = list(reports)
    by_id = {one.document.id: one for one in listed}
    groups = Groups()
    store = cast(Store, _Memory(by_id))
    linking.link_all(store, with_linker, groups, Reports(by_id.__getitem__), _Silent())
    name = with_linker.origin.stage
    owner = {place.document: at for at, g in enumerate(groups.found[name]) for place in g.places}
    alone = len(owner)
    found = [owner.get(one.document.id, alone + at) for at, one in enumerate(listed)]
    return list(groups.links[name]), found


def grouped(linkers: Iterable[Linker], layers: Mapping[str, Layers]) -> Groups:
    """Return the groups of ``linkers``, run in this order over documents as a run does."""
    groups = Groups()
    for one in linkers:
        store = cast(Store, _Memory(layers))
        linking.link_all(store, one, groups, Reports(layers.__getitem__), _Silent())
    return groups


def bcubed(found: Sequence[Hashable], gold: Sequence[Hashable]) -> tuple[float, float, float]:
    """Return B-cubed precision, recall and F1 (Bagga and Baldwin 1998).

    Args:
        found: The group of each document.
        gold: Its true group, in the same order.
    """
    both = Counter(zip(found, gold, strict=True))
    ours, theirs = Counter(found), Counter(gold)
    precision = sum(n * n / ours[one] for (one, _), n in both.items()) / len(found)
    recall = sum(n * n / theirs[two] for (_, two), n in both.items()) / len(found)
    return precision, recall, 2 * precision * recall / (precision + recall)


def adjusted_rand(found: Sequence[Hashable], gold: Sequence[Hashable]) -> float:
    """Return the adjusted Rand index (Hubert and Arabie 1985)."""

    def pairs(counts: Iterable[int]) -> float:
        return sum(n * (n - 1) / 2 for n in counts)

    both = pairs(Counter(zip(found, gold, strict=True)).values())
    ours, theirs = pairs(Counter(found).values()), pairs(Counter(gold).values())
    expected = ours * theirs / pairs([len(found)])
    return (both - expected) / ((ours + theirs) / 2 - expected)


def is_score_part(event: str) -> bool:
    """Say whether an event belongs to the half that nothing was chosen on."""
    return int(md5(event.encode(), usedforsecurity=False).hexdigest(), 16) % 2 == 1
