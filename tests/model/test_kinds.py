from enum import StrEnum

from crosswitness.model import kinds


def test_values_are_plain_words_in_lower_case():
    listed = [k for k in vars(kinds).values() if isinstance(k, type) and issubclass(k, StrEnum)]
    assert len(listed) > 5
    for kind in listed:
        for value in kind:
            assert value == value.lower().strip()
