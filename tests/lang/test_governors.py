import pytest

from crosswitness.lang.governors import accordance, governing, is_word, opening
from tests.lang.spoken import line, said


@pytest.mark.parametrize(
    ("text", "lemma", "rule", "source"),
    [
        ("Oda Lindqvist said it", "say", "L1", "Oda Lindqvist"),
        ("The keeper woke and said it", "say", "L1s", "The keeper"),
        ("The keeper woke us, saying it", "say", "Lpart", "The keeper"),
        ("The keeper began saying it", "say", "L1", "The keeper"),
        ("It rained, with Oda Lindqvist saying it", "say", "Lnp", "Oda Lindqvist"),
        ("He held a banner saying it", "say", "Lnp", "a banner"),
        ("It was described by Jonas Weir as wet", "describe", "L1", "Jonas Weir"),
    ],
)
def test_governing(text: str, lemma: str, rule: str, source: str):
    found = line(text)
    (cue,) = [cue for cue in found.cues.values() if cue.lemma == lemma]
    voice = governing(found, cue, 0, len(found.tokens))
    assert voice is not None
    assert (voice.rule, said(text, found, voice.source)) == (rule, source)


def test_accordance_needs_to_or_per():
    found = line("according Oda")
    assert accordance(found, 0, 2) is None


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("On Monday, after the vote, the mayor left", "the mayor"),
        ("Hours later, the mayor left", "the mayor"),
        ("At a fair in Netherby, Norland, on Sunday, the mayor left", "the mayor"),
        ("The mayor left", "The mayor"),
        ("And the mayor left", "the mayor"),
    ],
)
def test_opening(text: str, subject: str):
    found = line(text)
    assert said(text, found, opening(found, 0, len(found.tokens))) == subject


def test_is_word_is_false_beyond_the_end():
    assert not is_word(line("one"), 5, "one")
