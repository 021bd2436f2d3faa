from bench.scenes import copied, corrected, date, figure, first, rewritten, scene, second, signatory


def test_a_scene_is_the_same_every_time_and_another_is_another():
    assert first(scene(7)) == first(scene(7)) != first(scene(8))


def test_each_change_changes_what_it_says_and_nothing_else():
    made = scene(7)
    text = first(made).text
    assert copied(made).text == text
    assert copied(made).outlet != first(made).outlet
    assert figure(made).text.replace(str(made.killed + 30), str(made.killed)) == text
    assert date(made).text.replace("6 May", "7 May") == text
    assert signatory(made).text.replace(made.rival, made.minister) == text
    assert rewritten(made).text != text
    assert corrected(made).published > first(made).published


def test_the_second_report_has_other_words_and_the_same_figure():
    made = scene(7)
    assert str(made.killed) in second(made).text
    shared = set(first(made).text.split("\n")) & set(second(made).text.split("\n"))
    assert shared <= {""}
