"""Help that reads as a page: commands in sections, examples that run as printed."""

from collections.abc import Sequence
from typing import Any

import click

WIDTH = 100
SETTINGS: dict[str, Any] = {"help_option_names": ["-h", "--help"], "max_content_width": WIDTH}


class Sections(click.Group):
    """A group that lists its commands under headings.

    Attributes:
        sections: Heading and command names, in the order of a person's work.
    """

    def __init__(
        self, *args: Any, sections: Sequence[tuple[str, Sequence[str]]] = (), **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.sections = sections

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write each section with its commands."""
        for heading, names in self.sections:
            listed = [(name, self.commands[name].get_short_help_str(WIDTH)) for name in names]
            with formatter.section(heading):
                formatter.write_dl(listed)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find a command; an unknown one gets the nearest name."""
        if self.get_command(ctx, args[0]) is None and not args[0].startswith("-"):
            import difflib

            near = difflib.get_close_matches(args[0], self.list_commands(ctx), n=1)
            hint = f" Did you mean {near[0]}?" if near else ""
            ctx.fail(f"No such command: {args[0]}.{hint}")
        return super().resolve_command(ctx, args)


class Page(click.Command):
    """A command whose help ends with examples.

    Attributes:
        examples: Command lines that run as printed.
    """

    def __init__(self, *args: Any, examples: Sequence[str] = (), **kwargs: Any) -> None:
        kwargs.setdefault("context_settings", SETTINGS)
        super().__init__(*args, **kwargs)
        self.examples = examples

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the examples, one to a line."""
        if self.examples:
            with formatter.section("Examples"):
                for example in self.examples:
                    formatter.write_text(example)


class Verbs(Page, click.Group):
    """A group of commands whose help ends with examples, as that of a `Page`."""
