import pytest

from crosswitness.lang.speech import MARKED, words
from crosswitness.lang.tables import rows
from tests.lang.spoken import line


def test_a_stretch_is_one_token():
    found = line("“It rained. Then it snowed,” she said.")
    assert [token.kind is MARKED for token in found.tokens[:2]] == [True, False]
    assert found.sentences == [(0, len(found.tokens))]


def test_a_quotation_with_a_full_stop_ends_its_sentence():
    found = line("“It rained.” Oda Lindqvist left the room.")
    assert found.sentences == [(0, 1), (1, len(found.tokens))]


def test_titles_and_initials_end_no_sentence():
    found = line("Mr. Varga met Gen. Ilse Maron and J. Weir.")
    assert len(found.sentences) == 1


@pytest.mark.parametrize(
    ("text", "cues"),
    [
        ("She says it.", ["say"]),
        ("They say it.", ["say"]),
        ("The report was long.", []),
        ("His recent remarks were long.", []),
        ("The United States left.", []),
        ("He went on to say more.", ["say"]),
        ("She pointed out a flaw.", ["point out"]),
        ("The spokesman claims success.", ["claim"]),
    ],
)
def test_cues_are_verbs(text: str, cues: list[str]):
    found = line(text)
    assert [cue.lemma for cue in found.cues.values() if cue.lemma != "go on"] == cues


def test_passive_cues_are_told():
    (cue,) = line("The plan was described at length.").cues.values()
    assert cue.passive


def test_every_cue_has_five_forms_and_a_known_kind():
    kinds = {"say", "tell", "ask", "judge", "think", "show", "report"}
    for row in rows("cues"):
        assert len(row["forms"].split("|")) == 5
        assert row["kind"] in kinds
        assert row["clause"] in ("yes", "no")


def test_an_unknown_word_class_is_an_error():
    with pytest.raises(KeyError):
        words("no such class")
