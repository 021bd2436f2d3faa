from crosswitness.model.record import Agreement
from tests.happenings_case import records


def bound(text: str) -> list[str]:
    head = (
        "Pact signed\n\nNorwegian Foreign Minister Kari Lund signed a river treaty with Sweden.\n\n"
    )
    (agreement,) = records({"A": head + text}, Agreement)
    return [c.renderings[0].text for c in agreement.commitments]


def test_a_term_of_the_agreement_counts():
    assert bound("Under the treaty, Sweden will close two dams.") == ["Sweden will close two dams"]


def test_a_promise_of_somebody_else_does_not():
    assert bound("“We will buy Norway,” the singer Ole Brask said.") == []


def test_a_promise_of_a_signatory_about_the_other_side_does():
    assert bound("“We will help Sweden with boats,” Lund said.") == [
        "We will help Sweden with boats"
    ]


def test_a_promise_of_a_signatory_about_other_things_does_not():
    assert bound("“We will win the election,” Lund said.") == []
