from crosswitness.model.main_event import DayBasis, MainEvent
from tests.happenings import read_report


def day(text: str, published: str) -> tuple[str, DayBasis]:
    (found,) = read_report(text, published).of(MainEvent)
    return str(found.day), found.basis


def test_a_possessive_date_dates_the_noun_behind_it():
    text = (
        "Mayor of Varden opens the new bridge\n\n"
        "The mayor of Varden opened the new bridge after Sunday’s election. Crowds cheered."
    )
    assert day(text, "2031-05-21") == ("2031-05-21", DayBasis.PUBLICATION)


def test_a_toll_that_rose_is_dated_and_not_the_quake():
    text = (
        "Quake kills dozens in Sorvia\n\n"
        "The death toll of the quake in Sorvia rose to 41 on Wednesday. "
        "The quake struck the Sorvia valley late on Monday."
    )
    assert day(text, "2031-05-21")[0] == "2031-05-19"


def test_a_date_far_back_is_background():
    text = (
        "Court frees Harlan editor\n\nA court freed the Harlan editor. "
        "The editor was arrested in Harlan on March 3, 2029."
    )
    assert day(text, "2031-05-21") == ("2031-05-21", DayBasis.PUBLICATION)


def test_an_hour_that_had_not_come_yet_is_of_the_day_before():
    text = (
        "Gunman wounds two at Orley market\n\n"
        "A gunman wounded two people at Orley market shortly before 9 pm, police say."
    )
    assert day(text, "2031-05-21T03:10:00")[0] == "2031-05-20"
    assert day(text, "2031-05-21T21:40:00")[0] == "2031-05-21"


def test_the_day_of_a_post_is_not_the_day_of_the_event():
    text = (
        "Fans angry at smaller Dulcet bars\n\nFans are angry at the smaller Dulcet bars. "
        "Smaller bars, angry fans, -- A. Fan (@afan) May 17, 2031"
    )
    assert day(text, "2031-05-21") == ("2031-05-21", DayBasis.PUBLICATION)


def test_of_two_days_in_sentences_run_together_the_first_counts():
    text = (
        "Miner of Torvik fell down a shaft\n\n"
        "A miner of Torvik fell down a shaft on Sunday, his family told us "
        "Neighbours called for help and diggers came from all over the valley to the village "
        "Torvik looked for the miner in another shaft on Monday"
    )
    assert day(text, "2031-05-20")[0] == "2031-05-18"
