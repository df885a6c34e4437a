"""Arguments, exit codes and progress. Everything heavy is imported only when there is work."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dossier import __version__
from dossier.errors import Busy, CannotWrite, DossierError
from dossier.settings import ROOT

if TYPE_CHECKING:
    from dossier.model import Analysis

DONE, DIFFERENT, REFUSED, EDITED, NOTHING, UNWRITABLE, BUSY = 0, 1, 2, 3, 4, 74, 75
_CODES = """
Codes de sortie : 0 fait (ou rien n'avait changé) · 1 --check : docs/ n'est pas ce que donnent les articles, ou un
article ne passe pas les vérifications · 2 des articles ou des corrections refusés, le reste construit · 3 une page
modifiée à la main a été gardée · 4 aucun article, rien n'a été changé · 74 écriture impossible, rien n'est à moitié
écrit · 75 une autre construction est en cours.
"""


@click.group(invoke_without_command=True, epilog=_CODES, context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--seeds", type=click.Path(path_type=Path), default=ROOT / "seeds", help="Dossier des articles.")
@click.option("--docs", type=click.Path(path_type=Path), default=ROOT / "docs", help="Dossier des pages écrites.")
@click.option("--site", type=click.Path(path_type=Path), default=ROOT / "site", help="Dossier du site HTML.")
@click.option("--no-site", is_flag=True, help="Écrit les pages sans construire le site HTML.")
@click.option("--check", is_flag=True, help="N'écrit rien ; sort avec 1 et un diff si docs/ n'est pas à jour.")
@click.option("--workers", type=click.IntRange(min=1), default=1, help="Processus de lecture.")
@click.option("--cluster", metavar="ADRESSE", help="Ordonnanceur Dask, par exemple tcp://127.0.0.1:8786.")
@click.version_option(__version__, prog_name="dossier")
@click.pass_context
def command(
    context: click.Context,
    seeds: Path,
    docs: Path,
    site: Path,
    no_site: bool,
    check: bool,
    workers: int,
    cluster: str | None,
) -> None:
    """Lit les articles de seeds/ et écrit le dossier : pages Markdown dans docs/, site HTML dans site/."""
    from dossier.site.build import Build

    build = Build(seeds, docs, None if no_site or check else site, workers, cluster, _progress)
    if context.invoked_subcommand is None:
        context.exit(build.check(_say) if check else build.run(_say))
    context.obj = build


@command.command()
@click.argument("finding", metavar="ID")
@click.pass_obj
def explain(build: object, finding: str) -> None:
    """Dit d'où vient une trouvaille : ses mots, sa règle, les exemples de la règle."""
    from dossier.site.build import Build

    assert isinstance(build, Build)  # the group made it
    for line in build.explain(finding):
        click.echo(line)


def main() -> int:
    """Run the command line; returns the exit code and never shows a traceback for a known failure."""
    try:
        code = command.main(standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except Busy as error:
        return _fail(error, BUSY)
    except CannotWrite as error:
        return _fail(error, UNWRITABLE)
    except DossierError as error:
        return _fail(error, DIFFERENT)
    return code if isinstance(code, int) else DONE


def _progress(label: str, steps: Iterable[Analysis], total: int) -> Iterable[Analysis]:
    """A bar on a terminal, gone when it is done; one plain line elsewhere."""
    if not sys.stderr.isatty():
        _say(f"{label} ({total})…")
        return steps
    from rich.console import Console
    from rich.progress import track

    return track(steps, label, total, console=Console(stderr=True), transient=True)


def _say(line: str) -> None:
    click.echo(line, err=True)


def _fail(error: DossierError, code: int) -> int:
    _say(str(error))
    return code
