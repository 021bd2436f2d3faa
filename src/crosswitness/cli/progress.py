"""How far a run has come, on standard error."""

import sys
import time
from types import TracebackType
from typing import Self

import click

PATIENCE = 1.0
"""Seconds before a stage shows a bar, or gets a line of its own."""


class Bars:
    """Progress bars with counts and time left, on a terminal only."""

    def __init__(self) -> None:
        from rich.console import Console
        from rich.progress import (
            BarColumn,
            MofNCompleteColumn,
            Progress,
            TextColumn,
            TimeRemainingColumn,
        )

        self._progress = Progress(
            TextColumn("{task.description:<22}"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeRemainingColumn(),
            console=Console(stderr=True),
            transient=True,
        )
        self._task: int | None = None

    def __enter__(self) -> Self:
        self._progress.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._progress.stop()

    def stage(self, name: str, total: int) -> None:
        """Show a bar for the next stage."""
        if self._task is not None:
            self._progress.remove_task(self._task)  # type: ignore[arg-type]
        self._task = self._progress.add_task(name, total=total)

    def advance(self, done: int = 1) -> None:
        """Move the bar."""
        if self._task is not None:
            self._progress.advance(self._task, done)  # type: ignore[arg-type]


class Lines:
    """One line for each stage that took longer than a second."""

    def __init__(self, *, quiet: bool = False) -> None:
        self._quiet = quiet
        self._name = ""
        self._total = 0
        self._started = 0.0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._close()

    def stage(self, name: str, total: int) -> None:
        """Begin a stage and report the one before."""
        self._close()
        self._name, self._total, self._started = name, total, time.monotonic()

    def advance(self, done: int = 1) -> None:
        """Count; nothing is shown until the stage ends."""

    def _close(self) -> None:
        seconds = time.monotonic() - self._started
        if self._name and not self._quiet and seconds >= PATIENCE:
            click.echo(f"{self._name}: {self._total} in {seconds:.1f} s", err=True)
        self._name = ""


def progress(*, quiet: bool) -> Bars | Lines:
    """Return bars on a terminal, else lines; silence when ``quiet``."""
    if sys.stderr.isatty() and not quiet:
        return Bars()
    return Lines(quiet=quiet)
