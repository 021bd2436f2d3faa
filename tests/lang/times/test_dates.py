import pytest

from crosswitness.lang.calendar import find_dates
from crosswitness.model.annotation import TimeKind


def one(text: str) -> tuple[str, str, str]:
    found = find_dates(text)
    assert len(found) == 1, [text[f.start : f.end] for f in found]
    item = found[0]
    return str(item.said), str(item.until), item.timex


@pytest.mark.parametrize(
    ("text", "said", "until", "timex"),
    [
        ("in 480 BC", "None", "None", "BC0480"),
        ("in the spring of 480 B.C.", "None", "None", "BC0480-SP"),
        ("in AD 70", "0070", "None", ""),
        ("Friday the 13th", "XXXX-XX-13", "None", ""),
        ("the morning of 4 May 2003", "2003-05-04", "None", ""),
        ("5-Aug-2016", "2016-08-05", "None", ""),
        ("June twenty-second", "XXXX-06-22", "None", ""),
        ("June first, 2003", "2003-06-01", "None", ""),
        ("in June first reports", "XXXX-06", "None", ""),
        ("between 4 and 9 May 2003", "2003-05-04", "2003-05-09", ""),
        ("4 and 5 May", "XXXX-05-04", "XXXX-05-05", ""),
        ("1914-18", "1914", "1918", ""),
        ("2015/16", "2015", "2016", ""),
        ("the 19th century", "1801", "1900", "18"),
        ("the early 1980s", "1980", "1989", "198"),
        ("the year 2008", "2008", "None", ""),
        ("Q3 2020", "2020", "None", ""),
    ],
)
def test_what_the_words_state(text: str, said: str, until: str, timex: str) -> None:
    assert one(text) == (said, until, timex)


@pytest.mark.parametrize("text", ["4 and 9 May ships", "2015/19 ships", "31 June"])
def test_parts_that_do_not_fit_are_not_joined(text: str) -> None:
    assert all(item.kind is not TimeKind.INTERVAL for item in find_dates(text))


def test_the_end_as_a_verb_is_no_part_of_a_month() -> None:
    (found,) = find_dates("It hoped to end May 2003 well.")
    assert found.part == ""
