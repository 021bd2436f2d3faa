"""What the scorers of groups share: documents from strings, links and groups, B-cubed."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Sequence
from hashlib import md5
from itertools import combinations

from crosswitness.model.document import Document, Given, OffsetMap, SourceFile, document_id
from crosswitness.model.groups import Groups
from crosswitness.model.layers import Layers
from crosswitness.model.link import Link
from crosswitness.pipeline.annotate import annotate
from crosswitness.pipeline.builtin import ANNOTATORS, LINKERS
from crosswitness.pipeline.cluster import cluster
from crosswitness.pipeline.stage import Linker

WANTED = ("segments", "metadata", "sentences", "times", "mentions", "quotations")
"""Stages whose annotations copies and stories read; their needs are among them."""


def read(name: str, text: str, title: str = "", published: str = "", outlet: str = "") -> Layers:
    """Return ``text`` read as if an outlet called ``name`` had published it.

    Args:
        name: Any name; it only makes the document's id.
        text: The text.
        title: Title given beside the text, or ``""``.
        published: Date given beside the text, or ``""``.
        outlet: Name of the outlet given beside the text, or ``""``.
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
    return annotate(document, (a for a in ANNOTATORS if a.origin.stage in WANTED))[0]


def linker(name: str) -> Linker:
    """Return the built-in linker called ``name``."""
    return next(one for one in LINKERS if one.origin.stage == name)


def link_all(with_linker: Linker, reports: Iterable[Layers]) -> tuple[list[Link], list[int]]:
    """Compare all reports that share a key.

    Returns:
        The links, and the number of the group of each report, in their order.
    """
    listed = list(reports)
    options = with_linker.options
    items = [item for one in listed for item in with_linker.prepare(one, Groups(), options)]
    shelves: dict[str, list[int]] = defaultdict(list)
    for at, item in enumerate(items):
        for key in dict.fromkeys(with_linker.keys(item)):
            shelves[key].append(at)
    met = {
        pair
        for shelf in shelves.values()
        if len(shelf) <= with_linker.cap
        for pair in combinations(sorted(shelf, key=lambda at: items[at].place), 2)
    }
    made = (with_linker.compare(items[one], items[two], options) for one, two in sorted(met))
    found = [link for link in made if link is not None]
    groups = cluster(with_linker, [item.place for item in items], found)
    owner = {place.document: at for at, g in enumerate(groups) for place in g.places}
    alone = len(groups)
    return found, [owner.get(one.document.id, alone + at) for at, one in enumerate(listed)]


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
