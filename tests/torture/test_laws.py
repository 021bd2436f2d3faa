"""What holds for any text, tried on odd ones: nothing crashes, nothing points outside."""

from hypothesis import HealthCheck, example, given, settings

from tests.torture.laws import broken_laws, read, readable

ODD = settings(
    max_examples=60, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck)
)


@ODD
@given(readable)
@example("“")
@example("\u200b")
@example("\r\n“A.” \r\n\r\n”Vask said")
@example("“a\n\n“b\n\n”c said. I. J. K. ““””")
def test_any_text_is_annotated_within_its_bounds_and_twice_the_same(text: str):
    assert broken_laws(text) == []


@settings(ODD, max_examples=20)
@given(readable, readable)
def test_what_is_said_of_one_report_does_not_depend_on_another(one: str, other: str):
    before = read(one, "Harbour Wire")
    read(other, "Valley Post")
    assert read(one, "Harbour Wire") == before
