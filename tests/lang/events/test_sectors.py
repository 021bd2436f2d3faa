import pytest

from crosswitness.lang.events.sectors import sector
from crosswitness.model.annotation import MentionKind


@pytest.mark.parametrize(
    ("titles", "name", "expected"),
    [
        (("Defence Minister", "General"), "Yusuf Khaledi", "GOV"),
        (("Major General",), "Yusuf Khaledi", "MIL"),
        ((), "Zarqandi army", "MIL"),
        ((), "High Court", "JUD"),
        ((), "Karim", ""),
    ],
)
def test_offices_go_before_names(titles: tuple[str, ...], name: str, expected: str):
    assert sector(MentionKind.PERSON, titles, name) == expected


def test_a_government_is_one():
    assert sector(MentionKind.GOVERNMENT, (), "Harrun") == "GOV"
