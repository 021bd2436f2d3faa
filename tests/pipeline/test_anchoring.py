from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosswitness.model.annotation import Chain, ChainMember, Mention, MentionKind, Origin
from crosswitness.model.judgement import Anchor, anchor
from crosswitness.model.layers import Layers
from crosswitness.model.span import Span
from crosswitness.pipeline.anchoring import Lost, attach, hub_at, split
from tests.support import layers

HAND = Origin(stage="hand", version=1)
TEXT = "Mayor Hanna Viklund spoke. Viklund left, she said. Viklund returned."


class Shelf:
    """The part of a store that anchoring reads."""

    def __init__(self, *reports: Layers) -> None:
        self.reports = {report.document.id: report for report in reports}

    def documents(self) -> tuple[str, ...]:
        return tuple(sorted(self.reports))

    def document(self, identity: str):
        return self.reports[identity].document

    def layers(self, identity: str, stages: object = None) -> Layers:
        return self.reports[identity]


def found(one: Anchor, *reports: Layers) -> Span | Lost:
    return attach([one], Shelf(*reports))[one]  # type: ignore[arg-type]


def anchored(report: Layers, start: int, end: int) -> Anchor:
    span = report.document.span(start, end)
    return anchor(span, report.document.text, outlet=report.document.outlet)


def test_a_place_holds_while_its_report_is_there() -> None:
    report = layers(TEXT, outlet="Alpha")
    one = anchored(report, 6, 19)
    assert found(one, report, layers(TEXT, outlet="Beta")) == one.span


def test_words_are_found_again_where_a_report_has_grown() -> None:
    old = layers(TEXT, outlet="Alpha")
    new = layers("Updated.\n" + TEXT + " More.", outlet="Alpha")
    copy = layers(TEXT, outlet="Beta")
    for start, end in ((6, 19), (27, 34), (51, 58)):
        place = found(anchored(old, start, end), new, copy)
        assert place == new.document.span(start + 9, end + 9)


def test_one_side_of_the_surroundings_is_enough() -> None:
    old = layers(TEXT, outlet="Alpha")
    new = layers(TEXT.replace("spoke", "said nothing"), outlet="Alpha")
    assert found(anchored(old, 6, 19), new) == new.document.span(6, 19)


def test_several_fits_or_none_are_no_fit() -> None:
    old = layers(TEXT, outlet="Alpha")
    one = anchored(old, 6, 19)
    twice = found(one, layers(TEXT, outlet="Beta"), layers(TEXT, outlet="Gamma"))
    assert isinstance(twice, Lost)
    assert "2 places fit" in twice.reason
    gone = found(one, layers("Nothing of the kind.", outlet="Alpha"))
    assert isinstance(gone, Lost)


def test_other_words_at_the_place_are_no_fit() -> None:
    report = layers(TEXT)
    one = Anchor(span=report.document.span(6, 19), exact="Orlo Tavakoli")
    assert isinstance(found(one, report), Lost)


def chained() -> Layers:
    plain = layers(TEXT)
    places = [plain.document.span(*at) for at in ((6, 19), (27, 34), (41, 44), (51, 58))]
    named = [
        Mention(
            extent=plain.document.span(0, 19) if place.start == 6 else place,
            origin=HAND,
            kind=MentionKind.PERSON,
            name=place,
            rule="hand",
        )
        for place in places
        if place.start != 41
    ]
    chain = Chain(
        extent=places[0],
        origin=HAND,
        kind=MentionKind.PERSON,
        members=tuple(ChainMember(place=place, rule="hand") for place in places),
        titles=(plain.document.span(0, 5),),
        countries=("SE",),
        referent="person:viklund",
    )
    return plain.adding([*named, chain])


def test_the_chain_of_a_place_is_found_with_its_title_too() -> None:
    report = chained()
    hub = report.document.span(6, 19)
    assert hub_at(report, report.document.span(27, 34)) == hub
    assert hub_at(report, report.document.span(0, 19)) == hub
    assert hub_at(report, report.document.span(60, 66)) is None


def test_split_takes_mentions_out_of_their_chain() -> None:
    report = chained()
    taken = report.document.span(51, 58)
    after, hubs = split(report, [(4, taken)])
    rest, out = sorted(after.of(Chain), key=lambda chain: chain.extent)
    assert hubs == {taken: "4"}
    assert (rest.extent, len(rest.members), rest.referent) == (
        hub_at(report, taken),
        3,
        "person:viklund",
    )
    assert (out.extent, out.referent, out.titles, out.countries) == (taken, "", (), ())


def test_the_title_goes_with_its_name_and_pronouns_follow_the_last_name() -> None:
    report = chained()
    every = [report.document.span(*at) for at in ((6, 19), (27, 34), (51, 58))]
    after, hubs = split(report, [(4, place) for place in every])
    (whole,) = after.of(Chain)
    assert len(whole.members) == 4
    assert whole.titles == (report.document.span(0, 5),)
    assert whole.referent == ""
    assert hubs == {whole.extent: "4"}


@given(
    st.lists(
        st.tuples(st.integers(1, 3), st.sampled_from([(6, 19), (27, 34), (41, 44), (51, 58)])),
        max_size=8,
    ),
    st.randoms(use_true_random=False),
)
def test_splits_lose_no_member_in_any_order(taken: list, random: Random) -> None:
    report = chained()
    listed = [(seq, report.document.span(*at)) for seq, at in taken]
    after, hubs = split(report, listed)
    members = [member.place for chain in after.of(Chain) for member in chain.members]
    assert sorted(members) == [member.place for member in report.of(Chain)[0].members]
    random.shuffle(listed)
    again, others = split(report, listed)
    assert (again.of(Chain), others) == (after.of(Chain), hubs)


@pytest.mark.parametrize("text", [TEXT, "\u200f" + TEXT, "a😀" + TEXT])
def test_an_anchor_of_any_text_finds_itself(text: str, tmp_path: Path) -> None:
    old = layers(text, outlet="Alpha")
    new = layers("New words first. " + text, outlet="Alpha")
    start = text.index("Hanna")
    place = found(anchored(old, start, start + 13), new)
    assert isinstance(place, Span)
    assert place.of(new.document.text) == "Hanna Viklund"
