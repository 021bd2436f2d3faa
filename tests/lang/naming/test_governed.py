import pytest

from crosswitness.lang.naming.governed import governed, owned, unknown_name
from crosswitness.lang.naming.line import Found
from crosswitness.model.annotation import MentionKind
from tests.lang.naming.making import line, said

GOVERNMENT, ORGANISATION = MentionKind.GOVERNMENT, MentionKind.ORGANISATION


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the Quandt regime fell", [("Quandt regime", GOVERNMENT)]),
        ("the Quandt-controlled town", [("Quandt", GOVERNMENT)]),
        ("the Kenyan government fell", [("Kenyan government", GOVERNMENT)]),
        ("Kenya’s armed forces left", [("Kenya’s armed forces", ORGANISATION)]),
        ("Kenyan government troops left", [("Kenyan government troops", ORGANISATION)]),
        ("the government of Kenya fell", [("government of Kenya", GOVERNMENT)]),
        ("the armed forces of the Kenya", [("armed forces of the Kenya", ORGANISATION)]),
        ("Kenyan military advisers left", []),
        ("Kenyan police officers left", []),
        ("the Kenyan army left", [("Kenyan army", ORGANISATION)]),
        ("the Kenya-led coalition left", [("Kenya-led coalition", ORGANISATION)]),
        ("Kenya-led talks", []),
        ("the Kenyan foreign ministry left", [("Kenyan foreign ministry", GOVERNMENT)]),
        ("Kenya’s health and water ministry", [("Kenya’s health and water ministry", GOVERNMENT)]),
        ("the finance ministry of Kenya fell", [("finance ministry of Kenya", GOVERNMENT)]),
        ("Kenya’s central bank left", [("Kenya’s central bank", ORGANISATION)]),
        ("the Kenyan foreign minister left", []),
        ("Kenyan trade and industry", []),
        ("regime change in Kenya", []),
        ("US-backed fighters", []),
    ],
)
def test_the_head_noun_rule(text: str, expected: list[tuple[str, MentionKind]]) -> None:
    made = line(text)
    assert [(said(made, found), found.kind) for found in governed(made)] == expected


def test_the_government_of_a_country_has_its_key() -> None:
    (found,) = governed(line("the Kenyan government fell"))
    assert (found.country, found.referent) == ("KE", "government:KE")
    (found,) = governed(line("the Kenyan regime fell"))
    assert found.referent == ""


def test_unknown_names_end_before_what_tables_know() -> None:
    assert unknown_name(line("the Quandt regime"), 2) == 1
    assert unknown_name(line("the Kenyan regime"), 2) == 2
    assert unknown_name(line("the President regime"), 2) == 2


def test_a_government_with_its_owner() -> None:
    made = line("Odd Quandt’s regime fell")
    owner = Found(0, 2, MentionKind.PERSON, "title")
    assert [said(made, found) for found in owned(made, [owner])] == ["Odd Quandt’s regime"]
    assert list(owned(line("Odd Quandt’s house fell"), [owner])) == []
