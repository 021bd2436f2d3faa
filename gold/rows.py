"""One figure of the gold table."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A measured figure.

    Attributes:
        stage: What is measured (``"dates"``).
        set: Folder name of the data in ``../shared/gold`` (``"dates/wikiwars"``).
        part: Part of the set that was scored (``"16-22"``).
        metric: Name of the metric (``"relaxed F1"``).
        value: The figure; shares in 0 to 1, counts as they are.
        peer: Best known peer's figure on the same metric, with its name, or ``""``.
    """

    stage: str
    set: str
    part: str
    metric: str
    value: float
    peer: str = ""
