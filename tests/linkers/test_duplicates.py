import pickle
from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosswitness.linkers.duplicates import (
    ORIGIN,
    Body,
    DuplicatesOptions,
    compare,
    keys,
    passages,
    prepare,
)
from crosswitness.model.annotation import Segment, SegmentKind
from crosswitness.model.groups import Groups
from crosswitness.model.layers import Layers
from crosswitness.model.link import Link, Relation
from tests.support import layers


def of(text: str) -> list[str]:
    return text.split()


OPTIONS = DuplicatesOptions()
RUN = "the ferry ran aground off Tarnsey early on Friday with ninety people aboard"
QUOTE = "we shall not rest until every family has been told what happened here"


def report(outlet: str, *parts: tuple[SegmentKind, str]) -> Layers:
    text = "\n".join(words for _, words in parts)
    bare = layers(text, outlet=outlet)
    made, at = [], 0
    for kind, words in parts:
        extent = bare.document.span(at, at + len(words))
        made.append(Segment(extent=extent, kind=kind, rule="test", origin=ORIGIN))
        at += len(words) + 1
    return bare.adding(made)


def plain(outlet: str, *paragraphs: str) -> Layers:
    return report(outlet, *((SegmentKind.BODY, words) for words in paragraphs))


def body(found: Layers) -> Body:
    (one,) = prepare(found, Groups(), OPTIONS)
    return one


def link(one: Layers, other: Layers) -> Link | None:
    left, right = sorted((body(one), body(other)), key=lambda item: item.place)
    return compare(left, right, OPTIONS)


def test_a_long_run_of_equal_words_is_a_copy() -> None:
    one = plain("Tarn Post", f"Rescuers say {RUN}, and all are safe.")
    other = plain("The Quay", f"It was dark. According to the coastguard {RUN}.")
    found = link(one, other)
    assert found is not None
    assert found.relation is Relation.COPY_OF
    assert found.features[0].detail.startswith("13 equal words in a row outside quotations")


def test_a_shared_quotation_is_shown_and_is_no_copy() -> None:
    one = plain("Tarn Post", f"The mayor spoke at noon. “{QUOTE},” she said to reporters.")
    other = plain("The Quay", f"Ana Brevik, who leads the town, promised: “{QUOTE}.”")
    found = link(one, other)
    assert found is not None
    assert found.relation is Relation.POSSIBLE


def test_a_post_that_both_show_is_no_copy() -> None:
    post = f"{QUOTE} and every boat is home. — Orla Venn (@orlavenn) May 14, 2031"
    told = f"{QUOTE} and every boat is home, she wrote."
    assert link(plain("A", "Fog lay on the bay.", told), plain("B", "She wrote.", told)) is not None
    shown = link(plain("A", "Fog lay on the bay.", post), plain("B", "She wrote.", told))
    assert shown is None
    both = link(plain("A", "Fog lay on the bay.", post), plain("B", "She wrote.", post))
    assert both is not None
    assert both.relation is Relation.POSSIBLE


def test_a_copy_in_another_order_with_new_words_is_a_copy() -> None:
    sentences = [
        "The council of Tarnsey closed the eastern quay after the storm.",
        "Engineers found cracks in eleven of its forty pillars.",
        "A ferry with ninety people waited two hours for the tide.",
        "Fishermen moved their boats into the mouth of the Orle.",
        "The harbour master Venn expects the repairs to last until autumn.",
        "Nobody was hurt and the mail came over the hills.",
    ]
    swapped = {
        "closed": "shut",
        "found": "saw",
        "waited": "stayed",
        "moved": "took",
        "hurt": "harmed",
    }
    reworded = [" ".join(swapped.get(w, w) for w in s.split()) for s in sentences]
    found = link(plain("A", *sentences), plain("B", *(reworded[at] for at in (3, 0, 5, 2, 4, 1))))
    assert found is not None
    assert found.relation is Relation.COPY_OF
    apart = link(plain("A", *sentences[:3]), plain("B", *reworded[3:]))
    assert apart is None


def test_eleven_equal_words_are_no_copy() -> None:
    short = " ".join(RUN.split()[:11])
    one = plain("Tarn Post", f"Rescuers say {short} during a storm that nobody had foreseen.")
    other = plain("The Quay", f"It was dark and cold. According to the coastguard {short} crew.")
    assert link(one, other) is None


def test_a_reworded_report_is_a_copy_by_its_sentences() -> None:
    sentences = [
        "The harbour master of Lindholm closed the northern quay after the storm",
        "Two fishing boats had broken loose and drifted towards the lighthouse",
        "Repairs to the breakwater will cost nine million crowns according to engineers",
        "Divers found the missing anchor near the old customs house that evening",
    ]
    reworded = [s.replace(" the ", " that ").replace("boats", "vessels") for s in sentences]
    found = link(plain("Tarn Post", *sentences), plain("The Quay", *reworded))
    assert found is not None
    assert "aligned sentences" in [feature.name for feature in found.features]


def test_boilerplate_and_captions_are_not_compared() -> None:
    one = report("A", (SegmentKind.BODY, "Short news."), (SegmentKind.BOILERPLATE, RUN))
    other = report("B", (SegmentKind.BODY, "Other words."), (SegmentKind.CAPTION, RUN))
    assert link(one, other) is None


def test_a_document_without_a_body_is_not_compared() -> None:
    assert not list(prepare(report("A", (SegmentKind.TITLE, RUN)), Groups(), OPTIONS))


def test_passages_are_the_equal_words_in_each_text() -> None:
    one = plain("Tarn Post", f"Rescuers say {RUN}, and all are safe.")
    other = plain("The Quay", f"It was dark. According to the coastguard {RUN}.")
    (passage,) = passages(one, other, OPTIONS)
    assert one.text(passage.left) == RUN == other.text(passage.right)
    assert passage.words == 13


def shelf(items: Iterable[str]) -> set[str]:
    return set(items)


WORDS = st.lists(st.sampled_from(of("quay boat storm diver anchor crown")), max_size=40)


@given(WORDS, WORDS)
def test_two_reports_with_a_shared_run_always_meet(before: list[str], after: list[str]) -> None:
    one = plain("A", " ".join([*before, RUN, *after]))
    other = plain("B", " ".join([*after, RUN, *before]))
    assert shelf(keys(body(one))) & shelf(keys(body(other)))
    found = link(one, other)
    assert found is not None
    assert found.relation is Relation.COPY_OF


@pytest.mark.parametrize("outlets", [("A", "B"), ("B", "A")])
def test_the_relation_does_not_depend_on_which_outlet_comes_first(
    outlets: tuple[str, str],
) -> None:
    one = plain(outlets[0], f"Rescuers say {RUN}, and all are safe.")
    other = plain(outlets[1], f"It was dark. According to the coastguard {RUN}.")
    found = link(one, other)
    assert found is not None
    assert found.relation is Relation.COPY_OF
    assert found.left < found.right


def test_a_body_travels_between_processes() -> None:
    one = body(plain("A", RUN))
    assert pickle.loads(pickle.dumps(one)) == one


def test_words_that_folding_takes_apart_or_empties_are_compared() -> None:
    one = plain("Tarn Post", f"Rescuers ﷺ say \u0301 {RUN}, and all are safe.")
    other = plain("The Quay", f"At dawn ﷺ {RUN}. More follows.")
    made = link(one, other)
    assert made is not None
    assert made.relation is Relation.COPY_OF
