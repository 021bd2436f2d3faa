"""Settings: one frozen options value beside each stage, changed only by file or ``--set``."""

import difflib
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields, is_dataclass, replace
from typing import Any, TypeVar

import msgspec

from crosswitness.model.errors import SettingsError
from crosswitness.pipeline.stage import Stage

S = TypeVar("S", bound=Stage)


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseOptions:
    """What the case is called.

    Attributes:
        title: Title of the dossier.
    """

    title: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RunOptions:
    """How a run uses the computer; no result depends on it.

    Attributes:
        workers: Processes that read reports side by side; 0 takes one a core, and a single one
            for fewer than 40 reports.
        batch: Documents to a transaction.
    """

    workers: int = 0
    batch: int = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class StageOptions:
    """Which stages run.

    Attributes:
        off: Names of stages to leave out.
    """

    off: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Effective:
    """One setting in force.

    Attributes:
        key: ``section.name``.
        value: The value.
        source: ``default``, ``crosswitness.toml`` or ``--set``.
    """

    key: str
    value: object
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything that can be set, by section.

    Attributes:
        sections: Options values by section name: ``case``, ``run``, ``stages``, those of the
            dossier and one for each stage.
        sources: Where each changed key came from.
    """

    sections: Mapping[str, Any]
    sources: Mapping[str, str] = field(default_factory=dict)

    @property
    def case(self) -> CaseOptions:
        """Options of the section ``case``."""
        return self.sections["case"]  # type: ignore[no-any-return]

    @property
    def run(self) -> RunOptions:
        """Options of the section ``run``."""
        return self.sections["run"]  # type: ignore[no-any-return]

    @property
    def dossier(self) -> Any:
        """Options of the section ``dossier``, with the case's title unless it has its own."""
        options = self.sections["dossier"]
        return options if options.title else replace(options, title=self.case.title)

    def stages(self, stages: Iterable[S]) -> list[S]:
        """Return ``stages`` with their options in force, less those switched off."""
        off = set(self.sections["stages"].off)
        return [
            replace(stage, options=self.sections[section(stage)])
            for stage in stages
            if stage.origin.stage not in off
        ]

    def effective(self) -> list[Effective]:
        """Return every setting with its value and where it came from, sorted by key."""
        listed = []
        for name, options in self.sections.items():
            for f in fields(options):
                key = f"{name}.{f.name}"
                value = getattr(options, f.name)
                listed.append(
                    Effective(key=key, value=value, source=self.sources.get(key, "default"))
                )
        return sorted(listed, key=lambda item: item.key)


def section(stage: Stage) -> str:
    """Return the settings section of ``stage``.

    Linkers and record builders of one subject share a name with each other, so a builder's
    section is ``NAME-records``.
    """
    suffix = "-records" if type(stage).__name__ == "Recorder" else ""
    return stage.origin.stage + suffix


def load_settings(
    text: str,
    stages: Iterable[Stage],
    extra: Mapping[str, Any],
    overrides: Sequence[str] = (),
) -> Settings:
    """Read settings.

    Args:
        text: Content of ``crosswitness.toml``.
        stages: Stages that bring options.
        extra: Default options of further sections, by name.
        overrides: ``section.name=value`` strings as given to ``--set``.

    Raises:
        SettingsError: If the file is not TOML, or a key is unknown or has a wrong value.
    """
    sections: dict[str, Any] = {
        "case": CaseOptions(),
        "run": RunOptions(),
        "stages": StageOptions(),
        **extra,
        **{section(stage): stage.options for stage in stages},
    }
    sources: dict[str, str] = {}
    try:
        wanted = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"crosswitness.toml: {error}") from error
    for name, values in wanted.items():
        if not isinstance(values, dict):
            raise SettingsError(f"crosswitness.toml: {name}: expected a section [{name}]")
        for key, value in values.items():
            _set(sections, sources, f"{name}.{key}", value, "crosswitness.toml")
    for override in overrides:
        key, separator, raw = override.partition("=")
        if not separator:
            raise SettingsError(f"--set {override}: expected section.name=value")
        _set(sections, sources, key.strip(), _value(raw.strip()), "--set")
    return Settings(sections=sections, sources=sources)


def _value(raw: str) -> object:
    """Read a value as TOML would; bare words are strings."""
    try:
        return tomllib.loads(f"value = {raw}")["value"]
    except tomllib.TOMLDecodeError:
        return raw


def _set(
    sections: dict[str, Any], sources: dict[str, str], key: str, value: object, source: str
) -> None:
    name, _, field_name = key.partition(".")
    if name not in sections:
        raise SettingsError(f"{source}: {key}: no such section.{_nearest(name, sections)}")
    options = sections[name]
    known = {f.name: f for f in fields(options)}
    if field_name not in known:
        raise SettingsError(f"{source}: {key}: no such setting.{_nearest(field_name, known)}")
    if not is_dataclass(options) or isinstance(options, type):
        raise SettingsError(f"{source}: {key}: this section cannot be set")
    try:
        hints = msgspec.convert({field_name: value}, type=type(options), strict=True)
    except msgspec.ValidationError as error:
        raise SettingsError(f"{source}: {key}: {error}") from error
    sections[name] = replace(options, **{field_name: getattr(hints, field_name)})
    sources[key] = source


def _nearest(name: str, known: Iterable[str]) -> str:
    found = difflib.get_close_matches(name, list(known), n=1)
    return f" Did you mean {found[0]}?" if found else f" Known: {', '.join(sorted(known))}"
