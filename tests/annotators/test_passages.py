from crosswitness.annotators.passages import paragraphs, quoted, read
from crosswitness.lang.speechwords import MARKED
from crosswitness.model.annotation import Origin, Quotation, QuotationKind, SegmentKind
from tests.annotators import marked_text

ORIGIN = Origin(stage="test", version=1)


def test_boilerplate_is_never_read():
    found = marked_text.paragraphs("One line.\nAnother.", SegmentKind.BOILERPLATE)
    assert paragraphs(found) == []


def test_marks_belong_to_the_stretch():
    for text in ("“It rains,” she said.", "''It rains,'' she said.", "« It rains, » she said."):
        found = marked_text.paragraphs(text)
        start = text.index("It")
        quotation = Quotation(
            extent=found.document.span(0, text.index(" she")),
            origin=ORIGIN,
            kind=QuotationKind.DIRECT,
            contents=(found.document.span(start, start + len("It rains,")),),
        )
        owners, stretches = quoted(text, [quotation], paragraphs(found))
        assert owners == [0]
        assert stretches[0].outer == (0, text.index(" she"))
        (line,) = read(found, paragraphs(found), stretches)
        assert [token.kind is MARKED for token in line.tokens][:2] == [True, False]
