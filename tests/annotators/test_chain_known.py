from crosswitness.annotators.chain_known import People, Person
from crosswitness.lang.names import parse
from crosswitness.model.span import Span


def person(name: str, start: int) -> Person:
    return Person([], [], parse(name), Span(document="d", start=start, end=start + len(name)))


def test_few_people_are_all_near() -> None:
    people = People()
    people.open(person("Robert Quandt", 0))
    assert people.near(parse("Mona Zand")) == list(people)


def test_of_very_many_only_those_that_sound_alike_are_near() -> None:
    people = People()
    letters = "bdfgklmnprstvz"
    for number in range(150):
        name = f"{letters[number % 14]}o{letters[number // 14]}ar".capitalize()
        people.open(person(f"Robert {name}in", number * 40))
    people.open(person("Mona Quandtson", 9000))
    near = people.near(parse("Quandtson"))
    assert [found.name.surface for found in near] == ["Mona Quandtson"]
