from crosswitness.model.record import ClaimKind
from crosswitness.records.claiming import Claiming, Stated, told_in
from tests.records.support import find, material, quoted, report

STATED = Stated(kind=ClaimKind.STATEMENT, subject="the ferry")


def test_a_carrier_says_whose_words_it_gives():
    own = report("The ferry sank.", "A")
    said = quoted(
        report("Ann Vale said: The ferry sank, Tidewire reported.", "B"),
        "The ferry sank",
        "Ann Vale",
        "Tidewire",
    )
    given = material([own, said])
    places = [find(made, "The ferry sank") for made in (own, said)]
    claim = Claiming(given).claim(given.records[next(iter(given.records))][0], STATED, places)
    carriers = {carrier.document: carrier for carrier in claim.carriers}
    assert carriers[own.document.id].sources == ()
    assert carriers[said.document.id].sources == ("Ann Vale",)
    assert carriers[said.document.id].via == ("Tidewire",)
    assert (claim.texts_least, claim.texts_most, claim.texts) == (2, 2, 2)


def test_the_silent_are_named_and_order_makes_no_difference():
    one, two = report("The ferry sank.", "A"), report("No word of it.", "B")
    given = material([one, two])
    story = given.records[next(iter(given.records))][0]
    place = find(one, "The ferry")
    claim = Claiming(given).claim(story, STATED, [place, place])
    assert claim.members == (place,)
    assert claim.silent == (two.document.id,)
    assert told_in(one) == ()
