import random
import time
from itertools import pairwise

import numpy as np
import pytest

from crosswitness_en.encoder import MOST
from crosswitness_en.names import Name, NameTagger, best_path, may_follow

TAGGER = NameTagger()
TEXT = (
    "President Orla Quandt of Estonia met Marek Vansant, head of the Harbour Workers Union, "
    "in Strelsau on Tuesday. Kenyan and Peruvian envoys were there too, said Quandt."
)


def named(text: str) -> list[tuple[str, str]]:
    return [(text[name.start : name.stop], name.label) for name in TAGGER.names(text)]


def test_people_bodies_places_and_peoples_are_found_where_they_stand():
    found = named(TEXT)
    for expected in (
        ("Orla Quandt", "PER"),
        ("Estonia", "LOC"),
        ("Marek Vansant", "PER"),
        ("Harbour Workers Union", "ORG"),
        ("Strelsau", "LOC"),
        ("Kenyan", "NORP"),
        ("Quandt", "PER"),
    ):
        assert expected in found


def test_names_come_in_order_apart_and_with_a_probability():
    names = TAGGER.names(TEXT)
    assert names == sorted(names)
    assert all(one.stop <= two.start for one, two in pairwise(names))
    assert all(0 < name.score <= 1 and name.start < name.stop for name in names)


def test_a_text_that_returns_is_read_once():
    class Counting(NameTagger):
        read = 0

        def names(self, text: str) -> list[Name]:
            self.read += 1
            return super().names(text)

    tagger = Counting()
    first, second, other = tagger.mentions([TEXT, TEXT, "Odo Lem sang in Oslo."])
    assert first == second == TAGGER.names(TEXT) != other
    assert first is not second
    assert tagger.read == 2


def test_a_text_is_read_alike_alone_and_among_others():
    texts = [TEXT, "", "Odo Lem sang in Oslo.", TEXT[:90], " \r\n "]
    together = TAGGER.mentions(texts)
    assert together == [TAGGER.names(text) for text in texts]
    assert together == NameTagger().mentions(texts)
    assert together[1] == together[4] == []


@pytest.mark.parametrize("before", ["😀 ", "a\u00adb\r\n", "الميناء ", "e\u0301 ", "\U0001d54f "])
def test_places_hold_behind_odd_characters(before: str):
    assert ("Orla Quandt", "PER") in named(before + TEXT)


def test_words_without_a_capital_are_not_read():
    assert named("the boats of the harbour sank. " * 30) == []


@pytest.mark.parametrize(
    "text",
    [
        "A" * 1_000_000,
        "A. " * 50_000,
        "😀" * 200_000,
        "Ж中أA " * 20_000,
        "\u0301" * 100_000,
        "Aé" * 50 + "\x00\ud800" * 1000,
    ],
    ids=["one word", "one-letter sentences", "emoji", "mixed scripts", "marks", "no characters"],
)
def test_hostile_text_takes_bounded_time(text: str):
    started = time.process_time()
    for name in TAGGER.names(text):
        assert 0 <= name.start < name.stop <= len(text)
    assert time.process_time() - started < 60


def test_chunks_tile_the_words_and_keep_their_size():
    chance = random.Random(3)
    text = " ".join(
        chance.choice(["Quandtville", "sea", "7", "—", "Mr.", "x" * 99]) for _ in range(3000)
    )
    chunks = list(TAGGER.chunks(text))
    assert all(len(chunk.pieces) <= MOST + 2 for chunk in chunks)
    words = [word for chunk in chunks for word in chunk.words]
    assert [text[word.start : word.end] for word in words] == [
        text[word.start : word.end] for word in sorted(set(words))
    ]


def test_an_inside_never_comes_without_its_beginning():
    follows = may_follow(["O", "B-PER", "I-PER", "B-ORG", "I-ORG"])
    shares = np.array([[0.4, 0.3, 0.1, 0.1, 0.1], [0.1, 0.1, 0.6, 0.1, 0.1]], np.float32)
    assert best_path(shares, follows) == [1, 2]
    assert best_path(shares[:1], follows) == [0]
    assert not follows[3, 2]
