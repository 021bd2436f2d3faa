from crosswitness.annotators.event_scene import scenes
from crosswitness.annotators.event_times import calendar
from crosswitness.model.events import Part
from tests.happenings import events, read_report, words


def test_a_day_told_by_distance_dates_an_event():
    report = read_report("Norway attacked Sweden yesterday.", "2031-05-17")
    assert words(report, events(report, "attack.made")[0], Part.TIME) == ["yesterday"]


def test_a_week_is_no_date():
    report = read_report("Norway attacked Sweden last week.", "2031-05-17")
    assert words(report, events(report, "attack.made")[0], Part.TIME) == []


def test_the_bound_of_a_comparison_is_no_date():
    report = read_report("It was the first attack on Sweden since 2009.", "2031-05-17")
    (scene,) = (scene for scene, _ in scenes(report) if scene.times)
    assert not calendar(scene)
    report = read_report("Norway has helped Sweden since 2011.", "2031-05-17")
    assert words(report, events(report, "aid.given")[0], Part.TIME) == ["since 2011"]


def test_a_quotation_in_marks_keeps_its_times():
    report = read_report("“Norway attacked Sweden,” the mayor told us in Oslo on Friday.")
    assert words(report, events(report, "attack.made")[0], Part.TIME) == []


def test_a_month_is_no_march():
    report = read_report("Protest\n\nCrowds met in Oslo on March 4, 2031.")
    assert not [e for e in events(report, "protest.held") if report.text(e.extent) == "March"]
    assert events(report, "talks.held")
