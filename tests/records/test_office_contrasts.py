from crosswitness.model.annotation import MentionKind
from crosswitness.model.record import Entity, Form, Verdict
from crosswitness.records.office_contrasts import domain_of, office_contrasts
from tests.records.support import find, material, report


def found(one: str, two: str):
    a, b = (report(f"{office} Ann Vale spoke.", name) for office, name in ((one, "A"), (two, "B")))
    given = material([a, b])
    places = tuple(sorted((find(a, "Ann Vale"), find(b, "Ann Vale"))))
    given.records[Entity] = (
        Entity(
            id="e1",
            members=places,
            kind=MentionKind.PERSON,
            name="Ann Vale",
            forms=(Form(text="Ann Vale", places=places),),
            titles=(
                Form(text=one, places=(find(a, one),)),
                Form(text=two, places=(find(b, two),)),
            ),
        ),
    )
    return list(office_contrasts(given))


def test_one_post_over_two_domains_is_a_contradiction():
    (made,) = found("Minister of Fisheries", "Minister of Justice")
    assert made.verdict is Verdict.CONTRADICTION
    assert {side.value for side in made.sides} == {"Minister of Fisheries", "Minister of Justice"}


def test_the_same_domain_in_other_words_is_none():
    assert not found("Defence Minister", "Minister of Defense")
    assert not found("Director of the Tide Office", "Tide Office director")


def test_two_posts_and_former_ones_are_none():
    assert not found("Minister of Fisheries", "Governor of Norhaven")
    assert not found("Minister of Fisheries", "former Minister of Justice")


def test_a_domain_is_what_is_left_of_an_office():
    assert domain_of("General") == frozenset()
    assert (
        domain_of("Syrian Minister of Defense") == domain_of("Minister of Defense") != frozenset()
    )
