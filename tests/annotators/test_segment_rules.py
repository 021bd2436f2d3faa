import pytest

from crosswitness.annotators.segment_rules import (
    is_headline,
    is_note_on,
    is_product,
    is_trail,
    labelled,
    own_role,
)
from crosswitness.lang.layout import Paragraph, paragraphs


def line(text: str) -> Paragraph:
    (found,) = paragraphs(text)
    return found


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("News ID: 4711", "metadata"),
        ("Publish Date: 02 May 2031 - 22:26", "metadata"),
        ("Published 2 May 2031", "metadata"),
        ("Northland Agency | 2 May 2031", "metadata"),
        ("4 min read", "metadata"),
        ("Reading time: 4 minutes", "metadata"),
        ("By Ada Moor", "byline"),
        ("Author: Ada Moor", "byline"),
        ("https://www.herald.example/a", "boilerplate"),
        ("***", "boilerplate"),
        ("Hide caption", "caption"),
    ],
)
def test_roles_at_the_edge_of_the_text(text: str, kind: str) -> None:
    role = own_role(line(text), edge=True)
    assert role is not None
    assert role.kind.value == kind


@pytest.mark.parametrize(
    "text",
    [
        "Region: what the storm changed for the north and for the south of the country",
        "July crisis deepens",
        "Moor signed the treaty on 2 May 2031",
        "The council met on Monday.",
        "Source of hope",
    ],
)
def test_text_has_no_role_of_its_own(text: str) -> None:
    assert own_role(line(text), edge=True) is None


def test_inside_the_text_a_label_without_a_date_is_no_proof() -> None:
    assert own_role(line("Location: Port Vell"), edge=True) is not None
    assert own_role(line("Location: Port Vell"), edge=False) is None


def test_labels() -> None:
    assert labelled("publish date: 2 may 2031") == ("published", "2 may 2031")
    assert labelled("last updated 2 may 2031") == ("updated", "2 may 2031")
    assert labelled("posted in anger") is None


def test_shapes() -> None:
    assert is_trail(line("Home > World > Northland"))
    assert not is_trail(line("Moor: win or lose"))
    assert is_product(line("The Complete Northland Harbour Book"))
    assert not is_product(line("Moor Has Written a Book"))
    assert not is_product(line("she closed the book"))
    assert is_headline(line("Ferries leave the harbour"))
    assert is_headline(line("Will the ferries leave?"))
    assert not is_headline(line("The ferries left the harbour."))
    assert not is_headline(line("Her words were:"))
    assert not is_headline(line("PORT VELL (AFP) - Will the ferries leave the harbour?"))
    assert is_note_on("Ada Moor", line("Ada Moor is a reporter in Port Vell."))
    assert not is_note_on("Ada Moor", line("Ada Moor stood on the quay."))
    assert not is_note_on("", line("Nobody is a reporter."))
