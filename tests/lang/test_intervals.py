from crosswitness.lang.intervals import (
    all_meet,
    comparable,
    dimension,
    interval,
    meet,
    one_figure,
    widened,
)


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


def test_degrees_are_converted_by_their_zero_too():
    assert meet(interval(104, 104, "°F"), interval(40, 40, "°C"))
    assert not meet(interval(104, 104, "°F"), interval(45, 45, "°C"))


def test_a_unit_says_what_it_measures():
    assert [dimension(unit) for unit in ("mi", "USD", "%", "lb", "°C")] == [
        *("length", "money", "share", "mass", "temperature")
    ]
    assert dimension("unit") == ""


def test_a_printed_measure_stands_for_what_rounds_to_it():
    def meets(one: float, two: float, unit: str = "km", other: str = "") -> bool:
        left = widened(interval(one, one, unit))
        return meet(left, widened(interval(two, two, other or unit)))

    assert meets(2700, 2735)
    assert meets(2700, 1680, "km", "mi")
    assert not meets(2700, 2800)
    assert not meets(3.4, 3.5)
    assert not meets(300, 340, "USD")
    assert meets(3_000_000, 3_100_000, "USD")


def test_two_measures_are_one_figure_in_other_units_or_rounder():
    assert one_figure((2700, "km"), (1677, "mi"))
    assert one_figure((2700, "km"), (2735, "km"))
    assert one_figure((550, "km"), (341, "mi"))
    assert not one_figure((2735, "km"), (2736, "km"))
    assert not one_figure((3_000_000, "USD"), (3_400_000, "USD"))
    assert not one_figure((2700, "USD"), (2700, "EUR"))
    assert not one_figure((5, "km"), (5, "kg"))
