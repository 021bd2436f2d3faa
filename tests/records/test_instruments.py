from collections.abc import Mapping

from crosswitness.model.instruments import InstrumentClass
from crosswitness.model.record import Agreement
from crosswitness.model.registered import Instrument
from tests.happenings_case import records

TRUCE = {
    "A": "Truce on the river\n\nNorway and Sweden agreed to a 72-hour truce brokered by Denmark "
    "on 4 May 2031. Under the truce, Norway will open two dams.",
    "B": "Guns fall silent\n\nA Danish-brokered ceasefire between Sweden and Norway was agreed on "
    "4 May 2031. It took effect on 5 May 2031.",
    "C": "Breach at the river\n\nSweden accused Norway of violating the ceasefire that Norway and "
    "Sweden signed on 4 May 2031.",
}
LAW = {
    "D": "Sanctions law\n\nThe US Congress passed the Harbour Act, which puts sanctions on Syria "
    "and its oil and banking sectors. The law took effect on 5 May 2031.",
    "E": "Ports suffer\n\nUS sanctions against Syria under the Harbour Act hurt ports.",
    "F": "Minister speaks\n\nThe Harbour Act, the United States' sanctions law, targets Syria.",
}
STATEMENT = {
    "G": "Oslo summit\n\nIn a joint statement issued after talks in Oslo on 5 May 2031, Norway and "
    "Sweden condemned terrorism.",
    "H": "Two speak\n\nNorway and Sweden said in a joint statement on 5 May 2031 that trade grew.",
    "I": "Communique\n\nA joint communique by Norway and Sweden was published on 5 May 2031.",
}
AHEAD = {
    "J": "Appeal\n\nThe United Nations called for an immediate ceasefire in Yemen.",
    "K": "Refusal\n\nNorwegian rebels rejected a ceasefire in Tarn.",
    "L": "Bill\n\nA proposed law would put sanctions on Iran.",
}


def register(reports: Mapping[str, str], kind: str) -> list[Instrument]:
    return [item for item in records(reports, Instrument) if item.kind == kind]


def values(facts: object) -> list[str]:
    return sorted(fact.value for fact in facts)  # type: ignore[attr-defined]


def test_a_truce_of_three_reports_is_one_record():
    (truce,) = register(TRUCE, "ceasefire")
    assert len(truce.documents) == 3
    assert (values(truce.parties), values(truce.mediators)) == (["Norway", "Sweden"], ["Denmark"])
    assert (str(truce.date), values(truce.in_force)) == ("2031-05-04", ["2031-05-05"])
    assert values(truce.durations) == ["72 hour"]
    assert (truce.stage, truce.conflict) == ("Cea", "Inter")
    (bound,) = truce.commitments
    assert (bound.who, bound.act, bound.object) == ("Norway", "open", "two dams")
    assert {"agreed, asserted", "violated, alleged"} <= set(values(truce.statuses))
    assert records(TRUCE, Agreement) == []


def test_what_a_report_leaves_out_and_what_no_report_says():
    (truce,) = register(TRUCE, "ceasefire")
    silences = {silence.field: len(silence.documents) for silence in truce.unstated}
    assert silences["mediator"] == 1
    assert silences["in force"] == 2
    assert "scope" in {gap.field for gap in truce.gaps}
    assert all(gap.reason for gap in truce.gaps)


def test_a_sanctions_law_stands_beside_the_agreements():
    (law,) = register(LAW, "law")
    assert len(law.documents) == 3
    assert (values(law.parties), values(law.targets)) == (["United States"], ["Syria"])
    assert values(law.in_force) == ["2031-05-05"]
    assert values(law.subjects) == ["energy", "finance"]
    assert law.stage == law.conflict == ""
    assert records(LAW, Agreement) == []


def test_a_joint_statement_has_who_issues_it_where_and_when():
    (statement,) = register(STATEMENT, "statement")
    assert len(statement.documents) == 3
    assert values(statement.parties) == ["Norway", "Sweden"]
    assert (str(statement.date), values(statement.locations)) == ("2031-05-05", ["Oslo"])
    assert values(statement.subjects) == ["terrorism", "trade"]


def test_what_is_asked_for_proposed_or_rejected_is_never_in_force():
    made = {item.status.value: item for item in records(AHEAD, Instrument)}
    assert set(made) == {"asked for", "rejected", "proposed"}
    assert made["asked for"].realis == "planned"
    assert made["asked for"].parties == ()
    assert made["rejected"].realis == "negated"
    assert made["proposed"].kind is InstrumentClass.LAW


def test_look_alikes_make_no_record():
    reports = {
        "M": "Firm\n\nThe law firm Vik said that sanctions on Syria were hard to follow.",
        "N": "Line\n\nNorway and Sweden patrol the ceasefire line.",
        "O": "Bank\n\nNorway and Sweden signed a statement of account.",
        "P": "Talk\n\nA truce is a fine thing.",
    }
    assert records(reports, Instrument) == []


def test_two_truces_of_other_sides_are_two_records_in_any_order():
    other = {"Q": "Truce\n\nDenmark and Finland agreed to a truce on 4 May 2031."}
    made = register({**TRUCE, **other}, "ceasefire")
    assert sorted(map(values, (item.parties for item in made))) == [
        ["Denmark", "Finland"],
        ["Norway", "Sweden"],
    ]
    assert register(dict(reversed({**TRUCE, **other}.items())), "ceasefire") == made
