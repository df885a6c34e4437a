"""Who may import whom, and how long a module may be: the design's floors, enforced."""

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "scripts" / "dossier"
FLOORS = {
    "errors": 0,
    "model": 1,
    "settings": 1,
    "lexicon": 2,
    "names": 2,
    "text": 2,
    "nlp": 3,
    "match": 3,
    "seeds": 3,
    "extract.actors": 4,
    "extract.cautions": 4,
    "extract.claims": 4,
    "extract.conditionals": 4,
    "extract.corrections": 4,
    "extract.dates": 4,
    "extract.events": 4,
    "extract.figures": 4,
    "extract.quotes": 4,
    "extract.relations": 4,
    "extract.summary": 4,
    "extract.terms": 4,
    "pipeline": 5,
    "glossary": 5,
    "corpus": 6,
    "codec": 6,
    "checks": 6,
    "explain": 6,
    "render.markdown": 7,
    "render.views": 8,
    "render.pictures": 8,
    "render.whole": 8,
    "render.exports": 9,
    "render.pages": 9,
    "site": 10,
    "cli": 11,
}
MODULES = sorted(PACKAGE.rglob("*.py"))
KNOWN = {".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts) for path in MODULES}
LONGEST_MODULE, LONGEST_FUNCTION = 300, 40


def module_name(path: Path) -> str:
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return ".".join(part for part in parts if part != "__init__")


def room(name: str) -> str | None:
    """The unit of the table a module belongs to; None for the packages that only group rooms."""
    parts = name.split(".")
    return next((".".join(parts[:size]) for size in (2, 1) if ".".join(parts[:size]) in FLOORS), None)


def imported(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path.name}: imports are absolute"
            module = node.module or ""
            modules = {f"{module}.{alias.name}" for alias in node.names} & KNOWN
            names |= modules or {module}
        elif isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
    return names


@pytest.mark.parametrize("path", MODULES, ids=module_name)
def test_a_module_imports_only_from_lower_floors(path: Path) -> None:
    here = room(module_name(path))
    if here is None:
        assert module_name(path) in ("", "extract", "render"), "a module outside the table of floors"
        return
    for name in imported(path):
        there = room(name.removeprefix("dossier.")) if name.startswith("dossier.") else None
        if there is not None and there != here:
            assert FLOORS[there] < FLOORS[here], f"{here} ({FLOORS[here]}) imports {there} ({FLOORS[there]})"


@pytest.mark.parametrize("path", MODULES, ids=module_name)
def test_only_nlp_imports_spacy(path: Path) -> None:
    if room(module_name(path)) != "nlp":
        assert not any(name.split(".")[0] == "spacy" for name in imported(path))


@pytest.mark.parametrize("path", MODULES, ids=module_name)
def test_modules_and_functions_stay_short(path: Path) -> None:
    source = path.read_text("utf-8")
    assert len(source.splitlines()) <= LONGEST_MODULE
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef):
            assert (node.end_lineno or 0) - node.lineno < LONGEST_FUNCTION, f"{node.name} is too long"


def test_modules_of_one_room_do_not_import_in_circles() -> None:
    graph = {module_name(path): {name.removeprefix("dossier.") for name in imported(path)} for path in MODULES}
    free: set[str] = set()

    def visit(name: str, trail: tuple[str, ...]) -> None:
        assert name not in trail, " → ".join((*trail, name))
        for other in graph[name] & graph.keys() - free - {name}:
            visit(other, (*trail, name))
        free.add(name)

    for start in graph:
        visit(start, ())


@pytest.mark.parametrize("path", sorted((PACKAGE / "extract/claims").glob("*/*.py")), ids=module_name)
def test_certainty_and_sources_know_nothing_of_voices_nor_of_each_other(path: Path) -> None:
    parts = {name.split(".")[3] for name in imported(path) if name.startswith("dossier.extract.claims.")}
    assert parts <= {path.parent.name, "rules"} | ({"certainty", "sources"} if path.parent.name == "voices" else set())


def test_every_room_of_the_table_exists() -> None:
    rooms = {room(module_name(path)) for path in MODULES}
    assert set(FLOORS) <= rooms
