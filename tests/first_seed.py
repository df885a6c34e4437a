"""Hand-made analyses for the tests of pages: the first seed as its reading asks, a dated article, a bare one.

Findings are built by looking their words up in the text, so that no offset is written by hand.
"""

import datetime as dt
import re
from pathlib import Path

from dossier.model import (
    Actor,
    ActorKind,
    Analysis,
    Article,
    Attribution,
    Basis,
    Caution,
    Claim,
    Conditional,
    Date,
    Definition,
    Event,
    Evidence,
    Figure,
    Mood,
    Paragraph,
    Phase,
    Point,
    Precision,
    Quote,
    Role,
    Sentence,
    SourceKind,
    Span,
    Speaker,
    Summary,
    Tense,
    Term,
    When,
    finding_ids,
)
from dossier.text import paragraph_spans, sentence_spans

SEED = Path(__file__).parent.parent / "seeds" / "000_6acfe67ea8cf806a.txt"


class Builder:
    """An article cut into sentences, and findings from words that stand in it."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.paragraphs: list[Paragraph] = []
        self.sentences: list[Sentence] = []
        for number, paragraph in enumerate(paragraph_spans(article.text), 1):
            self.paragraphs.append(Paragraph(f"p{number}", paragraph))
            for rank, span in enumerate(sentence_spans(article.text, paragraph), 1):
                self.sentences.append(Sentence(f"p{number}s{rank}", f"p{number}", span, 0, 1))

    def at(self, words: str, sentence: str = "p1s1") -> Span:
        start = self.article.text.index(words, self.home(sentence).span.start)
        return Span(start, start + len(words))

    def home(self, id_: str) -> Sentence:
        return next(sentence for sentence in self.sentences if sentence.id == id_)

    def all(self, *forms: str) -> tuple[Span, ...]:
        found = {
            Span(*match.span())
            for form in forms
            for match in re.finditer(rf"(?<!\w){re.escape(form)}(?!\w)", self.article.text)
        }
        return tuple(sorted(span for span in found if not any(o != span and o.covers(span) for o in found)))

    def proof(self, rule: str, words: str, sentence: str = "p1s1") -> Evidence:
        return Evidence(rule, (self.at(words, sentence),))

    def voice(self, kind: SourceKind, name: str, words: str, sentence: str, actor: str | None = None) -> Attribution:
        return Attribution(kind, name, actor, self.at(words, sentence))

    def claim(
        self,
        sentence: str,
        words: str,
        cue: str = "",
        *,
        mood: Mood = "indicative",
        time: Tense = "past",
        negated: bool = False,
        voice: tuple[Attribution, ...] = (),
    ) -> Claim:
        cues = (self.proof(f"certitude.{mood}", cue, sentence),) if cue else ()
        id_ = next(finding_ids("c", [words]))
        return Claim(id_, sentence, self.at(words, sentence), voice, mood, time, negated, cues)

    def actor(self, name: str, kind: ActorKind, *aliases: str, roles: tuple[Role, ...] = ()) -> Actor:
        mentions = self.all(name, *aliases)
        id_ = next(finding_ids("a", [name]))
        return Actor(id_, name, kind, aliases, mentions, Evidence("acteurs.nom", mentions[:1]), roles)

    def term(self, name: str, *forms: str, expansion: str | None = None, definition: Span | None = None) -> Term:
        places = self.all(name, *forms)
        told = Definition(definition, Evidence("termes.tiret", (definition,))) if definition else None
        id_ = next(finding_ids("t", [name]))
        return Term(id_, name, expansion, told, places, Evidence("termes.connu", places[:1]))

    def event(self, order: int, phase: Phase, claim: Claim, *label: str, when: Date | None = None) -> Event:
        spans = tuple(self.at(words, claim.sentence) for words in label)
        id_ = next(finding_ids("e", [" ".join(label)]))
        used = When(when.span, when.first, when.last, when.precision, when.basis) if when else None
        proof = Evidence("evenements.verbe", spans[:1])
        return Event(id_, claim.sentence, claim.span, spans, claim.certainty, order, phase, used, proof)

    def date(
        self,
        sentence: str,
        words: str,
        precision: Precision,
        days: tuple[str, str] | None = None,
        basis: Basis = "explicit",
    ) -> Date:
        first, last = days or (None, None)
        start, end = (dt.date.fromisoformat(day) if day else None for day in (first, last))
        value, span = first or "XXXX-XX-XX", self.at(words, sentence)
        return Date(span, "DATE", value, start, end, precision, basis, Evidence("dates.essai", (span,)))

    def point(self, claim: Claim, *kept: str) -> Point:
        spans = tuple(self.at(words, claim.sentence) for words in kept) or (self.home(claim.sentence).span,)
        return Point(claim.sentence, spans, claim.id, claim.certainty, claim.voice)

    def analysis(self, **findings: object) -> Analysis:
        read = (self.article, tuple(self.paragraphs), tuple(self.sentences))
        return Analysis(*read, **findings)  # type: ignore[arg-type]  # Analysis itself refuses an unknown name


def first_seed() -> Analysis:
    """The first seed, read as its reading sheet asks; no date, one named source."""
    title, byline, *body, last = SEED.read_text("utf-8").strip().split("\n\n")
    publisher = last.removeprefix(f"{title} - ")
    b = Builder(
        Article("deepseek-r2-retarde", title, "\n\n".join(body), SEED.name, "0" * 64, byline, publisher=publisher)
    )
    actors = (
        b.actor("DeepSeek", "organisation", "la startup", "l’entreprise"),
        b.actor("Huawei", "organisation"),
        b.actor("NVIDIA", "organisation"),
        b.actor("Financial Times", "media"),
        b.actor("gouvernement chinois", "organisation", "Pékin"),
        b.actor("Chine", "place"),
        b.actor("R2", "product", "modèle R2 de DeepSeek"),
        b.actor("Ascend", "product", "processeurs Ascend", "puces Ascend"),
        b.actor("des sources", "group", "Des sources"),
    )
    times = b.voice("named", "Financial Times", "le Financial Times", "p1s2", actors[3].id)
    times4 = b.voice("named", "Financial Times", "le Financial Times", "p4s1", actors[3].id)
    times5 = b.voice("named", "Financial Times", "Le rapport du Financial Times", "p5s3", actors[3].id)
    late = b.claim(
        "p1s1",
        "La sortie du modèle de langage étendu R2 de DeepSeek, très attendu, aurait été retardée",
        "aurait été retardée",
        mood="borrowed",
        voice=(times,),
    )
    pushed = b.claim(
        "p2s1",
        "des fonctionnaires du gouvernement chinois auraient encouragé la startup à utiliser des puces Ascend "
        "nationales",
        "auraient encouragé",
        mood="borrowed",
    )
    stuck = b.claim("p2s2", "DeepSeek a rencontré des obstacles techniques substantiels")
    plan = b.claim(
        "p2s3",
        "tout en prévoyant toujours d’utiliser les processeurs de Huawei pour l’étape d’inférence",
        "tout en prévoyant",
        time="planned",
    )
    back = b.claim("p2s3", "Ces difficultés ont finalement contraint l’entreprise à revenir aux puces NVIDIA")
    asked = b.claim(
        "p3s4",
        "les autorités chinoises examinent de plus en plus les entreprises",
        time="present",
        voice=(b.voice("impersonal", "il est rapporté que", "il est rapporté que", "p3s4"),),
    )
    flaws = b.claim(
        "p4s1",
        "les processeurs Huawei présentaient plusieurs déficiences critiques",
        "ont indiqué que",
        voice=(times4, b.voice("unnamed", "des sources", "Des sources", "p4s1", actors[8].id)),
    )
    failed = b.claim(
        "p4s3",
        "une exécution d’entraînement réussie sur les processeurs Ascend n’a pas pu être réalisée",
        "n’a pas",
        negated=True,
    )
    soon = b.claim(
        "p5s3",
        "le modèle R2 de DeepSeek pourrait encore être publié dans les semaines à venir",
        "pourrait",
        mood="modal",
        time="future",
        voice=(times5,),
    )
    weeks = b.date("p5s3", "dans les semaines à venir", "week", basis="none")
    inference = b.at("le processus d’application du modèle entraîné à de nouvelles données")
    unnamed = (b.at("Des sources"), b.at("des fonctionnaires"))
    return b.analysis(
        dates=(weeks,),
        conditionals=(
            Conditional(b.at("aurait été retardée"), "borrowed", b.proof("conditionnel.presse", "aurait été retardée")),
            Conditional(b.at("pourrait", "p5s3"), "modal", b.proof("conditionnel.pouvoir", "pourrait", "p5s3")),
        ),
        actors=actors,
        claims=(late, pushed, stuck, back, plan, asked, flaws, failed, soon),
        events=(
            b.event(1, "main", pushed, "des fonctionnaires du gouvernement chinois auraient encouragé la startup"),
            b.event(2, "main", stuck, "DeepSeek a rencontré des obstacles techniques substantiels"),
            b.event(3, "main", late, "La sortie du modèle", "aurait été retardée"),
            b.event(4, "context", asked, "les autorités chinoises examinent de plus en plus les entreprises"),
            b.event(5, "next", soon, "le modèle R2 de DeepSeek pourrait encore être publié", when=weeks),
        ),
        terms=(
            b.term("inférence", "inférence", definition=inference),
            b.term("IA"),
            b.term("GPU"),
            b.term("connectivité inter-puces"),
        ),
        summary=Summary(
            b.point(late),
            (b.point(back, "Ces difficultés", "ont", "contraint l’entreprise à revenir aux puces NVIDIA"),
             b.point(flaws), b.point(failed), b.point(soon)),
            (("who", (b.at("DeepSeek"),)), ("what", (b.at("aurait été retardée"),)), ("when", ()), ("where", ()),
             ("why", (b.at("des problèmes de performance persistants"),)), ("how", ())),
        ),
        cautions=(
            Caution("no_date", spans=(weeks.span,)),
            Caution("title_stronger", spans=(b.at("aurait été retardée"),), names=("Retardé",)),
            Caution("outlets_differ", names=("Insideainews", publisher)),
            Caution("single_source", sentences=("p1s2", "p4s1", "p5s3"), names=("Financial Times",)),
            Caution("unnamed_source", spans=unnamed),
            Caution("conditional_share", sentences=("p1s1", "p2s1", "p3s3", "p4s2"), count=4, total=15),
        ),
    )  # fmt: skip


DATED = """Le captage de Vauzelles a été fermé hier. La préfecture avait relevé en mai 2024 un taux de nitrates de \
61 mg/L. « L’eau du réseau reste potable », assure Claire Morin, directrice de la régie.

