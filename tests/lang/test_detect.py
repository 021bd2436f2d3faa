from crosswitness.lang.detect import detect, english, english_segments, language_at
from crosswitness.model.annotation import Language, Origin, Segment, SegmentKind
from crosswitness.model.layers import Layers
from crosswitness.model.span import Span
from tests.support import document

ORIGIN = Origin(stage="test", version=1)
ENGLISH = "The first ferries left the harbour before noon, the company said on Tuesday."
FRENCH = "Les premiers ferries ont quitté le port avant midi, a annoncé mardi la compagnie."


def test_languages() -> None:
    assert detect(ENGLISH).code == "en"
    assert detect(FRENCH).code == "fr"
    assert (
        detect("غادرت العبارات الأولى الميناء قبل ظهر يوم الثلاثاء كما أعلنت الشركة").code == "ar"
    )
    assert detect("***").code == "und"


def test_short_english_is_told_by_its_function_words() -> None:
    assert detect("He said that it was his.").code == "en"


def test_characters_that_the_detector_refuses_do_no_harm() -> None:
    assert detect("\x00\ud800\ufdd0" + ENGLISH).code == "en"


def test_the_narrowest_language_counts() -> None:
    page = document(f"{ENGLISH}\n{FRENCH}\n{ENGLISH}")
    parts = [
        Segment(extent=page.span(start, start + len(words)), origin=ORIGIN, kind=kind, rule="x")
        for start, words, kind in (
            (0, ENGLISH, SegmentKind.BODY),
            (len(ENGLISH) + 1, FRENCH, SegmentKind.BODY),
            (len(ENGLISH) + len(FRENCH) + 2, ENGLISH, SegmentKind.BODY),
        )
    ]
    spoken = [
        Language(extent=page.whole, origin=ORIGIN, code="en", confidence=0.9),
        Language(extent=parts[1].extent, origin=ORIGIN, code="fr", confidence=0.9),
    ]
    made = Layers(document=page).adding([*parts, *spoken])
    assert english(made) == {parts[0].extent, parts[2].extent}
    assert english_segments(made) == (parts[0], parts[2])
    assert english(Layers(document=page).adding(parts)) == {part.extent for part in parts}
    assert language_at(spoken, parts[1].extent) == "fr"
    assert language_at([], Span(document=page.id, start=0, end=1)) == "und"
