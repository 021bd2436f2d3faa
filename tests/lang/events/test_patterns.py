import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosswitness.lang.events.patterns import classes, everyday, hits, tokens
from crosswitness.lang.tables import rows


def found(text: str) -> list[tuple[str, str]]:
    line = tokens(text, 0, len(text))
    return [(text[line[h.first].start : line[h.last - 1].end], h.trigger.type) for h in hits(line)]


def test_the_weightiest_pattern_wins():
    assert found("They signed a new river pact")[0] == (
        "signed a new river pact",
        "agreement.signed",
    )


@pytest.mark.parametrize(
    "text",
    [
        "They tried to swim",
        "Asked about the boat, they laughed",
        "There are questions over the boat",
        "The storm strengthens their belief",
        "They struck back with a new song",
        "A growing missile threat worries the islands",
        "The storm poses a grave threat",
        "Shares traded at nine crowns",
        "She captured this photo of the harbour",
        "They received letters",
        "She beats him in the final",
    ],
)
def test_words_that_are_no_act_are_no_event(text: str):
    assert [kind for _, kind in found(text) if kind] == []


def test_every_pattern_of_everyday_words_is_a_trigger():
    assert everyday() <= {row["pattern"] for row in rows("event_triggers")}


def test_a_gap_does_not_reach_over_the_end_of_a_clause():
    assert found("They signed; a pact followed") == []


def test_the_passive_is_the_same_event():
    assert found("A treaty was signed by both")[0][1] == "agreement.signed"


def test_an_article_before_a_participle_makes_it_an_adjective():
    assert all(kind != "agreement.signed" for _, kind in found("the signed agreement holds"))


def test_a_noun_behind_a_preposition_is_no_verb():
    assert found("goods in demand") == []


def test_possessive_endings_fold_away():
    line = tokens("Merovia’s pact", 0, 14)
    assert [token.low for token in line] == ["merovia", "pact"]
    assert line[0].possessive
    assert not line[1].possessive


def test_classes_hold_plurals():
    assert {"treaty", "treaties", "accords"} <= classes()["deal"]


@given(st.text(max_size=300))
def test_any_text_can_be_read(text: str):
    line = tokens(text, 0, len(text))
    assert all(text[t.start : t.end] for t in line)
    ends = [(hit.first, hit.last) for hit in hits(line)]
    assert all(0 <= first < last <= len(line) for first, last in ends)


@given(st.lists(st.sampled_from(["signed", "a", "pact", "will", "attack", ",", "of"]), max_size=80))
def test_triggers_never_share_their_first_word(words: list[str]):
    text = " ".join(words)
    firsts = [hit.first for hit in hits(tokens(text, 0, len(text)))]
    assert len(set(firsts)) == len(firsts)


def test_bombs_on_a_range_are_an_exercise():
    text = "Two jets bombed a firing range and later shelled dummy targets, then bombed a town."
    found = [hit.trigger.type for hit in hits(tokens(text, 0, len(text)))]
    assert found == ["exercise.held", "exercise.held", "attack.made"]
