"""Words, tags and dependencies from raw text, on the test parts of two treebanks.

Paragraphs are running text; sentences are the product's own (`crosswitness.lang.sentences`). Words
are aligned by characters: a word of ours counts only where one of gold's has the same place.
LAS leaves the subtype of a relation out, as the CoNLL 2018 evaluation does. GUM: the ten genres
whose licences are open.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from crosswitness.lang.backends import installed, load
from crosswitness.lang.ports import Parsed, SyntaxParser
from crosswitness.lang.sentences import sentences
from gold.conllu import OPEN, Paragraph, paragraphs
from gold.rows import Row

SETS = ("syntax/ud_ewt", "syntax/ud_gum")
BACKEND = "crosswitness-en"
_PEERS = {
    SETS[0]: "UDPipe 1 .770-.786, Stanza 1.1 .836, UDPipe 2.17 .899 (published, other versions)",
    SETS[1]: "Stanza .836, UDPipe 2.17 .915 (published, all genres)",
}


def score(gold: Path) -> list[Row]:
    """Return the figures of both sets, none where the parser is not installed."""
    if BACKEND not in installed():
        return []
    backend = load(BACKEND)
    if not isinstance(backend, SyntaxParser):
        return []
    rows = []
    for name, file, part, genres in (
        (SETS[0], "en_ewt-ud-test.conllu", "test", ()),
        (SETS[1], "en_gum-ud-test.conllu", "test, ten open genres", OPEN),
    ):
        counts = counted(backend, paragraphs(gold / name / file, genres))
        for metric in ("words", "UPOS", "XPOS", "UAS", "LAS"):
            value = 2 * counts[metric] / (counts["gold"] + counts["ours"])
            peer = _PEERS[name] if metric == "LAS" else ""
            rows.append(
                Row(
                    stage="syntax",
                    set=name,
                    part=part,
                    metric=f"{metric}, raw text, F1",
                    value=value,
                    peer=peer,
                )
            )
    return rows


def counted(parser: SyntaxParser, found: Iterable[Paragraph]) -> Counter[str]:
    """Count words of gold and ours, and those that agree in each respect."""
    counts: Counter[str] = Counter()
    for paragraph in found:
        text = paragraph.text
        places = sentences(text)
        parsed = parser.parse([text[start:end] for start, end in places])
        ours: dict[tuple[int, int], tuple[str, str, tuple[int, int] | None, str]] = {}
        for (start, _), tree in zip(places, parsed, strict=True):
            for token in tree:
                place = (start + token.start, start + token.stop)
                ours[place] = (token.upos, token.xpos, _head(tree, token, start), _base(token))
        counts["ours"] += len(ours)
        for sentence in paragraph.sentences:
            for word in sentence:
                counts["gold"] += 1
                said = ours.get((word.start, word.end))
                if said is None:
                    continue
                counts["words"] += 1
                counts["UPOS"] += said[0] == word.upos
                counts["XPOS"] += said[1] == word.xpos
                head = sentence[word.head] if word.head >= 0 else None
                right = said[2] == (head and (head.start, head.end))
                counts["UAS"] += right
                counts["LAS"] += right and said[3] == word.relation.split(":")[0]
    return counts


def _head(tree: Sequence[Parsed], token: Parsed, start: int) -> tuple[int, int] | None:
    if token.head < 0:
        return None
    return start + tree[token.head].start, start + tree[token.head].stop


def _base(token: Parsed) -> str:
    return token.relation.split(":")[0]
