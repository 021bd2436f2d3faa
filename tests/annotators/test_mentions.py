import re
from collections.abc import Iterable
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from crosswitness.annotators.mentions import MentionsOptions, annotate
from crosswitness.model.annotation import (
    Annotation,
    Mention,
    MentionKind,
    Origin,
    Segment,
    SegmentKind,
    Sentence,
)
from crosswitness.model.layers import Layers
from crosswitness.model.span import Span
from tests.support import document

TEST = Origin(stage="test", version=1)


def read(text: str, *, kinds: Iterable[SegmentKind] = (), propagate: bool = True) -> Layers:
    """Return layers whose segments are the lines and whose sentences end at full stops."""
    made: list[Annotation] = []
    report = document(text)
    given_kinds = list(kinds)
    for number, line in enumerate(re.finditer(r"[^\n]+", text)):
        kind = given_kinds[number] if number < len(given_kinds) else SegmentKind.BODY
        place = Span(document=report.id, start=line.start(), end=line.end())
        made.append(Segment(extent=place, origin=TEST, kind=kind, rule="line"))
        for sentence in re.finditer(
            r"\S(?:[^.!?\n]|[.!?](?! [A-Z“]|$)|(?<=Gen)\.|(?<=[ .][A-Z])\.)*.?", line.group()
        ):
            start = line.start() + sentence.start()
            end = line.start() + sentence.end()
            made.append(
                Sentence(extent=Span(document=report.id, start=start, end=end), origin=TEST)
            )
    layers = Layers(document=report).adding(made)
    found = annotate(layers, MentionsOptions(propagate=propagate))
    return layers.adding(item for item in found if isinstance(item, Annotation))


def names(text: str, kind: MentionKind) -> list[str]:
    layers = read(text)
    return [layers.text(m.name) for m in layers.of(Mention) if m.kind is kind]


def one(text: str, name: str) -> tuple[Layers, Mention]:
    layers = read(text)
    found = [m for m in layers.of(Mention) if layers.text(m.name) == name]
    assert len(found) == 1, [layers.text(m.name) for m in layers.of(Mention)]
    return layers, found[0]


def test_a_rank_and_an_office_before_a_name() -> None:
    layers, mention = one(
        "Norwegian Defense Minister General Odd Imrad spoke to Kenyan reporters.", "Odd Imrad"
    )
    assert mention.kind is MentionKind.PERSON
    assert mention.country == "NO"
    assert [layers.text(title) for title in mention.titles] == ["Defense Minister", "General"]
    assert layers.text(mention.extent) == "Defense Minister General Odd Imrad"


def test_an_office_of_a_body_before_a_name() -> None:
    layers, mention = one(
        "It was signed by the Commander of the Navy of the Republic of Korea Minho Zand.",
        "Minho Zand",
    )
    assert mention.country == "KR"
    assert layers.text(mention.titles[0]).startswith("Commander of the Navy of the Republic")


def test_an_office_in_apposition_after_a_name() -> None:
    layers, mention = one(
        "Robert Quandt, the Chief of Staff for Kenya’s armed forces, came.", "Robert Quandt"
    )
    assert [layers.text(t) for t in mention.titles] == ["Chief of Staff for Kenya’s armed forces"]
    assert mention.country == "KE"


def test_a_following_office_of_another_person_is_no_apposition() -> None:
    _, mention = one("Robert Quandt, President Mona Adler and others came.", "Robert Quandt")
    assert mention.titles == ()


def test_particles_hyphens_and_initials_stay_in_the_name() -> None:
    text = "President Hadi al-Quandt met Colonel Abu Zand and Dr J. R. van der Mell."
    assert names(text, MentionKind.PERSON) == ["Hadi al-Quandt", "Abu Zand", "J. R. van der Mell"]


def test_a_regime_is_never_the_person() -> None:
    layers = read("The Quandt regime fell and the Quandt-controlled town was freed.")
    found = [(layers.text(m.name), m.kind) for m in layers.of(Mention)]
    assert found == [
        ("Quandt regime", MentionKind.GOVERNMENT),
        ("Quandt", MentionKind.GOVERNMENT),
    ]


def test_the_owner_of_a_regime_is_a_person_beside_it() -> None:
    layers = read("It helped Kenyan leader Robert Quandt’s regime.")
    found = [(layers.text(m.name), m.kind) for m in layers.of(Mention) if m.kind != "people"]
    assert found == [
        ("Robert Quandt", MentionKind.PERSON),
        ("Robert Quandt’s regime", MentionKind.GOVERNMENT),
    ]


def test_governments_and_forces_of_a_country() -> None:
    layers = read("The Kenyan government sent Kenyan troops with French military advisers.")
    found = [(layers.text(m.name), m.kind.value, m.country) for m in layers.of(Mention)]
    assert found == [
        ("Kenyan government", "government", "KE"),
        ("Kenyan troops", "organisation", "KE"),
        ("French", "people", "FR"),
    ]


def test_bodies_by_their_last_word() -> None:
    text = "An inquiry by the Harbour Safety Agency and the Ministry of River Trade began."
    assert names(text, MentionKind.ORGANISATION) == ["Harbour Safety Agency"]
    assert names(text, MentionKind.GOVERNMENT) == ["Ministry of River Trade"]


