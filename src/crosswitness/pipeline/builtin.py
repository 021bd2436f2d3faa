"""The product on one page: every stage that reads or links, what it needs, what it makes.

The stages that make records follow in `crosswitness.pipeline.recorders`.
"""

from crosswitness.annotators import (
    attributions,
    chains,
    events,
    instruments,
    language,
    main_events,
    mentions,
    metadata,
    places,
    quantities,
    quotations,
    segments,
    sentences,
    times,
)
from crosswitness.linkers import duplicates, entities, statements, stories, utterances
from crosswitness.linkers import events as event_links
from crosswitness.linkers import instruments as instrument_links
from crosswitness.model.annotation import (
    Attribution,
    Chain,
    EventMention,
    InstrumentMention,
    Language,
    Location,
    Mention,
    Metadatum,
    Quantity,
    Quotation,
    Segment,
    Sentence,
    TimeExpression,
)
from crosswitness.model.main_event import MainEvent
from crosswitness.pipeline.optional import OPTIONAL
from crosswitness.pipeline.recorders import RECORDERS
from crosswitness.pipeline.stage import Annotator, Linkage, Linker, Stage

_TOLD = (Segment, Metadatum, Language, Sentence, TimeExpression, Mention, Quantity)

ANNOTATORS: tuple[Annotator, ...] = (
    Annotator(
        origin=segments.ORIGIN,
        needs=(),
        makes=(Segment,),
        options=segments.SegmentsOptions(),
        run=segments.annotate,
    ),
    Annotator(
        origin=metadata.ORIGIN,
        needs=(Segment,),
        makes=(Metadatum,),
        options=metadata.MetadataOptions(),
        run=metadata.annotate,
    ),
    Annotator(
        origin=language.ORIGIN,
        needs=(Segment,),
        makes=(Language,),
        options=language.LanguageOptions(),
        run=language.annotate,
    ),
    Annotator(
        origin=sentences.ORIGIN,
        needs=(Segment, Language),
        makes=(Sentence,),
        options=sentences.SentencesOptions(),
        run=sentences.annotate,
    ),
    Annotator(
        origin=times.ORIGIN,
        needs=(Segment, Metadatum, Sentence, Language),
        makes=(TimeExpression,),
        options=times.TimesOptions(),
        run=times.annotate,
    ),
    Annotator(
        origin=mentions.ORIGIN,
        needs=(Segment, Sentence, Language),
        makes=(Mention,),
        options=mentions.MentionsOptions(),
        run=mentions.annotate,
    ),
    Annotator(
        origin=places.ORIGIN,
        needs=(Segment, Mention),
        makes=(Location,),
        options=places.PlacesOptions(),
        run=places.annotate,
    ),
    Annotator(
        origin=quantities.ORIGIN,
        needs=(Segment, Sentence, TimeExpression, Language),
        makes=(Quantity,),
        options=quantities.QuantitiesOptions(),
        run=quantities.annotate,
    ),
    Annotator(
        origin=chains.ORIGIN,
        needs=(Segment, Sentence, Mention),
        makes=(Chain,),
        options=chains.ChainsOptions(),
        run=chains.annotate,
    ),
    Annotator(
        origin=quotations.ORIGIN,
        needs=(Segment, Sentence, Language),
        makes=(Quotation,),
        options=quotations.QuotationsOptions(),
        run=quotations.annotate,
    ),
    Annotator(
        origin=attributions.ORIGIN,
        needs=(Segment, Sentence, Mention, Chain, Quotation),
        makes=(Attribution,),
        options=attributions.AttributionsOptions(),
        run=attributions.annotate,
    ),
    Annotator(
        origin=events.ORIGIN,
        needs=(*_TOLD, Chain, Quotation),
        makes=(EventMention,),
        options=events.EventsOptions(),
        run=events.annotate,
    ),
    Annotator(
        origin=instruments.ORIGIN,
        needs=(Segment, Language, Sentence, TimeExpression, Mention, Chain, Quotation),
        makes=(InstrumentMention,),
        options=instruments.InstrumentsOptions(),
        run=instruments.annotate,
    ),
    Annotator(
        origin=main_events.ORIGIN,
        needs=(*_TOLD, EventMention),
        makes=(MainEvent,),
        options=main_events.MainEventsOptions(),
        run=main_events.annotate,
    ),
)

LINKERS: tuple[Linker, ...] = (
    Linker(
        origin=duplicates.ORIGIN,
        needs=(Segment, Quotation, Sentence),
        options=duplicates.DuplicatesOptions(),
        prepare=duplicates.prepare,
        keys=duplicates.keys,
        compare=duplicates.compare,
        cap=30,
        neighbours=20,  # of a text copied a hundred times, each copy meets some others
        linkage=Linkage.BEST,
    ),
    Linker(
        origin=stories.ORIGIN,
        needs=(Segment, Metadatum, TimeExpression, Mention, Location, Quantity),
        options=stories.StoriesOptions(),
        prepare=stories.prepare,
        keys=stories.keys,
        compare=stories.compare,
        cap=40,
        weak=20,
        neighbours=20,
        linkage=Linkage.AVERAGE,
        cut=stories.CUT,
        cohesion=stories.COHESION,
        silent=stories.SILENT,
    ),
    Linker(
        origin=entities.ORIGIN,
        needs=(Chain, Mention, Metadatum),
        reads=("duplicates", "stories"),
        options=entities.EntitiesOptions(),
        prepare=entities.prepare,
        keys=entities.keys,
        compare=entities.compare,
        cap=60,
        neighbours=20,  # a name of a thousand reports holds together without a million pairs
        linkage=Linkage.BEST,
        bridge=entities.CONTRADICTION,
        forbids=entities.OFFICES,
    ),
    Linker(
        origin=utterances.ORIGIN,
        needs=(Quotation, Attribution, Chain, Sentence),
        reads=("stories", "entities"),
        options=utterances.UtterancesOptions(),
        prepare=utterances.prepare,
        keys=utterances.keys,
        compare=utterances.compare,
        within=True,  # a lead and the body of one report hold one utterance
        linkage=Linkage.AVERAGE,
        cut=utterances.CUT,
    ),
    Linker(
        origin=statements.ORIGIN,
        needs=(Segment, Sentence, Chain, TimeExpression),
        reads=("stories", "entities"),
        options=statements.StatementsOptions(),
        prepare=statements.prepare,
        keys=statements.keys,
        compare=statements.compare,
        linkage=Linkage.AVERAGE,
        cut=statements.CUT,
    ),
    Linker(
        origin=event_links.ORIGIN,
        needs=(EventMention, TimeExpression, Mention, MainEvent),
        reads=("stories", "entities"),
        options=event_links.EventsOptions(),
        prepare=event_links.prepare,
        keys=event_links.keys,
        compare=event_links.compare,
        within=True,  # headline and body tell one event
        cap=120,
        neighbours=30,  # a long story's hundreds of mentions meet those near them
        linkage=Linkage.BEST,
    ),
    Linker(
        origin=instrument_links.ORIGIN,
        needs=(InstrumentMention, TimeExpression),
        reads=("stories", "entities"),
        options=instrument_links.InstrumentsOptions(),
        prepare=instrument_links.prepare,
        keys=instrument_links.keys,
        compare=instrument_links.compare,
        within=True,
        cap=60,
        neighbours=20,
        linkage=Linkage.BEST,
    ),
)

STAGES: tuple[Stage, ...] = (*ANNOTATORS, *OPTIONAL, *LINKERS, *RECORDERS)
"""Every stage that the package brings; entry points may take the place of any of them."""
