"""What the options before the command say, and how commands answer."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from crosswitness.case.folder import Case
    from crosswitness.model.issue import Issue


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """The options of the whole command.

    Attributes:
        folder: The case folder.
        as_json: Whether results are printed as JSON.
        quiet: Whether only errors are told.
    """

    folder: Path
    as_json: bool
    quiet: bool

    def case(self) -> "Case":
        """Open the case.

        Raises:
            CaseError: If there is none.
        """
        from crosswitness.case.folder import Case

        return Case(self.folder)

    def say(self, text: str) -> None:
        """Tell the person something on standard error unless asked to be quiet."""
        if not self.quiet:
            click.echo(text, err=True)

    def answer(self, value: Any, lines: Callable[[], str]) -> None:
        """Print a result: as JSON if asked for, else as text."""
        if self.as_json:
            click.echo(json.dumps(value, ensure_ascii=False, indent=1))
        else:
            click.echo(lines())

    def warn(self, issues: "tuple[Issue, ...]") -> None:
        """Name each input that was skipped, with its reason."""
        for issue in issues:
            click.echo(f"{issue.place}: {issue.message} [{issue.code}]", err=True)
