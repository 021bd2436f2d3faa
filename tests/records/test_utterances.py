from crosswitness.model.annotation import Chain, MentionKind
from crosswitness.model.groups import Groups, group
from crosswitness.model.record import Entity, Form, Utterance
from crosswitness.model.span import Span
from crosswitness.records.utterances import UtterancesOptions, build, families, renderings
from tests.records.support import find, material, quoted, report

OPTIONS = UtterancesOptions()


def test_an_utterance_names_its_speaker_and_keeps_every_wording():
    reports = [
        quoted(report("Title\nAnn said: We go.", "A"), "We go.", "Ann"),
        quoted(report("Head\nAnn said: We go", "B"), "We go", "Ann"),
        quoted(report("Top\nAnn said: We shall go.", "C"), "We shall go.", "Ann"),
    ]
    places = [
        find(reports[0], "We go."),
        find(reports[1], "We go"),
        find(reports[2], "We shall go."),
    ]
    groups = Groups()
    groups.add("utterances", [group("utterances", places)], [])
    given = material(reports, groups)
    names = tuple(sorted(made.of(Chain)[0].extent for made in reports))
    form = Form(text="Ann", places=names)
    given.records[Entity] = (
        Entity(id="e1", members=names, kind=MentionKind.PERSON, name="Ann", forms=(form,)),
    )
    (said,) = build(given, OPTIONS)
    assert isinstance(said, Utterance)
    assert said.speakers == ("e1",)
    assert said.unknown == ""
    assert said.story == "s1"
    assert [len(rendering.places) for rendering in said.renderings] == [2, 1]
    assert len(said.quotations) == 3


def test_no_speaker_is_unknown_with_its_reason():
    made = quoted(report("Title\nThey said: We go.", "A"), "We go.")
    groups = Groups()
    groups.add("utterances", [group("utterances", [find(made, "We go.")])], [])
    (said,) = build(material([made], groups), OPTIONS)
    assert isinstance(said, Utterance)
    assert said.speakers == ()
    assert said.unknown == "nobody is named"


def test_marks_and_case_make_no_new_wording():
    one, two = report("We go, now.", "A"), report("we go now", "B")
    texts = {find(one, "We go, now."): "We go, now.", find(two, "we go now"): "we go now"}
    assert len(renderings(texts)) == 1


def test_wordings_that_share_eight_words_are_a_family():
    one = "we shall open the old harbour to every boat of the coast"
    texts = {
        Span(document="a", start=0, end=9): one,
        Span(document="b", start=0, end=9): one + " before the spring",
        Span(document="c", start=0, end=9): "the old harbour will be open to all boats",
    }
    (family,) = families(renderings(texts), 8)
    assert [place.document for place in family] == ["a", "b"]


def test_a_short_wording_makes_no_family():
    texts = {Span(document=name, start=0, end=9): "we shall go" for name in "ab"}
    assert families(renderings(texts), 8) == ()
