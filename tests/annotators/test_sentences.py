from crosswitness.annotators.sentences import SentencesOptions, annotate
from crosswitness.model.annotation import Origin, Segment, SegmentKind, Sentence
from crosswitness.model.layers import Layers
from tests.support import document

PARTS = (
    ("Ferries leave. At last!", SegmentKind.TITLE),
    ("By Ada Moor. Port Vell.", SegmentKind.BYLINE),
    ("A ferry leaves. Crews wave.", SegmentKind.CAPTION),
    ("PORT VELL --", SegmentKind.DATELINE),
    ("The ferry left. Nobody waved.", SegmentKind.BODY),
    ("Read more. Or less.", SegmentKind.BOILERPLATE),
)


def made(options: SentencesOptions) -> list[str]:
    text = "\n".join(words for words, _ in PARTS)
    page = document(text)
    segments = [
        Segment(
            extent=page.span(text.index(words), text.index(words) + len(words)),
            origin=Origin(stage="segments", version=1),
            kind=kind,
            rule="test",
        )
        for words, kind in PARTS
    ]
    found = annotate(Layers(document=page).adding(segments), options)
    return [item.extent.of(text) for item in found if isinstance(item, Sentence)]


def test_sentences_stand_in_titles_captions_and_text_only() -> None:
    assert made(SentencesOptions()) == [
        "Ferries leave. At last!",
        "A ferry leaves.",
        "Crews wave.",
        "The ferry left.",
        "Nobody waved.",
    ]


def test_captions_can_stay_whole() -> None:
    assert "A ferry leaves. Crews wave." in made(SentencesOptions(captions=False))
