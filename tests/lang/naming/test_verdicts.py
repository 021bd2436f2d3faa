from crosswitness.lang.naming.line import Found, Line
from crosswitness.lang.naming.people import people
from crosswitness.lang.naming.verdicts import RULE, judged, occurrences
from crosswitness.model.annotation import MentionKind
from tests.lang.naming.making import line, said


def names(*texts: str, headline: str = "", more: bool = True) -> list[tuple[str, str]]:
    lines = [line(text) for text in texts]
    found = [people(made, []) for made in lines]
    if headline:
        lines.append(line(headline, headline=True))
        found.append([])
    return [
        (said(made, name), name.kind.value)
        for made, kept in zip(lines, judged(lines, found, more=more), strict=True)
        for name in kept
    ]


def test_unknown_names_become_names_where_the_weights_are_clear() -> None:
    assert names("He met Oddvik Quandt, who was born in Tolbek.") == [
        ("Oddvik Quandt", "person"),
        ("Tolbek", "place"),
    ]


def test_without_more_only_guesses_are_judged() -> None:
    assert names("He met Oddvik Quandt, who was born in Tolbek.", more=False) == [
        ("Oddvik Quandt", "person")
    ]


def test_the_place_of_an_adjective_overrules_a_guess() -> None:
    told = names("Then Tolbek denied it.", "The Tolbeki defence minister left.")
    assert told == [("Tolbek", "place"), ("Tolbeki", "people")]


def test_one_name_has_one_kind() -> None:
    made = [line("On Monday Quandt said no."), line("The village of Quandt burnt.")]
    speech = Found(2, 3, MentionKind.PERSON, "speech")
    place = Found(3, 4, MentionKind.PLACE, "place noun")
    kinds = {name.kind for kept in judged(made, [[speech], [place]]) for name in kept}
    assert len(kinds) == 1


def test_a_firm_rule_decides_for_every_place_of_a_name() -> None:
    made = [line("On Monday Quandt said no."), line("the Quandt river")]
    firm = Found(1, 2, MentionKind.PLACE, "last word")
    kept = judged(made, [[Found(2, 3, MentionKind.PERSON, "speech")], [firm]])
    assert [name.kind for name in kept[0]] == [MentionKind.PLACE]


def test_a_company_is_one_where_its_legal_form_is_left_out() -> None:
    made = [line("Then Quandt said no."), line("the Quandt Ltd")]
    firm = Found(1, 3, MentionKind.ORGANISATION, "last word")
    kept = judged(made, [[Found(1, 2, MentionKind.PERSON, "speech")], [firm]])
    assert [name.kind for name in kept[0]] == [MentionKind.ORGANISATION]


def test_headlines_repeat_the_names_of_the_text() -> None:
    told = names("He met Oddvik Quandt, who was born in Tolbek.", headline="Tolbek Cheers River")
    assert told[-1] == ("Tolbek", "place")


def test_surnames_are_left_to_the_names_they_belong_to() -> None:
    made = [line("President Odd Quandt left."), line("Then he met Quandt, who was born here.")]
    title = Found(1, 3, MentionKind.PERSON, "title", titles=((0, 1),))
    assert judged(made, [[title], []]) == [[title], []]


def test_titles_are_no_runs() -> None:
    made: Line = line("President Quandt")
    title = Found(1, 2, MentionKind.PERSON, "title", titles=((0, 1),))
    assert list(occurrences(made, [title])) == []
    assert RULE


def test_who_owns_an_office_of_state_is_a_place() -> None:
    told = names("Then Tolbek denied it.", "Tolbek's defence minister left.", "It is Tolbek's")
    assert ("Tolbek", "place") in told
    assert ("Tolbek", "person") not in told
