from crosswitness.cli.looking import SUBJECTS
from crosswitness.cli.views import SUBJECTS as VIEWS


def test_every_subject_has_a_view():
    assert set(SUBJECTS) == set(VIEWS)
