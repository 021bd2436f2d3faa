import pytest

from crosswitness.annotators import segments
from crosswitness.annotators.evidence import Evidence
from crosswitness.model.annotation import Segment
from crosswitness.model.document import Given
from crosswitness.model.layers import Layers
from tests.support import document

BODY = "The first ferries left the harbour of Port Vell before noon, the company said."


def evidence(*lines: str, given: tuple[Given, ...] = ()) -> Evidence:
    page = Layers(document=document("\n".join(lines), given=given))
    made = segments.annotate(page, segments.SegmentsOptions())
    return Evidence(page.adding(item for item in made if isinstance(item, Segment)))


def test_authors_of_one_source_are_one_value() -> None:
    given = (
        Given(field="author", value="https://herald.example/moor", source="page: meta a"),
        Given(field="author", value="Ada Moor", source="page: JSON-LD"),
        Given(field="author", value="Finn Lund", source="page: JSON-LD"),
    )
    found = evidence("Ferries leave", BODY, given=given).authors()
    assert [(item.value, bool(item.refused)) for item in found] == [
        ("https://herald.example/moor", True),
        ("Ada Moor, Finn Lund", False),
    ]


def test_a_name_beside_the_date_is_a_weak_author() -> None:
    found = evidence("Ferries leave the harbour", "Ada Moor", "May 2, 2031", BODY).authors()
    assert [(item.value, item.reason) for item in found] == [
        ("Ada Moor", "name below the headline")
    ]


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("© 2029-2031 Harbour Herald Ltd. All rights reserved.", "Harbour Herald"),
        ("Copyright 2031 All rights reserved", None),
        ("Follow us on our Harbour Herald Twitter page", "Harbour Herald"),
    ],
)
def test_the_owner_of_the_page(line: str, outlet: str | None) -> None:
    found = [item.value for item in evidence("Ferries leave", BODY, BODY, line).outlets()]
    assert found == ([outlet] if outlet else [])


def test_the_host_of_the_address_names_an_outlet_where_nothing_else_does() -> None:
    given = (Given(field="url", value="https://www.herald.example/a", source="x.toml: url"),)
    made = evidence("Ferries leave", BODY, given=given)
    assert [item.value for item in made.outlets()] == ["herald.example"]
    assert [item.value for item in made.addresses()] == ["https://www.herald.example/a"]


def test_a_labelled_address() -> None:
    made = evidence("Ferries leave", "Source URL: https://herald.example/a", BODY)
    assert [item.value for item in made.addresses()] == ["https://herald.example/a"]
