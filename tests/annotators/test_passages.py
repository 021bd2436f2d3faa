from crosswitness.annotators.passages import around, paragraphs, quoted, read
from crosswitness.lang.speechwords import MARKED
from crosswitness.model.annotation import Language, Origin, Quotation, QuotationKind, SegmentKind
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
        (line,) = read(found, paragraphs(found), stretches).values()
        assert [token.kind is MARKED for token in line.tokens][:2] == [True, False]


def test_other_languages_are_not_read():
    found = marked_text.paragraphs("Il pleut.\nIt rains.")
    whole = found.document.whole
    for code, expected in (("fr", 0), ("en", 2)):
        told = Language(extent=whole, origin=ORIGIN, code=code, confidence=1.0)
        assert len(paragraphs(found.adding([told]))) == expected


def test_only_what_stands_beside_a_quotation_is_read_for_its_source():
    text = "One.\nTwo.\n“Three.”\nFour.\nFive."
    found = marked_text.paragraphs(text)
    at = text.index("Three")
    quotation = Quotation(
        extent=found.document.span(at - 1, at + 7),
        origin=ORIGIN,
        kind=QuotationKind.DIRECT,
        contents=(found.document.span(at, at + 6),),
    )
    kept = around(paragraphs(found), [quotation])
    assert [found.text(segment.extent) for segment in kept] == ["Two.", "“Three.”", "Four."]
