"""Make the table of document frequencies again: ``python -m bench.frequencies GOLD``.

The counts come from openly licensed corpora only. The Groningen Meaning Bank comes without
document bounds, so `BLOCK` sentences in corpus order count as one document.
"""

import csv
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from crosswitness.lang.tokens import stem, words

BLOCK = 12
"""Sentences of the Groningen Meaning Bank that count as one document: two short reports."""

LEAST = 2
"""Rows with fewer documents are left out: a word seen once is as rare as an unseen one."""

NAME = 0.5
"""A stem that fewer than this share of its documents write in small letters is a name."""

OPEN_GENRES = frozenset(
    {
        "news",
        "interview",
        "bio",
        "voyage",
        "textbook",
        "vlog",
        "speech",
        "conversation",
        "academic",
        "court",
    }
)
"""Genres of UD English-GUM that allow reuse for any purpose."""

TARGET = Path(__file__).parents[1] / "src/crosswitness/lang/tables/frequencies.tsv"

HEADER = """\
# Document frequencies of folded English stems (see lang/tokens.py) in {total} documents.
# total\t{total}
# source\tGroningen Meaning Bank (blocks of {block} sentences); UD English-EWT 2.15; \
UD English-GUM (open genres); NewsReader MEANTIME
# licence\tpublic domain; CC BY-SA 4.0; CC BY, CC BY-SA and public domain; CC BY 4.0
# Made by bench/frequencies.py; rows in fewer than {least} documents are left out.
word\tdf\tkind
"""


def newswire(gold: Path) -> Iterator[str]:
    """Yield blocks of sentences of the Groningen Meaning Bank."""
    sentences: list[list[str]] = []
    path = gold / "ner/train_gmb/ner_dataset.csv"
    with path.open(encoding="latin-1", newline="") as lines:
        rows = csv.reader(lines)
        next(rows)
        for row in rows:
            if row[0]:
                if len(sentences) == BLOCK:
                    yield " ".join(word for sentence in sentences for word in sentence)
                    sentences = []
                sentences.append([])
            sentences[-1].append(row[1])
    yield " ".join(word for sentence in sentences for word in sentence)


def treebank(folder: Path, genres: frozenset[str] | None = None) -> Iterator[str]:
    """Yield the documents of a CoNLL-U treebank, of some genres only if they are given."""
    for path in sorted(folder.glob("*.conllu")):
        for part in path.read_text(encoding="utf-8").split("# newdoc id = ")[1:]:
            genre = part.split("\n", 1)[0].split("_")[1:2]
            if genres is not None and not genres.intersection(genre):
                continue
            cells = (line.split("\t") for line in part.split("\n") if line[:1].isdigit())
            yield " ".join(row[1] for row in cells if row[0].isdigit())


def wikinews(gold: Path) -> Iterator[str]:
    """Yield the articles of MEANTIME."""
    articles: dict[str, list[str]] = {}
    path = gold / "coreference/meantime/en/conll.csv"
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            articles.setdefault(row["topic/subtopic_name"], []).append(row["token"])
    for tokens in articles.values():
        yield " ".join(tokens)


def main(gold: Path) -> None:
    """Count the stems of all corpora below ``gold`` and write the table."""
    counts: Counter[str] = Counter()
    small: Counter[str] = Counter()
    total = 0
    corpora = (
        newswire(gold),
        treebank(gold / "syntax/ud_ewt"),
        treebank(gold / "syntax/ud_gum", OPEN_GENRES),
        wikinews(gold),
    )
    for corpus in corpora:
        for text in corpus:
            total += 1
            found = {(stem(word.folded), text[word.start].isupper()) for word in words(text)}
            counts.update({word for word, _ in found})
            small.update({word for word, capital in found if not capital})
    kept = {word: df for word, df in counts.items() if df >= LEAST and word.isalpha()}
    rows = sorted(kept.items(), key=lambda item: (-item[1], item[0]))
    header = HEADER.format(total=total, block=BLOCK, least=LEAST)
    lines = "".join(
        f"{word}\t{df}\t{'name' if small[word] < NAME * df else 'word'}\n" for word, df in rows
    )
    TARGET.write_text(header + lines, encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
