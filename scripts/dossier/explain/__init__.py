"""Where a finding comes from, and what else was tried."""

from dossier.explain.findings import explain_finding

__all__ = ["explain_finding"]
