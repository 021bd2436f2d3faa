from bench.generate import Report
from bench.planting import UPDATE, Told
from bench.truth import contradictions, copies
from crosswitness.model.lineage import Force, Lineage, LineageKind
from crosswitness.model.node import Node, NodeKind
from crosswitness.model.record import Side, Verdict, contrast
from crosswitness.model.span import Span

IDS = {"d0": 0, "d1": 1, "d2": 2}


def made(number: int, count: int, planted: str = "", copy_of: int = -1) -> Report:
    return Report(
        number=number, outlet=f"Outlet {number}", published="2031-01-06", title="t", text="t",
        story=0, copy_of=copy_of, told=Told(count=count, weekday="Monday", planted=planted),
    )  # fmt: skip


def place(document: str) -> Span:
    return Span(document=document, start=0, end=2)


def against(one: str, two: str, slot: str = "number", verdict: Verdict = Verdict.CONTRADICTION):
    sides = (Side(value="a", places=(place(one),)), Side(value="b", places=(place(two),)))
    return contrast(("s", "people", slot), sides, verdict, "they differ")


def test_a_planted_contradiction_is_found_between_reports_that_tell_other_values():
    reports = [made(0, 90), made(1, 30, "figure"), made(2, 90)]
    assert contradictions(reports, [against("d0", "d1")], IDS) == [1, 1, 1, 1, 0]
    assert contradictions(reports, [against("d0", "d2")], IDS) == [0, 1, 0, 1, 0]
    assert contradictions(reports, [against("d0", "d1", "place")], IDS) == [0, 1, 0, 1, 0]
    finer = against("d0", "d1", verdict=Verdict.FINER)
    assert contradictions(reports, [finer], IDS) == [0, 1, 0, 0, 0]


def test_an_update_that_is_called_a_contradiction_is_false():
    reports = [made(0, 90), made(1, 185, UPDATE)]
    assert contradictions(reports, [against("d0", "d1")], IDS) == [0, 0, 0, 1, 1]


def test_copies_are_pairs_that_go_back_to_one_original():
    reports = [made(0, 90), made(1, 90, copy_of=0), made(2, 90)]
    edges = [
        Lineage(
            id=f"l{right}", members=(place("d0"), place(right)), kind=LineageKind.COPIES, story="s",
            force=Force.CERTAIN, left=Node(key="d0", kind=NodeKind.REPORT),
            right=Node(key=right, kind=NodeKind.REPORT), reason="same words",
        )
        for right in ("d1", "d2")
    ]  # fmt: skip
    assert copies(reports, edges, IDS) == [1, 1, 2]
