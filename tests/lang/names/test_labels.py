import pytest

from crosswitness.lang.names.labels import label


@pytest.mark.parametrize(
    ("referent", "name"),
    [
        ("country:SY", "Syria"),
        ("country:GB", "United Kingdom"),
        ("organisation:united-nations", "United Nations"),
        ("law:geneva-conventions", "Geneva Conventions"),
        ("country:ZZ", ""),
        ("", ""),
    ],
)
def test_label(referent: str, name: str) -> None:
    assert label(referent) == name
