"""The stages that make records, what they read and what they make."""

from crosswitness.model.happenings import Agreement, Event
from crosswitness.model.lineage import Lineage
from crosswitness.model.naming import Naming
from crosswitness.model.record import Claim, Contrast, Copy, Entity, Story, Utterance
from crosswitness.model.registered import Instrument
from crosswitness.pipeline.stage import Recorder
from crosswitness.records import agreements as agreement_records
from crosswitness.records import claims as claim_records
from crosswitness.records import contrasts as contrast_records
from crosswitness.records import copies as copy_records
from crosswitness.records import entities as entity_records
from crosswitness.records import events as event_records
from crosswitness.records import framing as framing_records
from crosswitness.records import instruments as instrument_records
from crosswitness.records import lineage as lineage_records
from crosswitness.records import stories as story_records
from crosswitness.records import utterances as utterance_records

RECORDERS: tuple[Recorder, ...] = (
    Recorder(
        origin=copy_records.ORIGIN,
        makes=(Copy,),
        options=copy_records.CopiesOptions(),
        build=copy_records.build,
    ),
    Recorder(
        origin=story_records.ORIGIN,
        makes=(Story,),
        options=story_records.StoriesOptions(),
        build=story_records.build,
    ),
    Recorder(
        origin=entity_records.ORIGIN,
        makes=(Entity,),
        options=entity_records.EntitiesOptions(),
        build=entity_records.build,
    ),
    Recorder(
        origin=utterance_records.ORIGIN,
        reads=(Entity, Story),
        makes=(Utterance,),
        options=utterance_records.UtterancesOptions(),
        build=utterance_records.build,
    ),
    Recorder(
        origin=lineage_records.ORIGIN,
        reads=(Story, Entity, Utterance),
        makes=(Lineage,),
        options=lineage_records.LineageOptions(),
        build=lineage_records.build,
    ),
    Recorder(
        origin=event_records.ORIGIN,
        reads=(Entity, Story),
        makes=(Event,),
        options=event_records.EventsOptions(),
        build=event_records.build,
    ),
    Recorder(
        origin=agreement_records.ORIGIN,
        reads=(Entity, Event),
        makes=(Agreement,),
        options=agreement_records.AgreementsOptions(),
        build=agreement_records.build,
    ),
    Recorder(
        origin=instrument_records.ORIGIN,
        reads=(Entity, Story),
        makes=(Instrument,),
        options=instrument_records.InstrumentsOptions(),
        build=instrument_records.build,
    ),
    Recorder(
        origin=claim_records.ORIGIN,
        reads=(Story, Utterance, Lineage, Event, Agreement),
        makes=(Claim,),
        options=claim_records.ClaimsOptions(),
        build=claim_records.build,
    ),
    Recorder(
        origin=contrast_records.ORIGIN,
        reads=(Story, Entity, Utterance, Agreement, Claim),
        makes=(Contrast,),
        options=contrast_records.ContrastsOptions(),
        build=contrast_records.build,
    ),
    Recorder(
        origin=framing_records.ORIGIN,
        reads=(Story, Entity),
        makes=(Naming,),
        options=framing_records.FramingOptions(),
        build=framing_records.build,
    ),
)
