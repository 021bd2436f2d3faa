from crosswitness.lang.intervals import all_meet, comparable, interval, meet


def test_bounds_reach_for_ever():
    assert meet(interval(14, None), interval(20, 20))
    assert meet(interval(None, 30), interval(30, 30))
    assert not meet(interval(14, None), interval(12, 12))


def test_more_than_an_odd_number_leaves_it_out_and_a_round_one_does_not():
    assert not meet(interval(51, None, words="More than 51 people"), interval(51, 51))
    assert not meet(interval(None, 51, words="fewer than 51"), interval(51, 51))
    assert meet(interval(50, None, words="over 50"), interval(50, 50))
    assert meet(interval(51, None, words="at least 51"), interval(51, 51))


def test_lengths_masses_and_speeds_are_converted_within_their_printed_digits():
    assert meet(interval(2700, 2700, "km"), interval(1680, 1680, "mi"))
    assert meet(interval(300, 300, "ft"), interval(91, 91, "m"))
    assert meet(interval(60, 60, "mph"), interval(97, 97, "km/h"))
    assert not meet(interval(2700, 2700, "km"), interval(2300, 2300, "mi"))
    assert not meet(interval(2, 2, "t"), interval(200, 200, "kg"))
    assert meet(interval(1.5, 1.5, "km"), interval(1520, 1520, "m"))


def test_money_is_never_converted():
    assert comparable("km", "mi")
    assert not comparable("USD", "EUR")
    assert not comparable("km", "kg")
    assert not comparable("", "km")


def test_all_of_several_meet_only_when_each_two_do():
    assert all_meet([interval(50, None), interval(51, 51)])
    assert not all_meet([interval(50, None), interval(51, 51), interval(52, 52)])
