import click

from crosswitness.cli.help import Page, Sections


@click.command(cls=Page, examples=["tool greet Ann"])
@click.argument("name")
def greet(name: str) -> None:
    """Greet NAME."""


def test_sections_and_examples_are_listed():
    group = Sections(name="tool", sections=[("Talk", ["greet"])])
    group.add_command(greet)
    page = group.get_help(click.Context(group, info_name="tool"))
    assert "Talk:" in page
    assert "greet  Greet NAME." in page
    assert "tool greet Ann" in greet.get_help(click.Context(greet, info_name="tool greet"))
