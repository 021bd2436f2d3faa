from tests.happenings import triggers


def test_what_is_agreed_is_governed():
    agreed, meet = triggers("Merovia agreed to meet them")
    assert agreed.governor is None
    assert meet.governor is agreed.hit


def test_a_purpose_is_no_event_of_its_own():
    found = triggers("Merovia deployed troops to free the valley")
    assert [f.purpose for f in found] == [False, True]


def test_clauses_end_at_marks_and_subordinators():
    found = triggers("Zarqand signed a pact, after shells killed a farmer")
    assert found[0].high <= found[-1].low
