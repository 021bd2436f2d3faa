import pytest

from crosswitness.lang.transcripts import turns


def said(text: str) -> list[str]:
    rows = text.split("\n")
    starts = [sum(len(row) + 1 for row in rows[:index]) for index in range(len(rows))]
    ranges = [(start, start + len(row)) for start, row in zip(starts, rows, strict=True)]
    return [text[low:high] for low, high in turns(text, ranges).values()]


def test_turns_in_capitals():
    text = "A talk.\nHOST: Who pays for it?\nLINDQVIST: The towns pay.\nIt ended."
    assert said(text) == ["Who pays for it?", "The towns pay."]


def test_names_that_come_again():
    text = "Oda: Who pays?\nImre: We pay.\nOda: And then?\nImre: We pay again."
    assert said(text) == ["Who pays?", "We pay.", "And then?", "We pay again."]


@pytest.mark.parametrize(
    "text",
    [
        "NOTE: The ferry is late.\nPHOTO: The wall at noon.",
        "Oda Lindqvist: a life in boats\nThe wall is old.",
        "It is 10:30: the ferry leaves.",
        "",
    ],
)
def test_labels_and_single_names_are_no_transcript(text: str):
    assert said(text) == []
