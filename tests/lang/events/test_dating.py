import pytest

from crosswitness.lang.events.dating import dates, owns
from crosswitness.lang.events.patterns import tokens
from crosswitness.lang.events.sentence import read


def dated(text: str, when: str, *, fine: bool = True) -> set[str]:
    """Return the first words of the triggers that the time ``when`` dates."""
    line = tokens(text, 0, len(text))
    start = text.index(when)
    inside = [n for n, t in enumerate(line) if start <= t.start < start + len(when)]
    found = read(line)
    return {
        line[f.hit.first].low
        for f in found
        if dates(line, (inside[0], inside[-1] + 1), f, [o for o in found if o is not f], fine)
    }


def test_a_time_that_opens_the_sentence_dates_its_main_clause():
    text = "On Tuesday, the harbour guild of Torvik, a small port, rejected the plan."
    assert dated(text, "Tuesday") == {"rejected"}


def test_a_time_behind_a_verb_of_speech_dates_the_saying():
    assert dated("Ulvania on Friday said its troops attacked Torvik.", "Friday") == set()
    assert dated("Rebels attacked Torvik, police said late on Friday.", "Friday") == set()
    assert dated("Rebels attacked Torvik on Friday, police said.", "Friday") == {"attacked"}


def test_a_main_clause_keeps_its_time_from_the_clause_behind_after():
    text = "Jets bombed the ridge on Tuesday after the mayor asked for help."
    assert dated(text, "Tuesday") == {"bombed"}


def test_an_act_behind_after_keeps_its_time_from_the_main_clause():
    text = "The council imposed new sanctions on Ulvania following missile launches in July."
    assert dated(text, "July", fine=False) == {"missile"}


def test_an_aside_is_stepped_over():
    text = "On Tuesday, after a long night, guards arrested the pilot."
    assert dated(text, "Tuesday") == {"arrested"}
    text = "Guards attacked the camp on Tuesday, the mayor said, and a pilot was arrested."
    assert dated(text, "Tuesday") == {"attacked", "arrested"}


def test_a_relative_clause_keeps_its_time():
    text = "The band, which attacked Torvik in 2015, signed a truce with Ulvania."
    assert dated(text, "2015", fine=False) == {"attacked"}
    assert "discussed" not in dated("They discussed people who left in 2017.", "2017", fine=False)


@pytest.mark.parametrize(
    ("text", "when", "wanted"),
    [
        ("Tuesday's attack on Torvik killed five.", "Tuesday's", {"attack"}),
        ("The 2009 bombing shocked all who met there.", "2009", {"bombing"}),
        ("At Monday's show the guild rejected the plan.", "Monday's", set()),
    ],
)
def test_an_owning_time_dates_its_noun_alone(text, when, wanted):
    assert dated(text, when) == wanted


def test_a_month_does_not_reach_over_and():
    text = "Ulvania attacked Torvik and arrested its mayor in September."
    assert dated(text, "September", fine=False) == {"arrested"}
    text = "Ulvania attacked Torvik and arrested its mayor on Monday."
    assert dated(text, "Monday") == {"attacked", "arrested"}


def test_an_act_that_leads_to_another_by_a_preposition_has_its_own_time():
    text = "A court jailed him on Monday for killing a guard."
    assert dated(text, "Monday") == {"jailed"}


def test_the_content_of_a_promise_has_its_own_time():
    text = "Ulvania threatened that it would close the port in March."
    assert "threatened" not in dated(text, "March", fine=False)


def test_a_colon_may_lead_to_a_time():
    text = "They attacked Torvik twice: once in 1998."
    assert dated(text, "1998", fine=False) == {"attacked"}
    text = "They attacked Torvik twice: one mayor left in 1998."
    assert dated(text, "1998", fine=False) == set()


def test_a_participle_behind_the_comma_has_the_time_of_its_clause():
    text = "The band struck the camp on Monday, killing five."
    assert dated(text, "Monday") == {"struck", "killing"}


def test_owning_times_are_told_by_article_or_ending():
    text = "the 2009 vote on Monday"
    line = tokens(text, 0, len(text))
    assert owns(line, (1, 2))
    assert not owns(line, (4, 5))


def test_a_participle_that_tells_what_somebody_is_has_no_time():
    text = "A court jailed ousted mayor Rowe on Saturday."
    assert dated(text, "Saturday") == {"jailed"}
    assert dated("The show opened to invited guests on Friday.", "Friday") == set()


def test_since_and_a_year_date_no_act_before_it():
    text = "Rebels are blamed for many deaths since their war in 2009."
    assert "blamed" not in dated(text, "2009", fine=False)
