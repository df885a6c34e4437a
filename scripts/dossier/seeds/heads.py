"""The head of a Markdown seed: YAML between two `---`, or TOML between two `+++`.

Keys that other tools read (tags, layout, draft…) are left alone; the YAML is never turned into objects.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import yaml

from dossier.errors import Refusal
from dossier.seeds.files import shown
from dossier.seeds.limits import HEAD_CHARACTERS, written
from dossier.seeds.metadata import Entry, Metadata, gather, web_address
from dossier.seeds.sidecar import line_of, parse_toml

# In order of preference, for a head that has several.
_FIELDS = {
    "title": ("title", "titre"),
    "byline": ("byline", "author", "authors", "auteur", "auteurs"),
    "publisher": ("publisher", "site", "sitename"),
    "published": ("published", "date"),
    "url": ("url", "source_url", "canonical_url"),
    "language": ("language", "lang", "langue"),
    "licence": ("licence", "license"),
    "publier": ("publier",),
}
_CLOSED_BY = {"---": ("---", "..."), "+++": ("+++",)}


def split_head(text: str, path: Path) -> tuple[Metadata, str, int]:
    """The head's metadata, the body, and the line of the file on which the body starts. Raises Refusal."""
    lines = text.split("\n")
    fence = lines[0].rstrip()
    if fence not in _CLOSED_BY:
        return Metadata(), text, 1
    end = next((n for n, line in enumerate(lines[1:], 1) if line.rstrip() in _CLOSED_BY[fence]), None)
    if end is None:
        remedy = f"Ajoutez une ligne {fence} après la dernière clé"
        raise Refusal(shown(path), f"l'en-tête ouvert par {fence} n'est pas fermé", remedy, line=1)
    head = "\n".join(lines[1:end])
    if len(head) > HEAD_CHARACTERS:
        problem = f"l'en-tête a {written(len(head))} caractères, la limite est {written(HEAD_CHARACTERS)}"
        raise Refusal(shown(path), problem, "N'y gardez que les clés de l'article", line=1)
    entries = _yaml_entries(head, path) if fence == "---" else _toml_entries(head, path)
    return gather(_known(entries), path), "\n".join(lines[end + 1 :]), end + 2


def _known(entries: dict[str, Entry]) -> Iterator[tuple[str, Entry]]:
    """Each field with its preferred entry; a key without value says nothing."""
    for field, keys in _FIELDS.items():
        if entry := next((entries[key] for key in keys if key in entries and entries[key].value), None):
            yield field, entry
    # « source: » is where it was read, or the name of the paper.
    if (source := entries.get("source")) and isinstance(source.value, str):
        field = "url" if web_address(source.value) else "publisher"
        if not any(key in entries for key in _FIELDS[field]):
            yield field, source


def _toml_entries(head: str, path: Path) -> dict[str, Entry]:
    values = parse_toml(head, path, first=2)
    return {key.lower(): Entry(key, value, line_of(key, head, first=2)) for key, value in values.items()}


def _yaml_entries(head: str, path: Path) -> dict[str, Entry]:
    try:
        root = yaml.compose(head, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        raise _broken(error, path) from error
    except (yaml.YAMLError, RecursionError) as error:
        raise Refusal(shown(path), "l'en-tête ne se lit pas comme du YAML", "Écrivez une clé par ligne", 1) from error
    if root is None:
        return {}
    if not isinstance(root, yaml.MappingNode):
        remedy = "Écrivez une clé par ligne, par exemple title: Le titre"
        raise Refusal(shown(path), "l'en-tête n'est pas une suite de clés", remedy, line=2)
    entries: dict[str, Entry] = {}
    for key, value in root.value:
        name, line = str(key.value).lower(), key.start_mark.line + 2
        if name in entries:
            raise Refusal(shown(path), f"la clé « {name} » est écrite deux fois", "Gardez-en une", line)
        entries[name] = Entry(name, _yaml_value(value), line)
    return entries


def _yaml_value(node: yaml.Node) -> object:
    """The words as written (1986 and « no » stay words), a list of words, or the node itself."""
    if isinstance(node, yaml.ScalarNode):
        return None if node.tag == "tag:yaml.org,2002:null" else node.value
    if isinstance(node, yaml.SequenceNode):
        return [_yaml_value(item) if isinstance(item, yaml.ScalarNode) else item for item in node.value]
    return node


def _broken(error: yaml.MarkedYAMLError, path: Path) -> Refusal:
    mark = error.problem_mark or error.context_mark
    line = mark.line + 2 if mark else 1
    if "mapping values are not allowed" in str(error.problem):
        # « title: Budget voté : la séance », the French colon taken for a second key.
        remedy = 'Mettez la valeur entre guillemets, ainsi : title: "Budget : le vote"'
        return Refusal(shown(path), "un deux-points coupe la valeur", remedy, line)
    remedy = "Écrivez une clé par ligne, et les textes entre guillemets"
    return Refusal(shown(path), "l'en-tête ne se lit pas comme du YAML", remedy, line)