def test_capitals_are_places_or_governments_by_syntax() -> None:
    layers = read(
        "He arrived in Oslo. Oslo has denied it. It is Oslo’s policy. Oslo-Nairobi ties grew. "
        "They blamed it on Nairobi. The talks took place near Nairobi."
    )
    found = [(layers.text(m.name), m.kind.value) for m in layers.of(Mention)]
    assert found == [
        ("Oslo", "place"),
        ("Oslo", "government"),
        ("Oslo", "government"),
        ("Oslo", "government"),
        ("Nairobi", "government"),
        ("Nairobi", "government"),
        ("Nairobi", "place"),
    ]


def test_a_dateline_is_a_place() -> None:
    layers = read("NAIROBI\nAll was calm.", kinds=[SegmentKind.DATELINE])
    assert [m.kind for m in layers.of(Mention)] == [MentionKind.PLACE]


def test_compounds_are_taken_apart() -> None:
    assert names("US/UK strikes and Kenyan-Norwegian talks", MentionKind.PLACE) == ["US", "UK"]
    assert names("US/UK strikes and Kenyan-Norwegian talks", MentionKind.PEOPLE) == [
        "Kenyan",
        "Norwegian",
    ]


def test_a_surname_is_known_once_the_full_name_stood_there() -> None:
    text = "“No comment,” said Quandtson. General Odd Quandtson left. Critics of Quandtson stayed."
    assert names(text, MentionKind.PERSON) == ["Quandtson", "Odd Quandtson", "Quandtson"]


def test_a_misspelt_surname_is_found() -> None:
    layers = read("General Odd Quandtson left. The visit of Quandston ended.")
    found = [(layers.text(m.name), m.rule) for m in layers.of(Mention)]
    assert found == [("Odd Quandtson", "title"), ("Quandston", "misspelling")]


def test_a_capital_at_the_beginning_of_a_sentence_is_no_name() -> None:
    assert names("Harvests failed. Harvest workers left. Several stayed.", MentionKind.PERSON) == []


def test_a_headline_names_only_what_tables_and_titles_tell() -> None:
    text = "Gen. Quandtson Signs River Trade Deal in Nairobi\nHe left."
    layers = read(text, kinds=[SegmentKind.TITLE])
    found = [layers.text(m.name) for m in layers.of(Mention)]
    assert found == ["Quandtson", "Nairobi"]


def test_an_acronym_defined_in_the_text_is_known() -> None:
    text = "The Harbour Safety Agency (HSAX) opened. Later HSAX closed."
    assert names(text, MentionKind.ORGANISATION) == ["Harbour Safety Agency", "HSAX", "HSAX"]


def test_a_sentence_cut_at_an_initial_is_read_on() -> None:
    text = "President Odd P. Quandt left."
    report = document(text)
    whole = report.whole
    parts = [report.span(0, 16), report.span(17, len(text))]
    made: list[Annotation] = [
        Segment(extent=whole, origin=TEST, kind=SegmentKind.BODY, rule="line"),
        *(Sentence(extent=part, origin=TEST) for part in parts),
    ]
    layers = Layers(document=report).adding(made)
    (mention,) = annotate(layers, MentionsOptions())
    assert isinstance(mention, Mention)
    assert layers.text(mention.name) == "Odd P. Quandt"


def test_a_place_by_its_preposition_is_no_place_if_it_is_a_person() -> None:
    text = "They believe in Quandtson. General Odd Quandtson left."
    assert names(text, MentionKind.PLACE) == []
    assert names(text, MentionKind.PERSON) == ["Quandtson", "Odd Quandtson"]


def test_comments_and_boilerplate_are_not_read() -> None:
    layers = read("Kenya won.\nKenya!", kinds=[SegmentKind.BODY, SegmentKind.COMMENT])
    assert len(layers.of(Mention)) == 1


WORDS = st.sampled_from(
    [
        "Gen.",
        "President",
        "Odd",
        "Imrad",
        "al-Quandt",
        "Kenya",
        "’s",
        "Oslo",
        "the",
        "of",
        ",",
        "–",
        "said",
        "forces",
        "regime",
        "(HSAX)",
        "“",
        "”",
        "Agency",
        "Ministry",
        "and",
        "-",
        "/",
        "U.S.",
        "Iranian",
        "Minister",
        "Defense",
        "\xa0",
        ".",
        "14",
    ]
)


@given(st.lists(WORDS, max_size=25).map(lambda words: " ".join(["It", *words])))
def test_names_lie_in_their_extents_and_titles_beside_them(text: str) -> None:
    layers = read(text)
    for mention in layers.of(Mention):
        assert mention.extent.contains(mention.name)
        assert all(mention.extent.contains(title) for title in mention.titles)
        assert all(not title.overlap(mention.name) for title in mention.titles)


@given(st.lists(WORDS, max_size=25).map(lambda words: " ".join(["It", *words])))
def test_people_never_overlap(text: str) -> None:
    people = [m.name for m in read(text).of(Mention) if m.kind is MentionKind.PERSON]
    assert all(left.end <= right.start for left, right in pairwise(sorted(people)))


@given(st.lists(WORDS, max_size=25).map(lambda words: " ".join(["It", *words])))
def test_two_runs_give_the_same(text: str) -> None:
    assert [m.id for m in read(text).of(Mention)] == [m.id for m in read(text).of(Mention)]
