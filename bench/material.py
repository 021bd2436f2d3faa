"""What generated reports are made of: sentences with slots, invented names, everyday words.

``{slot}`` is filled for each story, ``[one|other]`` is chosen anew for each report. Places, people
and organisations are put together from syllables, so that each story has a cast of its own.
"""


def _list(words: str) -> tuple[str, ...]:
    return tuple(words.split())


FIRST = _list(
    "Ana Piet Orla Kasim Ines Tomas Leila Jonas Mirela Viktor Samira Hugo Elif Bruno Noor Pavel "
    "Greta Idris Salma Anton Yara Felix Dina Oskar Rima Luca Vera Emre Nadia Marek Talia Jakob"
)
ONSET = _list("B Br D Dr F G Gr H J K Kl L M N P Pr Q R S Sk St T Tr V W Z Th Sh Ch")
NUCLEUS = _list("a e i o u ae ei ou ia")
CODA = _list("l n r s t m rn ld nd sk rt ll v k th ng")
ENDING = {
    "person": _list("ov en i sson ar ek o is and ell"),
    "place": _list("burg haven ford stad mere holm gate wick dale port"),
    "company": _list("tec lines works bank steel energy foods press air media"),
}
TITLES = (
    "Mayor",
    "Governor",
    "Defence Minister",
    "Transport Minister",
    "Health Minister",
    "Gen.",
    "Judge",
    "Prime Minister",
    "Finance Minister",
    "Police chief",
)
BODIES = (
    "the Ministry of {field}",
    "the {place} Council",
    "the National {field} Board",
    "the {place} Rescue Service",
    "the Workers' Union of {place}",
    "the {field} Inspectorate",
)
FIELDS = _list("Transport Health Energy Defence Fisheries Education Housing Trade Water Justice")
WORLD = (
    "President Ilena Marsk of Norvania",
    "the Union of Coastal States",
    "the World Grain Office",
    "Tesk",
    "Norvania",
    "the Meridian Court",
    "Secretary-General Abel Quorn",
)
OUTLETS = (
    "Harbour Gazette",
    "Northern Courier",
    "The Daily Lantern",
    "Inland Observer",
    "Quay Radio",
    "Capital Messenger",
    "Eastern Mirror",
    "The Evening Bell",
    "Plain Dealer of Tesk",
    "Coastline News",
    "Republic Today",
    "The Standard Bearer",
)
AGENCIES = ("NWA", "Coastal Press", "UNN")

KINDS = {
    "accident": (
        _list(
            "bridge ferry tram crane bus cargo ship airliner cablecar mine factory elevator lorry"
        ),
        "[collapsed|gave way|broke apart] [near|close to] the {thing2} of {place}",
        "[injured|wounded]",
        "people",
    ),
    "strike": (
        _list("dock railway hospital refinery school airport mill brewery tannery shipyard"),
        "[began a walkout|laid down their tools] at the {thing2} in {place}",
        "[suspended|sent home]",
        "workers",
    ),
    "signing": (
        _list("border railway defence grain wool water pipeline satellite harbour timber"),
        "signed [an agreement|a pact] on the {thing2} in {place}",
        "[stationed|deployed]",
        "inspectors",
    ),
    "trial": (
        _list("smuggling bribery arson fraud espionage poaching forgery kidnapping libel theft"),
        "[went on trial|appeared in court] over the {thing2} in {place}",
        "[arrested|detained]",
        "suspects",
    ),
    "storm": (
        _list("flood blizzard landslide hurricane drought wildfire earthquake hailstorm tide fog"),
        "[struck|swept over] the {thing2} of {place}",
        "[evacuated|brought to safety]",
        "residents",
    ),
    "attack": (
        _list("militia gang rebel patrol convoy checkpoint sniper bomb drone raid"),
        "[opened fire on|attacked] the {thing2} outside {place}",
        "[killed|left dead]",
        "soldiers",
    ),
}

LEADS = (
    "{Crew} {event} on {weekday}, {body} said.",
    "{Body} said that {crew} {event} on {weekday}.",
    "On {weekday} {crew} {event}, according to {title} {surname}.",
)
_BOUND = "[About {nearest}|At least {rounded}|More than {rounded}] {counted} were {state}, "
_TOLD = "{title} {surname} [told {strange} reporters|confirmed {strange}] that {count} {counted} "
TOLLS = (
    _BOUND + "{strange} {title} {person} said.",
    "{Body} put the {strange} number of {counted} who were {state} at {count}.",
    _TOLD + "had been {state}.",
)
"""``{strange}`` is a word that no other report has, so that two reports share no longer run."""
QUOTES = (
    "“{said},” {title} {person} [said|told reporters] [in|from] {place}.",
    "“{said},” said {surname}.",
    "{title} {surname} [said|declared|stressed]: “{said}.”",
)
INDIRECT = (
    "{second} of {body} [said|warned] that {plan}.",
    "{second} said {plan}, and that a report would [come|follow] by {day}.",
)
DETAILS = (
    "The {thing} [belongs to|is run by] {company}, which [bought|took over] it in {year}.",
    "{company} [has|keeps] {small} more of them in the {field2} of {place2}.",
    "{second}, who [lives|works] in {place2}, [saw|heard] how the {thing2} [shook|stopped].",
    "The damage is put at {money} million crowns by {company}.",
    "A [similar|like] {thing} had [failed|closed] in {place2} in {year}.",
    "[Engineers|Experts] from {place2} [arrived|were expected] on {nextday}.",
    "Repairs to the {thing2} will [take|last] {small} months, said {second}.",
    "{world} [offered|promised] {money} million crowns for {place}.",
    "{world} has [followed|watched] the {thing} [affair|matter] since {year}.",
    "{Body} [opened|began] an inquiry on {nextday} and [sealed|shut] the {thing2}.",
    "Families [waited|gathered] at the {field2} of {place} [until|till] {clock}.",
    "{person} [took office|was elected] in {year} after a {thing} [vote|dispute] in {place2}.",
    "[By|Before] {clock} the {field2} beside the {thing2} had been [cleared|taken away].",
    "[Critics|Opponents] of {surname} [asked|demanded] to see the books of {company}.",
)
CLAUSES = (
    (
        "we will not leave {place} alone with this {thing}",
        "nobody in {place} had expected the {thing} to fail",
        "the people of {place} deserve a plain answer about the {thing}",
        "{company} must now open its books to {place}",
        "the {thing2} was inspected only {small} weeks ago",
        "our first duty is to those who stood at the {thing2}",
        "every {thing} between {place} and {place2} will be checked",
        "there is no money left for the {thing2}",
    ),
    (
        "and we shall say so in {place2}",
        "whatever {company} may claim",
        "before the {season} is over",
        "and that takes more than {small} days",
        "as I told {second} on {weekday}",
        "even if it costs {money} million crowns",
    ),
)
PLANS = (
    "the {thing2} would stay closed until {nextday}",
    "a second {thing} in {place2} was at risk",
    "{company} had been asked for its records",
    "nothing pointed to {company}",
    "{small} more {counted} might be named",
)
SEASONS = _list("spring summer autumn winter harvest")
HEADLINES = (
    "{Thing} in {place}: {count} {counted} {plainstate}",
    "{surname} [speaks|answers] after {thing} in {place}",
    "{place} [shaken|stirred] by {thing}, {company} under pressure",
    "{title} {surname} on {place} {thing}: {money} million crowns at stake",
)
FOREIGN = (
    "Sign up for our morning letter.",
    "{limit} free reports are left this month.",
    "Follow the Northern desk.",
    "All rights reserved.",
    "Read more: tide tables for {limit} harbours.",
)
