"""A comparison of two tables as plain text."""

from collections.abc import Iterator

from crosswitness.exports.comparison import Comparison, FieldAgreement

_SHOWN = 60  # code points of a cell


def lines(made: Comparison, limit: int) -> Iterator[str]:
    """Yield the lines of a comparison, at most ``limit`` cells that differ."""
    by = f"by {', '.join(made.key)}" if made.key else "in order"
    alone = f"{len(made.only_ours)} only ours, {len(made.only_theirs)} only theirs"
    yield f"{made.rows} rows in both ({by}), {alone}"
    width = max((len(field.field) for field in made.fields), default=0)
    yield f"{'field':{width}}  pairs  equal  agreement  alpha   one-sided"
    for field in made.fields:
        yield _field(field, width)
    for difference in made.differences[:limit]:
        ours, theirs = _cell(difference.ours), _cell(difference.theirs)
        yield f"{difference.key}  {difference.field}: {ours} / {theirs}"
    left_out = len(made.differences) - limit
    if left_out > 0:
        yield f"{left_out} more cells differ"
    for name, keys in (("ours", made.only_ours), ("theirs", made.only_theirs)):
        if keys:
            more = f" and {len(keys) - limit} more" if len(keys) > limit else ""
            yield f"only {name}: {'; '.join(map(_cell, keys[:limit]))}{more}"


def _field(field: FieldAgreement, width: int) -> str:
    share = "-" if field.share is None else f"{field.share:.2f}"
    alpha = "-" if field.alpha is None else f"{field.alpha:.2f}"
    return (
        f"{field.field:{width}}  {field.pairs:5}  {field.equal:5}  {share:>9}  {alpha:>5}  "
        f"{field.one_sided:9}"
    )


def _cell(text: str) -> str:
    flat = " ".join(text.split())
    return (flat if len(flat) <= _SHOWN else flat[: _SHOWN - 1] + "…") or "(empty)"
