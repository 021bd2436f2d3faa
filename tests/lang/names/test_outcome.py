import pytest

from crosswitness.lang.names import Outcome, compare, parse


@pytest.mark.parametrize(
    ("left", "right", "detail"),
    [
        ("Karim Tavani", "Karim Tavani", "Karim in both; Tavani in both"),
        ("Tavani", "Karim Tavani", "Tavani in both; Karim only on one side"),
        ("Hugo Tavani", "Karim Tavani", "Tavani in both; Hugo against Karim"),
        ("Hugo Okoye", "Karim Tavani", "no word in common; Hugo Okoye against Karim Tavani"),
        ("K. Tavani", "Karim Tavani", "K ≈ Karim, initial; Tavani in both"),
        ("Bob Tavani", "Robert Tavani", "Bob ≈ Robert, short form; Tavani in both"),
        ("Ghorbani", "Qorbani", "Ghorbani ≈ Qorbani, same sounds"),
        ("Yusuf", "Yousef", "Yousef ≈ Yusuf, spellings of one name"),
        ("Tarkovan", "Tarlkovan", "Tarkovan ≈ Tarlkovan, one odd letter"),
    ],
)
def test_details_are_written_for_the_reader(left: str, right: str, detail: str) -> None:
    assert compare(parse(left), parse(right)).detail == detail


def test_another_line_of_descent_is_told() -> None:
    found = compare(parse("Salim bin Omar"), parse("Omar bin Salim"))
    assert found.outcome is Outcome.CONTRADICT
    assert found.detail.endswith("another one's child")
