from crosswitness.model.annotation import Mention, Sentence
from crosswitness.pipeline.annotate import annotate
from crosswitness.pipeline.plan import make_plan
from tests.pipeline.support import stages
from tests.support import document


def test_annotations_and_issues_come_apart():
    report = document("Anna met Bert\nno doubt")
    layers, issues = annotate(report, make_plan(stages()).annotators)
    assert [layers.text(m.extent) for m in layers.of(Mention)] == ["Anna", "Bert"]
    assert [layers.text(s.extent) for s in layers.of(Sentence)] == ["Anna met Bert", "no doubt"]
    assert [issue.code for issue in issues] == ["X101"]
