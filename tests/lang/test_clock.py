import pytest

from crosswitness.lang.clock import apart, clocks, minutes_before


def read(text: str):
    return list(clocks(text, 0, len(text)))


@pytest.mark.parametrize(
    ("text", "low", "high", "kind"),
    [
        ("The blast happened at 6.10am on Friday.", 370, 370, "happened"),
        ("The ferry sank at around 7 p.m.", 1125, 1155, "happened"),
        ("Crews were called at 18:30.", 1110, 1110, "alerted"),
        ("It struck just after 06:00 GMT.", 360, 375, "happened"),
        ("Police were called to the pier at 6.13.", 373, 373, "alerted"),
        ("The quake struck shortly before 12:05 am.", -10, 5, "happened"),
    ],
)
def test_a_time_says_what_it_is_of(text, low, high, kind):
    (found,) = read(text)
    assert (found.low, found.high, found.kind) == (low, high, kind)


@pytest.mark.parametrize(
    "text",
    [
        "The index fell 6.13 points.",
        "The shop is open until 6pm.",
        "It happened before 6pm.",
        "A dog barked at 6pm.",
        "It struck for 13:99 minutes.",
    ],
)
def test_other_numbers_and_bounds_are_no_time_of_a_happening(text):
    assert read(text) == []


def test_a_second_time_belongs_to_something_else():
    assert len(read("The missile landed at 5:58 a.m., and at 6:12 a.m. again.")) == 1
    assert len(read("It landed at 5:58 a.m. A second one fell at 6:12 a.m. nearby.")) == 2


def test_times_of_two_zones_are_not_compared():
    one, two = read("It struck at 06:00 GMT.")[0], read("It struck at 09:30.")[0]
    assert not apart(one, two)
    assert minutes_before(one, two) == -1


def test_without_am_or_pm_half_a_day_is_nothing():
    morning, bare = read("It struck at 6.10am.")[0], read("It struck at 6.10.")[0]
    evening = read("It struck at 6.10pm.")[0]
    assert not apart(morning, bare)
    assert apart(morning, evening)
    assert minutes_before(read("It struck at 6.04am.")[0], morning) == 6