Une entreprise aurait déversé des effluents dès l’été 2023. Les travaux commenceront le 1er avril 2025 et dureront \
jusqu’au 15 juin 2025."""


def dated_article() -> Analysis:
    """A small dated article: a day counted from its date, a month, a season, a range, a person who speaks."""
    published = dt.date(2025, 3, 13)
    title = "Nitrates : le captage de Vauzelles fermé"
    b = Builder(
        Article("captage-vauzelles", title, DATED, "captage.txt", "1" * 64, "Jeanne Roy", "L’Écho", published=published)
    )
    morin = Role(b.at("directrice de la régie"), b.proof("acteurs.apposition", "directrice de la régie"))
    person = b.actor("Claire Morin", "person", roles=(morin,))
    said = b.at("L’eau du réseau reste potable", "p1s3")
    speaker = b.voice("named", "Claire Morin", "Claire Morin", "p1s3", person.id)
    closed = b.claim("p1s1", "Le captage de Vauzelles a été fermé hier")
    found = b.claim("p1s2", "La préfecture avait relevé en mai 2024 un taux de nitrates de 61 mg/L", time="before")
    potable = b.claim("p1s3", "L’eau du réseau reste potable", time="present", voice=(speaker,))
    spilt = b.claim("p2s1", "Une entreprise aurait déversé des effluents", "aurait déversé", mood="borrowed")
    works = b.claim("p2s2", "Les travaux commenceront le 1er avril 2025", "commenceront", time="future")
    dates = (
        b.date("p1s1", "hier", "day", ("2025-03-12", "2025-03-12"), "publication"),
        b.date("p1s2", "en mai 2024", "month", ("2024-05-01", "2024-05-31")),
        b.date("p2s1", "l’été 2023", "season", ("2023-06-21", "2023-09-22")),
        b.date("p2s2", "le 1er avril 2025", "day", ("2025-04-01", "2025-04-01")),
    )
    number, verb = b.at("61 mg/L"), b.proof("paroles.incise", "assure")
    return b.analysis(
        dates=dates,
        quotes=(Quote(said, Speaker(b.at("Claire Morin"), person.id), b.at("assure"), verb),),
        actors=(person, b.actor("préfecture", "organisation"), b.actor("Vauzelles", "place")),
        claims=(closed, found, potable, spilt, works),
        events=(
            b.event(1, "before", found, "La préfecture avait relevé", "un taux de nitrates de 61 mg/L", when=dates[1]),
            b.event(2, "before", spilt, "Une entreprise aurait déversé des effluents", when=dates[2]),
            b.event(3, "main", closed, "Le captage de Vauzelles a été fermé", when=dates[0]),
            b.event(4, "next", works, "Les travaux commenceront", when=dates[3]),
        ),
        figures=(Figure(number, 61.0, None, "mg/L", False, None, Evidence("chiffres.unite", (number,))),),
        summary=Summary(b.point(closed), (b.point(found), b.point(potable), b.point(spilt), b.point(works)), ()),
    )  # fmt: skip


def bare_article() -> Analysis:
    """Two sentences in which nothing was found: every section of a page is empty."""
    return Builder(Article("bref", "En bref", "Rien à signaler. Il pleut.", "bref.txt", "2" * 64)).analysis()
