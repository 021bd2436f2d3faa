from hypothesis import given
from hypothesis import strategies as st

from crosswitness.annotators.chains import ChainsOptions, annotate
from crosswitness.model.annotation import Annotation, Chain, Mention, MentionKind, SegmentKind
from crosswitness.model.issue import Issue
from crosswitness.model.layers import Layers
from tests.annotators.test_mentions import read
from tests.support import needs_shared


def chained(text: str, kinds: tuple[SegmentKind, ...] = ()) -> tuple[Layers, list[Issue]]:
    layers = read(text, kinds=kinds)
    made = list(annotate(layers, ChainsOptions()))
    issues = [item for item in made if isinstance(item, Issue)]
    return layers.adding(item for item in made if isinstance(item, Annotation)), issues


def people(text: str, kinds: tuple[SegmentKind, ...] = ()) -> list[list[str]]:
    layers, _ = chained(text, kinds)
    return [
        [layers.text(member.place) for member in chain.members]
        for chain in layers.of(Chain)
        if chain.kind is MentionKind.PERSON
    ]


def rules(text: str) -> list[str]:
    layers, _ = chained(text)
    return [member.rule for chain in layers.of(Chain) for member in chain.members]


def test_a_surname_joins_the_full_name_and_the_full_name_is_the_hub() -> None:
    layers, _ = chained("Gen. Quandtson left. Later General Odd Quandtson spoke. Quandtson lied.")
    (chain,) = layers.of(Chain)
    assert layers.text(chain.extent) == "Odd Quandtson"
    assert [member.rule for member in chain.members] == ["surname", "full name", "surname"]
    assert [layers.text(title) for title in chain.titles] == ["Gen.", "General"]


def test_spellings_of_one_name_join() -> None:
    text = "President Mohammed Quandt came. General Muhammad Quandt stayed."
    assert people(text) == [["Mohammed Quandt", "Muhammad Quandt"]]


def test_a_shorter_full_name_joins_the_longer_one() -> None:
    text = "Robert Adam Quandt came. Robert Quandt spoke."
    assert people(text) == [["Robert Adam Quandt", "Robert Quandt"]]


def test_two_given_names_are_two_people_and_their_surname_alone_stays_open() -> None:
    text = "Robert Quandt met Mona Quandt. Critics of Quandt were absent."
    layers, issues = chained(text)
    found = [[layers.text(m.place) for m in c.members] for c in layers.of(Chain)]
    assert found == [["Robert Quandt"], ["Mona Quandt"], ["Quandt"]]
    assert [issue.code for issue in issues] == ["N101"]
    assert "Robert Quandt or Mona Quandt" in issues[0].message


def test_one_issue_tells_of_all_places_of_a_short_form() -> None:
    text = "Robert Quandt met Mona Quandt. Critics of Quandt left. Friends of Quandt stayed."
    (issue,) = chained(text)[1]
    assert issue.message.endswith("it is left open at 2 places")


def test_an_office_decides_between_namesakes() -> None:
    text = "Foreign Minister Robert Quandt met General Mona Quandt. Gen. Quandt left."
    assert people(text) == [["Robert Quandt"], ["Mona Quandt", "Quandt"]]


def test_another_office_keeps_a_short_form_apart() -> None:
    text = "Foreign Minister Robert Quandt came. Finance Minister Quandt stayed."
    assert people(text) == [["Robert Quandt"], ["Quandt"]]


def test_another_country_keeps_a_short_form_apart() -> None:
    text = "Kenyan President Robert Quandt came. Norwegian President Quandt stayed."
    assert people(text) == [["Robert Quandt"], ["Quandt"]]


def test_a_misspelling_joins_the_only_name_it_can_mean_and_says_so() -> None:
    layers, _ = chained("General Odd Quandtson left. “No,” Quandston said.")
    (chain,) = layers.of(Chain)
    assert [member.rule for member in chain.members] == ["full name", "misspelling"]
    assert "Quandston" in chain.members[1].detail
    assert layers.text(chain.extent) == "Odd Quandtson"


def test_a_pronoun_joins_the_only_person_possible() -> None:
    assert people("Robert Quandt left. He had said no.") == [["Robert Quandt", "He"]]
    assert people("Robert Quandt and Adam Zand met. He had said no.") == [
        ["Robert Quandt"],
        ["Adam Zand"],
    ]


def test_a_pronoun_joins_the_one_who_speaks() -> None:
    text = "“It is late,” Robert Quandt said of Adam Zand. “We go,” he added."
    assert people(text) == [["Robert Quandt"], ["Adam Zand", "he"]] or people(text) == [
        ["Robert Quandt", "he"],
        ["Adam Zand"],
    ]


