"""How generated reports copy each other, and the everyday words they are padded with."""

from collections.abc import Sequence
from functools import cache
from itertools import accumulate
from random import Random

from bench import material as m
from crosswitness.lang.tables import rows

COPIES = ("exact", "edits", "half", "wire", "reworded")
"""Kinds of copies."""

_COMMON = 300
"""Words in more documents of the table of frequencies are not used as everyday words."""


def everyday(rng: Random, count: int) -> list[str]:
    """Return words as common as they are in newswire, the very common ones left out."""
    words, weights = _vocabulary()
    return rng.choices(words, cum_weights=weights, k=count)


@cache
def _vocabulary() -> tuple[list[str], list[int]]:
    counted = [
        (row["word"], int(row["df"]))
        for row in rows("frequencies")
        if row["kind"] == "word" and int(row["df"]) <= _COMMON and len(row["word"]) > 3
    ]
    return [word for word, _ in counted], list(accumulate(df for _, df in counted))


def copied(rng: Random, kind: str, body: Sequence[str], place: str) -> list[str]:
    """Return the sentences of a copy of ``body``."""
    if kind == "edits":
        return [_edited(rng, sentence, 0.1) for sentence in body]
    if kind == "reworded":
        return [_edited(rng, sentence, 0.2) for sentence in body]
    if kind == "half":
        return list(body[: max(3, (len(body) + 1) // 2)])
    if kind == "wire":
        kept = body[: max(3, round(0.7 * len(body)))]
        head = f"{place.upper()} ({rng.choice(m.AGENCIES)}) - "
        cut = [_edited(rng, sentence, 0.03) for sentence in kept]
        foreign = [form.format(limit=rng.randrange(3, 9)) for form in rng.sample(m.FOREIGN, 2)]
        return [head + cut[0], *cut[1:], *foreign]
    return list(body)


def _edited(rng: Random, sentence: str, share: float) -> str:
    """Return ``sentence`` with a share of its words replaced, dropped or followed by another.

    Names and numbers, and the word right behind one, stay: an editor's pen changes neither.
    """
    kept: list[str] = []
    before = ""
    for word in sentence.split(" "):
        fate = rng.random() / share
        editable = word.isalpha() and word.islower() and before.islower()
        if fate >= 0.8 or not editable:
            kept.append(word)
        if editable and (fate < 0.6 or 0.8 <= fate < 1.0):
            kept.append(everyday(rng, 1)[0])
        before = word
    return " ".join(kept)


def paragraphs(rng: Random, sentences: Sequence[str], kind: str) -> list[str]:
    """Return the sentences in paragraphs of one to three; copies keep one a paragraph."""
    found: list[str] = []
    at = 0
    while at < len(sentences):
        size = 1 if kind else rng.choice((1, 1, 2, 3))
        found.append(" ".join(sentences[at : at + size]))
        at += size
    return found
