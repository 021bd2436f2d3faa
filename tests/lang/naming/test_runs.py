from crosswitness.lang.naming.runs import name_run
from tests.lang.naming.making import line


def test_the_run_of_name_words_ends_at_titles_and_known_names() -> None:
    made = line("Odd Quandt General")
    assert name_run(made, 0, titled=True).last == 2
    assert name_run(line("Odd Quandt Kenya"), 0, titled=True).last == 2
    assert name_run(line("odd"), 0, titled=True).words == 0


def test_initials_and_particles_stay_inside() -> None:
    assert name_run(line("Odd A. Quandt left"), 0, titled=True).words == 3
    assert name_run(line("O. P. van der Mell left"), 0, titled=True).last == 5


def test_in_a_headline_a_verb_of_the_text_ends_the_run() -> None:
    made = line("Robert Announces Retirement", small=("announced",), headline=True)
    assert name_run(made, 0, titled=False).last == 1
