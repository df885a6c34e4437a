"""The words that a finding may have for its kind, its certainty, its precision…: tokens, the same in every language."""

from typing import Literal

ActorKind = Literal["organisation", "person", "place", "product", "media", "group"]
Basis = Literal["explicit", "publication", "context", "none"]
Certainty = Literal["asserted", "unconfirmed", "possible", "announced", "hypothetical"]
CautionKind = Literal[
    "no_date",
    "single_source",
    "unnamed_source",
    "conditional_share",
    "title_stronger",
    "outlets_differ",
]
Change = Literal["certainty", "negated", "voice", "removed"]
ConditionalReading = Literal["borrowed", "modal", "reported_future", "hypothetical"]
Mood = Literal["indicative", "borrowed", "hedged", "modal", "hypothetical"]
Phase = Literal["before", "main", "context", "next"]
# « récemment », « bientôt » are of unknown precision: neither a day nor a year.
Precision = Literal["time", "day", "week", "month", "season", "quarter", "half", "year", "decade", "century", "unknown"]
Question = Literal["who", "what", "when", "where", "why", "how"]
SourceKind = Literal["named", "unnamed", "impersonal"]
Tense = Literal["before", "past", "present", "future", "planned"]
RelationKind = Literal["does", "supplies", "opposes"]
Worth = Literal["known", "reported", "ahead"]
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
