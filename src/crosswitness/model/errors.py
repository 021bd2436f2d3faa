"""The errors that people see.

::

    CrosswitnessError            anything that this package raises on purpose
    ├── ModelError               a value that must not exist was asked for
    ├── SettingsError            crosswitness.toml or --set is wrong
    ├── PlanError                the stages do not fit together
    ├── CaseError                the case folder is missing, newer or broken
    ├── BackendError             a back-end is missing, broken or not the one planned
    ├── ReadError                one input cannot be read; the others go on
    └── VerifyError              a dossier does not re-read from its sources

Doubt about *content* is never an exception: it is an `Issue`.
"""


class CrosswitnessError(Exception):
    """Base of all errors raised on purpose; its message is written for a person."""


class ModelError(CrosswitnessError, ValueError):
    """A model object would break a rule, such as an empty span."""


class SettingsError(CrosswitnessError):
    """A setting is unknown or has a wrong value; the message names the file and the key."""


class PlanError(CrosswitnessError):
    """The stages do not form a plan; the message names the stage and what it lacks."""


class BackendError(CrosswitnessError):
    """A back-end is missing, broken, or not the one that the run was planned with."""


class CaseError(CrosswitnessError):
    """The case folder is missing, broken, or written by a newer version."""


class ReadError(CrosswitnessError):
    """One input cannot be read.

    Attributes:
        code: Stable code of the reason, documented in ``docs/issues.md`` (``"R101"``).
    """

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


class VerifyError(CrosswitnessError):
    """A span of a dossier does not re-read identically from the sources."""
