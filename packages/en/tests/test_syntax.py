import time

import pytest

from crosswitness_en.encoder import MOST
from crosswitness_en.syntax import Parser, Token

PARSER = Parser()
TEXT = "Odo Lem, the minister, said on Monday that the old harbour had been sold to two firms."


def by_word(text: str) -> dict[str, tuple[str, str, str]]:
    """Return tag, relation and governor of each word; the last of equal words wins."""
    tree = PARSER.parse(text)
    words = [text[token.start : token.stop] for token in tree]
    return {
        word: (token.upos, token.relation, words[token.head] if token.head >= 0 else "")
        for word, token in zip(words, tree, strict=True)
    }


def is_tree(tree: list[Token]) -> bool:
    for token in tree:
        at, steps = token.head, 0
        while at >= 0 and steps <= len(tree):
            at, steps = tree[at].head, steps + 1
        if at >= 0:
            return False
    return [token.head for token in tree].count(-1) == 1


def test_subjects_objects_and_clauses_hang_where_they_should():
    found = by_word(TEXT)
    assert found["said"] == ("VERB", "root", "")
    assert found["Odo"] == ("PROPN", "nsubj", "said")
    assert found["minister"] == ("NOUN", "appos", "Odo")
    assert found["sold"] == ("VERB", "ccomp", "said")
    assert found["harbour"] == ("NOUN", "nsubj:pass", "sold")
    assert found["firms"] == ("NOUN", "obl", "sold")
    assert found["old"] == ("ADJ", "amod", "harbour")


def test_a_sentence_is_read_alike_each_time():
    assert PARSER.parse(TEXT) == Parser().parse(TEXT)
    assert PARSER.parse("") == PARSER.parse(" \r\n ") == []


@pytest.mark.parametrize("before", ["😀 ", "a\u00adb\r\n", "الميناء ", "e\u0301 ", "\U0001d54f "])
def test_places_hold_behind_odd_characters(before: str):
    text = before + TEXT
    tree = PARSER.parse(text)
    assert is_tree(tree)
    assert [text[t.start : t.stop] for t in tree][-3:] == ["two", "firms", "."]


def test_a_long_sentence_is_one_tree_of_parts():
    text = "; ".join(["Odo Lem sang, and Orla Quandt of Strelsau danced on the quay"] * 30) + "."
    tree = PARSER.parse(text)
    assert len(tree) > MOST
    assert is_tree(tree)
    assert [t.relation for t in tree if t.head == tree.index(next(r for r in tree if r.head < 0))]
    assert "parataxis" in {token.relation for token in tree}


@pytest.mark.parametrize(
    "text", ["A" * 200_000, "A. " * 5_000, "😀" * 5_000, "Ж中أA " * 3_000, "\x00\ud800" * 1_000]
)
def test_hostile_text_takes_bounded_time(text: str):
    started = time.process_time()
    assert is_tree(PARSER.parse(text))
    assert time.process_time() - started < 30
