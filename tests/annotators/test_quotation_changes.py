"""A report changed in a known way: what its quotations must then be (metamorphic tests)."""

import re

import pytest

from crosswitness.model.annotation import Attribution, Quotation, QuotationKind, Role
from crosswitness.model.issue import Issue
from tests.annotators.marked_text import attributed, paragraphs, quoted

REPORT = """“The harbour wall will stand for a hundred years,” Oda Lindqvist said on Monday.
Imre Sandor told the board that the nets “were old and torn”, adding that his crew would mend them.
According to Petra Kolb, the pumps run again.
“Nobody in the valley was asked,” said Tomas Breck, head of the board. “We read it in print.”
Petra Kolb denied that the shaft was dry.
“We will come in the spring,” Imre Sandor said, “and look at the wall.”"""

Told = tuple[tuple[str, ...], str | None, str]
STYLES = {
    "straight": ('"', '"'),
    "guillemets": ("«", "»"),
    "low and high": ("„", "“"),
    "straight then curly": ('"', "”"),
    "curly then straight": ("“", '"'),
    "doubled": ("''", "''"),
}
STATIONS = "Radio Harbour", "Lower Volta News Agency", "Reuters"


def told(text: str) -> list[Told]:
    """Return contents, source and kind of each quotation."""
    read = attributed(paragraphs(text))
    sources = {a.quotation: a.source for a in read.of(Attribution) if a.role is Role.SPEAKER}
    return [
        (
            tuple(read.text(part) for part in quotation.contents),
            read.text(sources[quotation.id]) if sources[quotation.id] else None,
            quotation.kind,
        )
        for quotation in read.of(Quotation)
    ]


def hops(text: str, contents: tuple[str, ...]) -> list[str]:
    """Return role and words of the stations of the quotation with these contents."""
    read = attributed(paragraphs(text))
    wanted = {
        q.id for q in read.of(Quotation) if tuple(read.text(p) for p in q.contents) == contents
    }
    found = [a for a in read.of(Attribution) if a.quotation in wanted and a.step]
    return [
        f"{a.role} {read.text(a.source) if a.source else ''}"
        for a in sorted(found, key=lambda station: station.step)
    ]


def test_the_report_is_read():
    kinds = [kind for _, _, kind in told(REPORT)]
    assert kinds.count(QuotationKind.INDIRECT) == 3
    assert len(kinds) == 8
    assert None not in [source for _, source, _ in told(REPORT)]


@pytest.mark.parametrize("style", STYLES)
def test_the_style_of_the_marks_makes_no_difference(style: str):
    opening, closing = STYLES[style]
    assert told(REPORT.replace("“", opening).replace("”", closing)) == told(REPORT)


# Not before a paragraph that opens with a mark: that is how a speech of two paragraphs looks.
@pytest.mark.parametrize("number", [0, 1, 3, 5])
def test_a_mark_that_never_closes_costs_its_paragraph_alone(number: int):
    rows = REPORT.split("\n")
    broken = [*rows]
    broken[number] = "The report opens “with no end. " + re.sub("[“”]", "", rows[number])
    text = "\n".join(broken)
    _, issues = quoted(paragraphs(text))
    assert [issue.code for issue in issues if isinstance(issue, Issue)] == ["Q101"]
    others = "\n".join(row for index, row in enumerate(rows) if index != number)
    kept = [item for item in told(text) if item in told(others)]
    assert kept == told(others)


def test_two_names_swapped_swap_the_speakers():
    one, two = "Oda Lindqvist", "Imre Sandor"
    swapped = REPORT.replace(one, "@").replace(two, one).replace("@", two)
    other = {one: two, two: one}
    assert told(swapped) == [
        (contents, other.get(source or "", source), kind) for contents, source, kind in told(REPORT)
    ]


@pytest.mark.parametrize("agency", STATIONS)
@pytest.mark.parametrize(
    "sentence",
    [
        "Oda Lindqvist said “the wall will stand for a hundred years.”",
        "Tomas Breck, head of the river board, said: “Nobody in the valley was asked.”",
        "Imre Sandor told Channel Nine that “the nets were old and torn.”",
        "Petra Kolb said in a statement that “the pumps run again and again.”",
    ],
)
def test_an_agency_around_a_sentence_is_one_station_more(sentence: str, agency: str):
    ((contents, source, kind),) = told(sentence)
    wrapped = f"{agency} reported that {sentence}"
    assert [item for item in told(wrapped) if item[0] == contents] == [(contents, source, kind)]
    assert hops(wrapped, contents) == [*hops(sentence, contents), f"relay {agency}"]