def test_sex_told_by_title_parts_the_pronouns() -> None:
    text = "Mr Quandtson met Mrs Zandberg. She left."
    assert people(text) == [["Quandtson"], ["Zandberg", "She"]]


def test_a_pronoun_inside_a_quotation_joins_nobody() -> None:
    assert people("Robert Quandt said: “He left.”") == [["Robert Quandt"]]


def test_the_people_of_captions_capture_no_pronoun_of_the_body() -> None:
    text = "Adam Zand in Oslo.\nIt rained. He left."
    kinds = (SegmentKind.CAPTION, SegmentKind.BODY)
    assert people(text, kinds) == [["Adam Zand"]]


def test_a_description_joins_the_only_holder() -> None:
    text = "Kenyan General Robert Quandt met Adam Zand. The Kenyan general smiled."
    assert people(text) == [["Robert Quandt", "The Kenyan general"], ["Adam Zand"]]


def test_a_description_of_another_country_or_of_two_holders_joins_nobody() -> None:
    text = "Kenyan General Robert Quandt left. The Norwegian general smiled."
    assert people(text) == [["Robert Quandt"]]
    text = "General Robert Quandt met General Adam Zand. The general smiled."
    assert people(text) == [["Robert Quandt"], ["Adam Zand"]]


def test_a_counterpart_in_apposition_joins_the_name_beside_it() -> None:
    text = "General Robert Quandt met his Kenyan counterpart General Adam Zand."
    layers, _ = chained(text)
    chain = next(c for c in layers.of(Chain) if layers.text(c.extent) == "Adam Zand")
    assert [layers.text(m.place) for m in chain.members] == ["his Kenyan counterpart", "Adam Zand"]
    assert chain.countries == ("KE",)


def test_names_of_one_table_row_are_one_chain() -> None:
    layers, _ = chained("The UN and the United Nations spoke. The U.N. left.")
    (chain,) = layers.of(Chain)
    assert layers.text(chain.extent) == "United Nations"
    assert len(chain.members) == 3


def test_an_acronym_defined_in_brackets_joins_its_long_form() -> None:
    text = "The Harbour Safety Agency (HSA) opened. Later HSA closed."
    layers, _ = chained(text)
    (chain,) = layers.of(Chain)
    assert [layers.text(m.place) for m in chain.members] == [
        "Harbour Safety Agency",
        "HSA",
        "HSA",
    ]


def test_brackets_that_define_nothing_join_nothing() -> None:
    layers, _ = chained("The Harbour Safety Agency (NATO) opened.")
    assert len(layers.of(Chain)) == 2


def test_the_place_and_the_government_of_a_capital_are_two_chains() -> None:
    layers, _ = chained("He came to Oslo. Oslo has denied it. The Norwegian government agreed.")
    kinds = [(c.kind.value, len(c.members)) for c in layers.of(Chain) if c.kind.value != "person"]
    assert kinds == [("place", 1), ("government", 2)]


NAMES = st.sampled_from(
    [
        "General",
        "Robert",
        "Adam",
        "Quandt",
        "Zandberg",
        "Kenyan",
        "he",
        "She",
        "said",
        ".",
        ",",
        "the",
        "minister",
        "’s",
        "government",
        "Oslo",
        "UN",
        "(UN)",
        "“",
        "”",
        "met",
        "Mona",
    ]
)


@given(st.lists(NAMES, max_size=30).map(lambda words: " ".join(["It", *words])))
def test_every_mention_is_in_exactly_one_chain(text: str) -> None:
    layers, _ = chained(text)
    held = [member.place for chain in layers.of(Chain) for member in chain.members]
    assert len(held) == len(set(held))
    assert {mention.name for mention in layers.of(Mention)} <= set(held)
    assert all(
        chain.extent in [member.place for member in chain.members] for chain in layers.of(Chain)
    )


@given(st.lists(NAMES, max_size=30).map(lambda words: " ".join(["It", *words])))
def test_members_stand_in_text_order(text: str) -> None:
    layers, _ = chained(text)
    for chain in layers.of(Chain):
        places = [member.place for member in chain.members]
        assert places == sorted(places)


@needs_shared
def test_the_people_of_the_five_reports_have_complete_chains() -> None:
    from gold.seeds_entities import score
    from tests.support import SHARED

    figures = {row.metric: row.value for row in score(SHARED / "gold")}
    assert figures["chains: two people in one"] == 0
    assert figures["chains: people in one chain"] == figures["chains: people of a report"]
    assert figures["person: not in the gold"] == 0
    assert "person: missed" not in figures
