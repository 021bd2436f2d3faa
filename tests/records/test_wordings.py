from crosswitness.model.annotation import Language
from crosswitness.records.wordings import language_of, shared_words
from tests.records.support import ORIGIN, find, quoted, report

SAID = "no ship of ours shall ever sail past the western light again"


def test_equal_words_inside_sayings_are_found_with_their_places():
    a = quoted(report(f"She said “{SAID}”.", "A"), SAID)
    b = quoted(report(f"“Know that {SAID}”, he added.", "B"), f"Know that {SAID}")
    (runs,) = shared_words([a, b], 8).values()
    (run,) = runs
    assert run.words == len(SAID.split())
    first, second = sorted((a, b), key=lambda made: made.document.id)
    assert (run.left, run.right) == (find(first, SAID), find(second, SAID))


def test_equal_words_outside_sayings_are_none_of_its_business():
    a, b = report(SAID, "A"), report(SAID, "B")
    assert not shared_words([a, b], 8)


def test_words_of_two_sayings_make_no_run():
    text = "“no ship of ours shall” and “ever sail past the western”"
    one = quoted(report(text, "A"), "no ship of ours shall")
    one = quoted(one, "ever sail past the western")
    whole = "no ship of ours shall ever sail past the western"
    other = quoted(report(f"“{whole}”", "B"), whole)
    assert not shared_words([one, other], 8)


def test_the_language_of_a_report_is_that_of_its_longest_part():
    made = report("A short text, mot juste.", "A")
    assert language_of(made) == "und"
    whole, part = made.document.whole, find(made, "mot juste")
    made = made.adding(
        [
            Language(extent=part, origin=ORIGIN, code="fr", confidence=0.9),
            Language(extent=whole, origin=ORIGIN, code="en", confidence=0.9),
        ]
    )
    assert language_of(made) == "en"
