"""Who acts, speaks, or is spoken of: names known and found, merged, with kinds and roles."""

from dossier.extract.actors.find import ActorRule, find_actors

__all__ = ["ActorRule", "find_actors"]
