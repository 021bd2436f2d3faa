from crosswitness.annotators.chain_people import persons
from crosswitness.model.annotation import Mention, MentionKind
from tests.annotators.test_mentions import read


def joined(text: str) -> tuple[list[list[str]], list[str]]:
    layers = read(text)
    named = [m for m in layers.of(Mention) if m.kind is MentionKind.PERSON]
    found, doubts = persons(text, named)
    names = [
        [layers.text(m.place) for m in sorted(p.members, key=lambda m: m.place)] for p in found
    ]
    return names, [layers.text(doubt.place) for doubt in doubts]


def test_full_names_open_and_short_forms_join_wherever_they_stand() -> None:
    names, doubts = joined("Gen. Quandtson met General Odd Quandtson’s staff. Quandtson left.")
    assert names == [["Quandtson", "Odd Quandtson", "Quandtson"]]
    assert doubts == []


def test_initials_join() -> None:
    assert joined("General Robert Quandt left. General R. Quandt is back.")[0] == [
        ["Robert Quandt", "R. Quandt"]
    ]


def test_contradicting_given_names_never_join() -> None:
    assert len(joined("General Robert Quandt met General Adam Quandt.")[0]) == 2


def test_a_photographer_is_no_candidate_where_somebody_else_fits() -> None:
    text = "Adam Quandt/Reuters\nGeneral Robert Quandt left. Critics of Quandt stayed."
    names, doubts = joined(text)
    assert names == [["Adam Quandt"], ["Robert Quandt", "Quandt"]]
    assert doubts == []


def test_the_order_of_people_is_that_of_their_first_mention() -> None:
    names, _ = joined("Robert Quandt met Mona Adler Zandberg.")
    assert names == [["Robert Quandt"], ["Mona Adler Zandberg"]]


def test_single_names_alike_join_each_other() -> None:
    assert joined("Mr Quandt left. Mr Quandt came back.")[0] == [["Quandt", "Quandt"]]


def test_sex_decides_between_namesakes() -> None:
    text = "Robert Quandt met Theresa Quandt. Mrs Quandt left. Mr Quandt stayed."
    names, doubts = joined(text)
    assert names == [["Robert Quandt", "Quandt"], ["Theresa Quandt", "Quandt"]]
    assert doubts == []


def test_a_junior_has_the_family_name_before_it() -> None:
    text = "General Robert Quandt Jr. left. Critics of Quandt stayed."
    assert joined(text)[0] == [["Robert Quandt Jr", "Quandt"]]


def test_a_family_name_may_stand_first() -> None:
    text = "General Kim Quandt-in met General Robert Kim. Later Kim left."
    names, doubts = joined(text)
    assert doubts == ["Kim"]
    assert names == [["Kim Quandt-in"], ["Robert Kim"], ["Kim"]]
