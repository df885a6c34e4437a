"""Several pages as parts of one: headings one level down, ids that differ from part to part, links that stay inside.

It reads our own Markdown: what comes from a source has no `<`, `[`, `]` or `{` left, so a tag, a link or a list of
attributes is always ours.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from dossier.render.markdown import Emitted

_TITLE = re.compile(r"^# (.*?) \{: #([\w-]+) \}$", re.MULTILINE)
_HEADING = re.compile(r"^(#{1,5}) (.*) \{: #([\w-]+)(?: [a-z-]+)* \}$", re.MULTILINE)
_LINK = re.compile(r"\]\(([A-Za-z0-9._/#-]+)\)")
_LISTED = re.compile(r"(\{:[^}\n]*?#)([A-Za-z][\w-]*)")
_TAG = re.compile(r"<[a-z][^<>]*>")
_HREF = re.compile(r' href="([A-Za-z0-9._/#-]+)"')
_IDS = re.compile(r' (id|for|list|popovertarget|aria-(?:labelledby|describedby|details|controls|owns))="([^"]*)"')
_SENTENCE = re.compile(r' id="p(\d+)s(\d+)"(?! data-place)')
# Controls and cards answer to a script; what proposes a correction, files and what is said to programs are of no use
# on paper, and one legend, before the parts, serves them all.
_CONTROLS = re.compile(
    r"<(form|fieldset)\b.*?</\1>\n?"
    r'|<section class="cards".*?</section>\n?|<details class="proposal".*?</details>\n?'
    r'|<ul class="legend".*?</ul>\n?|<p class="(?:data|folds)".*?</p>\n?|<script\b.*?</script>\n?'
    r"|<button\b.*?</button>",  # in a line of text
    re.DOTALL,
)
_CARD = re.compile(r'\{: data-card="[\w-]+" \}| data-card="[\w-]+"')


@dataclass(frozen=True, slots=True)
class Part:
    """One page in the whole: which page of the site (« articles » for each article), its title, the anchor of that

    title, what follows it.
    """

    kind: str
    title: Emitted
    anchor: str
    body: Emitted


def join_pages(pages: Mapping[str, str], left_out: frozenset[str]) -> tuple[Part, ...]:
    """The parts, in the order of `pages` (POSIX path under docs/ to Markdown), for a page at the root of docs/.

    `left_out` are anchors of sections that have no sense in the whole. A link to a page that is not among `pages`
    stays a link to that page. Raises ValueError for a page without a title of the form `# Words {: #anchor }`.
    """
    titles = {path: _title(path, page) for path, page in pages.items()}
    prefixes = {path: f"partie-{rank}" for rank, path in enumerate(pages, 1)}
    anchors = {path: f"{prefixes[path]}-{found[2]}" for path, found in titles.items()}
    return tuple(
        Part(
            path.partition("/")[0].removesuffix(".md"),
            Emitted(titles[path][1]),
            anchors[path],
            _Moved(path, prefixes, anchors).body(_kept(page[titles[path].end() :], left_out)),
        )
        for path, page in pages.items()
    )


def _title(path: str, page: str) -> re.Match[str]:
    found = _TITLE.search(page)
    if not found:
        raise ValueError(f"{path}: no title with an anchor")
    return found


def _kept(body: str, left_out: frozenset[str]) -> str:
    """`body` without its controls and without the sections whose anchor is in `left_out`."""
    body = _CARD.sub("", _CONTROLS.sub("", body))
    kept, dropping = "", 0
    position = 0
    for found in _HEADING.finditer(body):
        kept += "" if dropping else body[position : found.start()]
        position, level = found.start(), len(found[1])
        if dropping and level <= dropping:
            dropping = 0
        if not dropping and found[3] in left_out:
            dropping = level
    return kept + ("" if dropping else body[position:])


@dataclass(frozen=True, slots=True)
class _Moved:
    """Rewrites one page for its place in the whole."""

    path: str
    prefixes: Mapping[str, str]
    anchors: Mapping[str, str]

    def body(self, text: str) -> Emitted:
        lowered = _HEADING.sub(lambda found: f"#{found[0]}", text)
        named = _LISTED.sub(lambda found: found[1] + self._own(found[2]), lowered)
        linked = _LINK.sub(lambda found: f"]({self._target(found[1], 'md')})", named)
        return Emitted(_TAG.sub(lambda found: self._tag(found[0]), linked).strip() + "\n")

    def _tag(self, tag: str) -> str:
        tag = _SENTENCE.sub(lambda found: f'{found[0]} data-place="{found[1]}.{found[2]}"', tag)
        tag = _HREF.sub(lambda found: f' href="{self._target(found[1], "html")}"', tag)
        return _IDS.sub(lambda found: f' {found[1]}="{" ".join(map(self._own, found[2].split()))}"', tag)

    def _own(self, id_: str) -> str:
        return f"{self.prefixes[self.path]}-{id_}"

    def _target(self, target: str, suffix: str) -> str:
        where, _, anchor = target.partition("#")
        page = _from_root(self.path, where) if where else self.path
        known = re.sub(rf"\.{suffix}\Z", ".md", page)
        if known not in self.prefixes:
            return page + (f"#{anchor}" if anchor else "")
        return f"#{self.prefixes[known]}-{anchor}" if anchor else f"#{self.anchors[known]}"


def _from_root(path: str, where: str) -> str:
    """`where`, written on the page `path`, as a path from the root."""
    parts = list(PurePosixPath(path).parent.parts)
    for step in PurePosixPath(where).parts:
        if step == "..":
            parts.pop()
        else:
            parts.append(step)
    return "/".join(parts)
