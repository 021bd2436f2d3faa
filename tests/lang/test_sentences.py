import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosswitness.lang.sentences import sentences


def parts(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Maj. Gen. Ada Moor and Brig. Gen. Finn Lund met Lt. Col. Orla Penn.",
        "The U.S. President spoke at 5 p.m. Wednesday in the harbour.",
        "Dr. A. J. Moor, No. 9 of the crew, was born in Jan. 1990.",
        "He sold it to Lund & Co. of Port Vell for 3.5 million.",
        "“Why now?” Moor asked.",
        "The iPhone of the captain, e.g. was lost.",
        "St. Mary's and Mt. Vell are near.",
        "It rose to 9.5 m (30 ft.) within the hour.",
    ],
)
def test_one_sentence(sentence: str) -> None:
    assert parts(sentence) == [sentence]


@pytest.mark.parametrize(
    "expected",
    [
        ["The ferry left.", "It was noon."],
        ["He came from the U.S.", "The captain did not."],
        ["They met at 5 p.m.", "Moor spoke first."],
        ["“The ferry left.”", "He sighed."],
        ["“It left at noon.", "We saw it,” he said."],
        ["Who saw it?", "Nobody!", "So be it."],
        ["No.", "They stayed."],
        ["The sea rose.[4]", "It fell at night."],
        ["(The ferry left.)", "Nobody waved."],
        ["They waited…", "Then it came."],
        ["It is plan B.", "The other one failed."],
        ["“She left.", "She did not wave. ”"],
    ],
)
def test_several_sentences(expected: list[str]) -> None:
    assert parts(" ".join(expected)) == expected


def test_offsets_count_from_the_beginning_of_the_text() -> None:
    text = "Headline\n\nOne went. Two stayed. \n"
    assert [text[a:b] for a, b in sentences(text, 10)] == ["One went.", "Two stayed."]
    assert sentences(text, 10, 19) == [(10, 19)]


@given(st.text(alphabet=st.sampled_from("aB.?!”\"' \n(1)…U.S"), max_size=80))
def test_sentences_tile_the_text_but_for_white_space(text: str) -> None:
    place = 0
    for start, end in sentences(text):
        assert not text[place:start].strip()
        assert text[start:end] == text[start:end].strip() != ""
        place = end
    assert not text[place:].strip()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We won :) Now we rest.", ["We won :)", "Now we rest."]),
        ("We won ;-) and rest.", ["We won ;-) and rest."]),
        ("See the map. https://quay.example/map", ["See the map.", "https://quay.example/map"]),
        ("It sank. [...] Nobody died.", ["It sank.", "[...]", "Nobody died."]),
        ("It sank. […]", ["It sank.", "[…]"]),
        ("It sank. ----- Nobody died.", ["It sank.", "-----", "Nobody died."]),
        ("The ratio is 3 :) fine.", ["The ratio is 3 :) fine."]),
    ],
)
def test_faces_addresses_and_cuts_part_sentences(text: str, expected: list[str]):
    assert parts(text) == expected
