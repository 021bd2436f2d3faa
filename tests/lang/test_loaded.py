from crosswitness.lang.loaded import lexicon, term_of, terms


def found(text: str) -> list[tuple[str, str]]:
    return [(text[t.start : t.end], t.term.term) for t in terms(text, 0, len(text))]


def test_terms_are_found_in_the_plural_with_what_modifies_them():
    assert found("They fought the foreign-backed terrorists of the coast.") == [
        ("foreign-backed terrorists", "terrorist")
    ]
    assert found("An imposed war came.") == [("imposed war", "imposed war")]


def test_a_name_ends_in_a_term_or_does_not():
    term = term_of("the Brand regime")
    assert term is not None
    assert (term.referent, term.loaded) == ("government", True)
    assert term_of("Norhaven Tide Office") is None


def test_the_lexicon_says_loaded_or_neutral_of_each_term():
    assert lexicon()[("rebel",)].loaded is False
    assert lexicon()[("terrorist",)].loaded is True
