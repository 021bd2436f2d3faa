import pytest

from crosswitness.lang.instruments.heads import (
    about_sanctions,
    heads,
    law_key,
    names_law,
    own_laws,
    speaks,
)
from crosswitness.model.instruments import InstrumentClass as Kind


def found(text: str) -> list[tuple[str, str]]:
    return [(text[h.start : h.end], h.kind.value) for h in heads(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Both camps honour the cease-fire deal.", [("cease-fire deal", "ceasefire")]),
        ("A cessation of hostilities began.", [("cessation of hostilities", "ceasefire")]),
        ("The armistice ended the war.", [("armistice", "ceasefire")]),
        ("They read a joint press statement.", [("joint press statement", "statement")]),
        ("A joint Merovian-Zarqandi declaration.", [
            ("joint Merovian-Zarqandi declaration", "statement")
        ]),
        ("The closing communiqué was short.", [("closing communiqué", "statement")]),
        ("A sanctions bill is on its way.", [("sanctions bill", "law")]),
        ("A decree that tightens the embargo.", [("decree", "law")]),
        ("The Harbour Safety Act hurts ports.", [("Harbour Safety Act", "law")]),
        ("Executive Order 14999 names ten ships.", [("Executive Order 14999", "law")]),
        ("Under the law, ports must close.", [("the law", "law")]),
    ],
)  # fmt: skip
def test_instruments_are_found_by_their_words(text: str, expected: list[tuple[str, str]]):
    heads_ = [
        (words.removeprefix("The ").removeprefix("Under "), kind) for words, kind in found(text)
    ]
    assert heads_ == expected


@pytest.mark.parametrize(
    "text",
    [
        "The convoy crossed the ceasefire line at noon.",
        "They met in the truce village on Armistice Day.",
        "A boat came under a flag of truce.",
        "The law firm Vik & Lund works for the port.",
        "He signed a statement of account at the bank.",
        "The accused made a final statement in court.",
        "A law on school meals was passed.",
        "A joint statement of accounts was filed.",
    ],
)
def test_what_only_looks_like_one_is_none(text: str):
    assert found(text) == []


def test_a_text_without_any_such_word_is_passed_over():
    assert not speaks("The ferry left Vik at dawn and nobody signed anything.")
    assert speaks("Nobody kept the Truce.")


def test_names_of_laws_are_pooled_and_treaties_are_none():
    assert names_law("Harbour Act")
    assert not names_law("Harbour Treaty")
    assert law_key("the Harbour Act") == law_key("Harbour Act") == "harbour act"
    assert law_key("Global Magnitsky Act") == law_key("Magnitsky Act")


def test_the_lead_of_a_capital_run_is_no_name():
    text = "Under The Harbour Act of 2031 ports close."
    (law,) = own_laws(text, 0, len(text))
    assert text[law.start : law.end] == "Harbour Act of 2031"
    assert law.kind is Kind.LAW


def test_sanctions_are_named_or_not():
    assert about_sanctions("It was sanctioned.", 0, 18)
    assert not about_sanctions("It was punished.", 0, 16)


def test_a_long_text_costs_in_step_with_its_length():
    text = "The law, the truce. " * 4000
    assert len(heads(text, 0, len(text))) > 4000
    short = "The sanctions law, the law, the Harbour Act."
    found_ = [short[h.start : h.end] for h in heads(short, 0, len(short))]
    assert found_ == ["sanctions law", "the law", "Harbour Act"]
