import pytest

from crosswitness.model.annotation import Quotation, QuotationKind, SegmentKind
from tests.annotators.marked_text import attributed, paragraphs, speaker


def rules(text: str) -> list[tuple[str, str | None]]:
    read = attributed(paragraphs(text))
    found = []
    for quotation in read.of(Quotation):
        if quotation.kind is not QuotationKind.INDIRECT:
            said = speaker(read, quotation.id)
            found.append((said.rule, read.text(said.source) if said.source else None))
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "“We will build twelve schools”\nMinister Ama Boateng, Lower Volta",
            [("PULL", "Minister Ama Boateng, Lower Volta")],
        ),
        ("“We will build twelve schools” – Ama Boateng", [("SIGN", "Ama Boateng")]),
        (
            "Ama Boateng told the chamber:\n“We will build twelve schools.”",
            [("COLON", "Ama Boateng")],
        ),
        (
            "“We build,” Ama Boateng said.\n“We will go on building for years.”",
            [("R1", "Ama Boateng"), ("FLOAT", "Ama Boateng")],
        ),
        (
            "“We build,” Ama Boateng said. “We will go on for years.”",
            [("R1", "Ama Boateng"), ("PARA", "Ama Boateng")],
        ),
        (
            "Ama Boateng spoke in the chamber. “We will go on building.”",
            [("PREV", "Ama Boateng")],
        ),
    ],
)
def test_rules_beyond_the_sentence(text: str, expected: list[tuple[str, str | None]]):
    assert rules(text) == expected


def test_a_headline_is_signed_after_a_colon():
    read = attributed(paragraphs("‘We Will Build Twelve Schools’: Boateng", SegmentKind.TITLE))
    (quotation,) = read.of(Quotation)
    found = speaker(read, quotation.id)
    assert (found.rule, read.text(quotation.contents[0])) == (
        "SIGN",
        "We Will Build Twelve Schools",
    )
    assert found.source is not None
    assert read.text(found.source) == "Boateng"


def test_floating_reaches_one_paragraph_back_and_no_further():
    text = "“We build,” Ama Boateng said.\nThe hall was cold.\nIt was late.\n“We will go on.”"
    assert rules(text)[1] == ("none", None)


def test_a_caption_like_sentence_is_no_signature():
    text = "“We will build twelve schools”\nAma Boateng was cheered by the crowd in the hall."
    assert rules(text) == [("none", None)]
