import pickle

from crosswitness.lang.names import parse
from crosswitness.linkers.named import named, telling
from crosswitness.model.annotation import (
    Basis,
    Chain,
    ChainMember,
    Mention,
    MentionKind,
    Metadatum,
    Origin,
)
from crosswitness.model.groups import Groups, group
from crosswitness.model.layers import Layers
from crosswitness.model.span import Span
from tests.support import layers

HAND = Origin(stage="hand", version=1)
TEXT = "Mayor Orlo\nTavakoli of Tolbek met Karim Zarvani. Later Tavakoli said that he agreed."


def at(plain: Layers, words: str, after: int = 0) -> Span:
    start = TEXT.index(words, after)
    return plain.document.span(start, start + len(words))


def report(rule: str = "hand") -> Layers:
    plain = layers(TEXT)
    mayor, orlo, karim = at(plain, "Mayor"), at(plain, "Orlo\nTavakoli"), at(plain, "Karim Zarvani")
    again, pronoun = at(plain, "Tavakoli", 50), at(plain, "he", 60)
    mentions = [
        Mention(extent=place, origin=HAND, kind=MentionKind.PERSON, name=place, rule=rule)
        for place in (orlo, karim, again)
    ]
    chains = [
        Chain(
            extent=orlo,
            origin=HAND,
            kind=MentionKind.PERSON,
            members=tuple(
                ChainMember(place=place, rule="hand") for place in (orlo, again, pronoun)
            ),
            titles=(mayor,),
            countries=("SY",),
        ),
        Chain(
            extent=karim,
            origin=HAND,
            kind=MentionKind.PERSON,
            members=(ChainMember(place=karim, rule="hand"),),
        ),
    ]
    published = Metadatum(
        extent=plain.document.whole,
        origin=HAND,
        field="published",
        value="2031-05-04",
        basis=Basis.FILE,
        source="hand",
        chosen=True,
        reason="for the test",
    )
    return plain.adding([*mentions, *chains, published])


def test_a_chain_with_its_context() -> None:
    found = report()
    other = layers("Another report of the same morning.", outlet="B")
    groups = Groups()
    places = [found.document.whole, other.document.whole]
    groups.add("stories", [group("stories", places)], [])
    groups.add("duplicates", [group("duplicates", places)], [])
    one, two = named(found, groups)
    assert one.text == "Orlo Tavakoli"
    assert one.forms == ("Orlo Tavakoli", "Tavakoli")
    assert (one.titles, one.offices) == (("Mayor",), ("mayor",))
    assert (one.countries, one.year) == (("SY",), 2031)
    assert len(one.stories) == len(one.copies) == 1
    assert [word for _, word in one.company] == ["Zarvani"]
    assert [word for _, word in two.company] == ["Tavakoli"]
    assert pickle.loads(pickle.dumps(one)) == one


def test_a_report_of_its_own_has_no_copies() -> None:
    found = report()
    groups = Groups()
    groups.add("duplicates", [group("duplicates", [found.document.whole])], [])
    assert all(not item.copies for item in named(found, groups))


def test_the_telling_word_is_the_rarest() -> None:
    assert telling(parse("Mohammad Zarvani")) == ("zrvn", "Zarvani")
    assert telling(parse("Zarvani")) is None
    assert telling(parse("Mohammad Ahmad")) is None


def test_a_kind_is_guessed_where_a_back_end_alone_says_it() -> None:
    assert [item.guessed for item in named(report(), Groups())] == [False, False]
    found = named(report("back-end fake"), Groups())
    assert [item.guessed for item in found] == [False, True]  # the first has a title
