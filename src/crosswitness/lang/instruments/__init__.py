"""Words of instruments: what names a ceasefire, a sanctions law or a joint statement."""
