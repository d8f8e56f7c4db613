"""Figures of every form and size, invented by rule: what the charts make of each.

Vocabulary and templates are the real ones.
"""

from dataclasses import replace
from functools import cache

from markdown import markdown

from generator.chronicle import Chronicle, assemble
from generator.compare.claims import compare_all
from generator.load import load
from generator.localize.catalogue import load_catalogue
from generator.localize.localizer import Localizer
from generator.model.agent import Agent
from generator.model.archived import ArchivedText
from generator.model.event import Event
from generator.normalised import Passage
from generator.page_spec import page
from generator.render import environment, render
from generator.text_fragments import searched_text
from generator.views.figures import figures
from generator.views.links import Link, Links
from tests.fake_project import ROOT

EXACT = [{"number": str(n)} for n in (613, 485, 613, 1275, 800, 150, 487, 200, 56, 613, 100, 339)]
FIGURES = {
    "every-form": [
        {"number": "613"},
        {"number": "500", "bound": "about"},
        {"number": "200", "bound": "at-least"},
        {"number": "200", "bound": "more-than"},
        {"number": "1000", "bound": "at-most"},
        {"range": ["500", "1000"]},
        {"quantity": "dozens"},
    ],
    "small-and-large": [{"number": "3"}, {"number": "5000"}, {"range": ["2", "4"]}],
    "millions": [{"number": "1000000"}, {"number": "750000", "bound": "about"}, {"number": "7"}],
    "nothing": [{"number": "0"}, {"number": "0", "bound": "about"}],
    "nothing-and-something": [
        {"number": "0"},
        {"number": "0", "bound": "at-most"},
        {"number": "2"},
    ],
    "all-the-same": [{"number": "613"}] * 4,
    "twelve-sources": EXACT,
    "open-at-the-end": [{"number": "200", "bound": "at-least"}, {"number": "200"}],
    "narrow-range": [{"range": ["613", "614"]}, {"number": "1000"}],
    "alone": [{"number": "613"}],
}
"""The values that sources give, by the name of the figure."""

CLAIMANTS = (
    {"en": "The ministry", "az": "Nazirlik", "ar": "الوزارة"},
    {
        "en": "The commission for the affairs of prisoners, hostages and missing persons",
        "az": "Əsir, girov və itkin düşmüş vətəndaşların işləri üzrə komissiya",
        "ar": "لجنة شؤون الأسرى والرهائن والمفقودين من المواطنين",
    },
    {"en": "A newspaper", "az": "Qəzet", "ar": "صحيفة"},
)
QUOTE = "so many people"


def chronicle() -> Chronicle:
    """An event for each of FIGURES, whose values are given by different claimants and sources."""
    real = assemble(load(ROOT), [])
    assert real
    vocabulary = real.vocabulary
    kind = next(id_ for id_, kind in vocabulary.kinds.items() if kind.dated)
    agents = {
        f"agent-{i}": Agent.model_validate(
            {"name": name, "kind": next(iter(vocabulary.agent_kinds))}
        )
        for i, name in enumerate(CLAIMANTS)
    }
    sources = {f"source-{i}": _source(i, next(iter(vocabulary.rights))) for i in range(12)}
    events = {name: _event(name, kind, values) for name, values in FIGURES.items()}
    return replace(
        real,
        agents=agents,
        events=events,
        texts=sources,
        cited={},
        bodies=dict.fromkeys(sources, QUOTE),
        searched=dict.fromkeys(sources, searched_text(QUOTE, False, (), ())),
        passages={
            (name, ("claims", 0, "attested", i)): (Passage(0, len(QUOTE)),)
            for name, values in FIGURES.items()
            for i in range(len(values))
        },
    )


def _source(number: int, rights: str) -> ArchivedText:
    return ArchivedText.model_validate(
        {
            "language": "en",
            "voice": f"agent-{number % len(CLAIMANTS)}",
            "carried_by": [f"agent-{number % len(CLAIMANTS)}"],
            "published": {"date": str(1992 + number), "basis": "printed", "from": "x"},
            "rights": rights,
            "original_file": f"{number}.txt",
            "sha256": "0" * 64,
        }
    )


def _event(name: str, kind: str, values: list[dict]) -> Event:
    text = dict.fromkeys(("en", "az", "ar"), name.replace("-", " "))
    attested = [
        {"source": f"source-{i}", "quote": QUOTE, "value": value} for i, value in enumerate(values)
    ]
    claims = [{"about": "killed", "attested": attested}]
    return Event.model_validate({"kind": kind, "title": text, "summary": text, "claims": claims})


@cache
def figures_page(locale: str) -> str:
    """The page of these figures as HTML, without what stands around it."""
    shown = chronicle()
    localizer = Localizer(shown, locale, load_catalogue(ROOT / "generator/locales", locale))
    view = figures(compare_all(shown), Links(localizer, "figures.md"))
    templates = environment(ROOT / "generator/templates", locale, localizer.catalogue)
    extra = {"differences": Link(localizer.own("x"), "#x")}
    spec = page("figures.md", "figures.j2", "x", "x", view, extra=extra)
    made = render(spec, templates, locale).markdown
    return markdown(made.split("---\n", 2)[2], extensions=["attr_list", "md_in_html"])
