"""What happened, in order: one event per fact told, its phase, its date when the text gives one."""

from dossier.extract.events.find import find_events

__all__ = ["find_events"]
