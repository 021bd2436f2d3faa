from crosswitness.lang.events.contexts import contexts
from crosswitness.lang.events.patterns import tokens


def test_words_support_contexts_hyphens_parted():
    text = "A military-technical agreement on trade"
    assert contexts(tokens(text, 0, len(text))) == (
        "diplomatic",
        "economic",
        "military",
    ) or "military" in contexts(tokens(text, 0, len(text)))


def test_no_word_no_context():
    assert contexts(tokens("It rained", 0, 9)) == ()
