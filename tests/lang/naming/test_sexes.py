import pytest

from crosswitness.lang.naming.sexes import sex


@pytest.mark.parametrize(
    ("name", "titles", "expected"),
    [
        ("Quandt", "Mrs.", "f"),
        ("Quandt", "Mr.", "m"),
        ("Theresa Quandt", "", "f"),
        ("Theresa", "", ""),
        ("Robert Quandt", "Queen", "f"),
        ("Quandtson Zand", "Foreign Minister", ""),
    ],
)
def test_titles_tell_more_surely_than_given_names(name: str, titles: str, expected: str) -> None:
    assert sex(name, titles) == expected
