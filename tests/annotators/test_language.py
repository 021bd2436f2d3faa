from crosswitness.annotators import language, segments
from crosswitness.model.annotation import Language, Segment
from crosswitness.model.issue import Issue
from crosswitness.model.layers import Layers
from tests.support import layers

ENGLISH = "The first ferries left the harbour before noon, the company said on Tuesday morning."
FRENCH = "Les premiers ferries ont quitté le port avant midi, a annoncé mardi matin la compagnie."


def run(text: str) -> tuple[Layers, list[Language], list[str]]:
    made = layers(text)
    made = made.adding(
        item
        for item in segments.annotate(made, segments.SegmentsOptions())
        if isinstance(item, Segment)
    )
    found = list(language.annotate(made, language.LanguageOptions()))
    return (
        made,
        [item for item in found if isinstance(item, Language)],
        [item.code for item in found if isinstance(item, Issue)],
    )


def test_an_english_report_has_one_language() -> None:
    made, found, issues = run(f"Ferries leave\n\n{ENGLISH}\n\n{ENGLISH}")
    assert [(item.extent, item.code) for item in found] == [(made.document.whole, "en")]
    assert issues == []


def test_a_paragraph_in_another_language_is_named() -> None:
    made, found, issues = run(f"Ferries leave\n\n{ENGLISH}\n\n{FRENCH}\n\n{ENGLISH} {ENGLISH}")
    assert [item.code for item in found] == ["en", "fr"]
    assert made.text(found[1].extent) == FRENCH
    assert issues == []


def test_a_report_in_another_language_is_an_issue() -> None:
    _, found, issues = run(f"Départ des ferries\n\n{FRENCH}")
    assert [item.code for item in found] == ["fr"]
    assert issues == ["L102"]


def test_a_text_without_words_has_no_language() -> None:
    _, found, issues = run("12 34\n\n56")
    assert [item.code for item in found] == ["und"]
    assert issues == ["L101"]
