from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from crosswitness.exports import icalendar
from tests.exports.happening_case import store


def unfolded(text: str) -> list[str]:
    return text.replace("\r\n ", "").split("\r\n")


def test_the_calendar_keeps_to_the_standard():
    text = icalendar.dump(store())
    assert text == icalendar.dump(store())
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    lines = unfolded(text)
    assert lines[:2] == ["BEGIN:VCALENDAR", "VERSION:2.0"]
    assert lines[-2:] == ["END:VCALENDAR", ""]
    assert lines.count("BEGIN:VEVENT") == lines.count("END:VEVENT") > 0
    identities = [line for line in lines if line.startswith("UID:")]
    assert len(set(identities)) == len(identities)
    assert "DTSTART;VALUE=DATE:20310507" in lines
    assert "DTEND;VALUE=DATE:20310508" in lines


def test_the_last_day_of_the_calendar_does_not_overflow():
    assert icalendar.after(date.max) == date.max


@given(st.text(alphabet=st.characters(exclude_characters="\r\n", codec="utf-8"), max_size=400))
def test_folding_keeps_every_character(line: str):
    folded = icalendar.folded(line)
    assert all(len(piece.encode()) <= 75 for piece in folded.removesuffix("\r\n").split("\r\n"))
    assert folded.removesuffix("\r\n").replace("\r\n ", "") == line


def test_marks_are_escaped():
    assert icalendar.escaped("a, b; c\\ d\ne") == "a\\, b\\; c\\\\ d e"
