"""Typography may differ, words may not."""

import random
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosswitness.lang.align import Place, align, folded

TEXT = (
    "The Harbour Union said on Monday that “Zarn’s navy” would not leave by 12 May — or so it "
    "seemed. Orla Quandt, of the Café Élan, saw 1,200 boats and the Harbour Union leave…"
)


def words(answer: str, text: str = TEXT) -> list[str]:
    return [text[place.start : place.end] for place in align(answer, text)]


@pytest.mark.parametrize(
    ("answer", "wanted"),
    [
        ("Orla Quandt", "Orla Quandt"),
        ("orla  QUANDT", "Orla Quandt"),
        ("Orla\u200b Qu\u00adandt", "Orla Quandt"),
        ('"Zarn\'s navy"', "Zarn’s navy"),
        ("would not leave by 12 May - or so", "would not leave by 12 May — or so"),
        ("Cafe Elan", "Café Élan"),
        ("Cafe\u0301 E\u0301lan", "Café Élan"),
        ("boats and the Harbour Union leave...", "boats and the Harbour Union leave"),
        ("  (1,200 boats)", "1,200 boats"),
    ],
)
def test_typography_may_differ(answer: str, wanted: str):
    assert words(answer) == [wanted]


@pytest.mark.parametrize(
    "answer",
    [
        "would leave by 12 May",
        "would not leave by 14 May",
        "would now leave by 12 May",
        "12,00 boats",
        "200 boats",
        "Orla Quand",
        "rla Quandt",
        "Quandt Orla",
        "Harbour Onion",
        "Union said … Monday",
        "navy would not leave",
        "is",
        "",
        "“”",
    ],
)
def test_words_digits_and_order_may_not(answer: str):
    assert align(answer, TEXT) == []


def test_every_place_is_given_and_the_very_characters_are_told_apart():
    found = align("the harbour union", TEXT)
    assert len(found) == 2
    assert [place.exact for place in found] == [False, False]
    assert [place.exact for place in align("Harbour Union", TEXT)] == [True, True]
    (second,) = align("Harbour Union", TEXT, 80)
    assert second == align("Harbour Union", TEXT)[1]
    assert align("Harbour Union", TEXT, 10) == [second]


def test_marks_of_their_own_belong_to_the_letter_before():
    text = "At Cafe\u0301 Lem"
    assert align("cafe", text) == [Place(3, 8, False)]
    assert align("Cafe\u0301", text) == [Place(3, 8, True)]


def test_scripts_without_spaces_have_no_edges_of_words():
    assert words("海港联盟", "昨天海港联盟说") == ["海港联盟"]


def test_no_part_of_one_character_is_found():
    assert words("1⁄4 mile", "at ¼ mile") == ["¼ mile"]
    assert align("fi one", "oﬃ one") == []


@pytest.mark.parametrize("change", ["drop", "swap", "digit"])
def test_no_changed_sentence_is_accepted(change: str):
    chance = random.Random(5)
    listed = TEXT.split()
    for _ in range(300):
        start = chance.randrange(len(listed) - 6)
        part = listed[start : start + 6]
        if change == "drop":
            del part[chance.randrange(1, 5)]
        elif change == "swap":
            part[2], part[3] = part[3], part[2]
        else:
            part[3] += "7"
        changed = " ".join(part).strip(" —.,")
        assert align(changed, TEXT) == [] or changed in TEXT


@given(st.text(max_size=60), st.integers(0, 60), st.integers(0, 60))
def test_what_stands_there_is_found_where_it_re_reads(text: str, one: int, two: int):
    start, end = sorted((min(one, len(text)), min(two, len(text))))
    for place in align(text[start:end], text):
        assert 0 <= place.start < place.end <= len(text)
        strip = " .,;:!?'\"()[]-"
        again = folded(text[place.start : place.end]).text.strip(strip)
        assert again == folded(text[start:end]).text.strip(strip)


def test_time_grows_with_the_text_alone():
    text = "a " * 200_000
    started = time.process_time()
    assert len(align("b a a", text)) == 0
    assert len(align("a a a", text)) > 1_000
    assert time.process_time() - started < 10
