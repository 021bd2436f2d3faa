from math import isclose

from hypothesis import given
from hypothesis import strategies as st

from crosswitness.lang.terms import Term, cosine, names, rare_pairs, terms, weights
from crosswitness.lang.tokens import stem

TEXT = (
    "Storm closes harbour. The harbour of Lindholm was closed on Monday after a storm. "
    "Mayor Ana Brevik told the town council of Lindholm that Brevik would not resign in 2031."
)
TITLE = 21


def found() -> list[Term]:
    return [*terms(TEXT, [(0, TITLE)], title=True), *terms(TEXT, [(TITLE, 500)], title=False)]


def test_words_of_capitals_in_running_text_are_names() -> None:
    named = names(found())
    assert {"lindholm", "brevik"} <= set(named)
    assert not {"harbour", "storm", "council"} & set(named)


def test_a_name_named_twice_weighs_more() -> None:
    once = names(terms("The mayor met Brevik.", [(0, 21)], title=False))
    twice = names(terms("The mayor met Brevik. Then Brevik left.", [(0, 40)], title=False))
    assert twice["brevik"] > once["brevik"]


def test_numbers_are_no_terms_and_the_rarest_words_lead() -> None:
    kept = weights(found(), names(found()), 120, 100)
    assert "2031" not in kept
    assert set(list(kept)[:2]) <= {"lindholm", "brevik", "harbour"}
    assert list(kept.values()) == sorted(kept.values(), reverse=True)


def test_only_the_weightiest_are_kept() -> None:
    assert len(weights(found(), {}, 120, 5)) == 5


def test_pairs_of_common_words_do_not_count() -> None:
    assert rare_pairs(terms("that it is of the", [(0, 17)], title=False)) == ()
    assert len(rare_pairs(terms("glassblower Aldersley", [(0, 21)], title=False))) == 1


PLACES = ["harbour", "storm", "Lindholm", "mayor", "quay", "Brevik"]
WORDS = st.lists(st.sampled_from(PLACES), max_size=20)


@given(WORDS, WORDS)
def test_the_cosine_is_symmetric_and_a_share(left: list[str], right: list[str]) -> None:
    one, other = (
        weights([Term(stem(w.lower()), w, False) for w in side], {}, 0, 50)
        for side in (left, right)
    )
    assert isclose(cosine(one, other), cosine(other, one), abs_tol=1e-12)
    assert -1e-9 <= cosine(one, other) <= 1.001
    assert not one or isclose(cosine(one, one), 1.0, abs_tol=1e-3)
