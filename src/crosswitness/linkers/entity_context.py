"""Reasons beside the names themselves: story, copies, company, country and office."""

from dataclasses import dataclass

from crosswitness.lang.names.titles import clash
from crosswitness.linkers.named import Named
from crosswitness.model.link import Feature


@dataclass(frozen=True, slots=True, kw_only=True)
class EntitiesOptions:
    """Weights on the scale of the name score, 0 to 1; set by eye, shown beside every link.

    Attributes:
        accept: Least sum of reasons that joins. Default 0.8.
        accept_short: The same where one side is a single word or initials, which also need two
            independent supports. Default 0.7.
        possible: Least sum that is shown to the reader as possible. Default 0.5.
        story: Both reports belong to one story. Default 0.1.
        copied: Both reports are copies of one text. Default 0.2.
        company: Each shared other person, up to two. Default 0.05.
        country: A country in common. Default 0.1.
        other_country: Countries on both sides, none in common. Default -0.3.
        office: An office in common. Default 0.2.
        other_office: Offices that one person does not hold at one time. Default -0.35.
        short: One side is a single word or initials. Default -0.15.
        common: All matched words are common in names. Default -0.2.
        common_below: Sum of rarity weights under which a full name counts as common.
            Default 1.7 ("Ali Hassan" has 1.1, "John Smith" 1.6, "Donald Trump" 2.4).
        contradiction: Weight of contradicting names. Default -0.3.
        veto_from: Least rarity weight of a word in common for contradicting names to forbid;
            below, two people merely share a common given name. Default 0.6.
        symbols: Back-ends that know spellings of one name, as ``ID`` or ``ID:ARGUMENT``, such as
            ``rigour``. Default: none.
        fixed: The same with the fingerprints of what was loaded; filled in when a run is planned,
            never by hand. Default: none.
    """

    accept: float = 0.8
    accept_short: float = 0.7
    possible: float = 0.5
    story: float = 0.1
    copied: float = 0.2
    company: float = 0.05
    country: float = 0.1
    other_country: float = -0.3
    office: float = 0.2
    other_office: float = -0.35
    short: float = -0.15
    common: float = -0.2
    common_below: float = 1.7
    contradiction: float = -0.3
    veto_from: float = 0.6
    symbols: tuple[str, ...] = ()
    fixed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Context:
    """Reasons beside the names.

    Attributes:
        reasons: The reasons.
        supports: Number of independent kinds of support: story, company, country, office; copies
            of one text count twice.
        clash: Whether both hold offices that one person does not hold at one time.
    """

    reasons: list[Feature]
    supports: int
    clash: bool


def context(left: Named, right: Named, options: EntitiesOptions) -> Context:
    """Return what the surroundings of two names say; symmetric."""
    reasons, supports = _surroundings(left, right, options)
    shared = sorted(set(left.countries) & set(right.countries))
    if shared:
        reasons.append(reason("country", options.country, f"both beside {', '.join(shared)}"))
        supports += 1
    elif left.countries and right.countries:
        sides = sorted((", ".join(left.countries), ", ".join(right.countries)))
        reasons.append(reason("country", options.other_country, " against ".join(sides)))
    offices = sorted(set(left.offices) & set(right.offices))
    clashing = clash(frozenset(left.offices), frozenset(right.offices))
    if offices:
        reasons.append(reason("office", options.office, f"both {', '.join(offices)}"))
        supports += 1
    elif clashing is not None and not _years_apart(left, right):
        detail = f"{' against '.join(sorted(clashing))} at one time"
        reasons.append(reason("office", options.other_office, detail))
        return Context(reasons, supports, True)
    return Context(reasons, supports, False)


def _surroundings(left: Named, right: Named, options: EntitiesOptions) -> tuple[list[Feature], int]:
    reasons: list[Feature] = []
    supports = 0
    if set(left.copies) & set(right.copies):
        detail = "both reports are copies of one text"
        reasons.append(reason("copy", options.copied, detail))
        supports = 2
    elif set(left.stories) & set(right.stories):
        reasons.append(reason("story", options.story, "both reports tell one story"))
        supports = 1
    ours, theirs = dict(left.company), dict(right.company)
    shared = sorted(set(ours) & set(theirs))
    if shared:
        words = ", ".join(min(ours[key], theirs[key]) for key in shared[:2])
        weight = round(options.company * min(2, len(shared)), 6)
        reasons.append(reason("company", weight, f"both reports also name {words}"))
        supports += len(shared) > 1
    return reasons, supports


def _years_apart(left: Named, right: Named) -> bool:
    return bool(left.year and right.year and abs(left.year - right.year) > 1)


def reason(name: str, weight: float, detail: str) -> Feature:
    """Return a named reason."""
    return Feature(name=name, weight=weight, detail=detail)
