from crosswitness.annotators.chain_things import things
from crosswitness.model.annotation import Mention, MentionKind
from tests.annotators.test_mentions import read


def joined(text: str) -> list[list[str]]:
    layers = read(text)
    named = [m for m in layers.of(Mention) if m.kind is not MentionKind.PERSON]
    return [[layers.text(m.place) for m in thing.members] for thing in things(text, named)]


def test_one_row_one_thing() -> None:
    assert joined("The US and the United States") == [["US", "United States"]]


def test_names_alike_but_for_case_and_article_are_one() -> None:
    assert joined("The Harbour Safety Agency met the Harbour Safety Agency.") == [
        ["Harbour Safety Agency", "Harbour Safety Agency"]
    ]


def test_a_short_form_joins_the_only_body_that_ends_so() -> None:
    text = "The Harbour Safety Agency opened. Later the Agency closed."
    assert joined(text) == [["Harbour Safety Agency", "Agency"]]
    text = "The Harbour Safety Agency met the River Trade Agency. Later the Agency closed."
    assert joined(text) == [["Harbour Safety Agency"], ["River Trade Agency"], ["Agency"]]


def test_an_epithet_joins_the_only_country_that_bears_it() -> None:
    text = "Pakistan agreed. The Islamic Republic has paid."
    assert joined(text) == [["Pakistan", "Islamic Republic"]]
    text = "Pakistan and Iran agreed. The Islamic Republic has paid."
    assert joined(text) == [["Pakistan"], ["Iran"], ["Islamic Republic"]]


def test_a_country_and_its_people_stay_apart() -> None:
    assert joined("Kenya and the Kenyans") == [["Kenya"], ["Kenyans"]]


def test_initials_join_the_only_name_they_fit() -> None:
    text = "The Harbour Safety Agency opened. Later the HSA closed."
    assert joined(text) == [["Harbour Safety Agency", "HSA"]]
    text = "The Harbour Safety Agency opened. Later the HTA closed."
    assert joined(text) == [["Harbour Safety Agency"]]


def test_bodies_with_the_same_telling_words_are_one() -> None:
    text = "Kenya’s navy sailed. The Kenyan navy came back. The Ugandan navy slept."
    assert joined(text) == [["Kenya’s navy", "Kenyan navy"], ["Ugandan navy"]]
