"""The questions put to a reading, one package or module each; pure: what they need arrives as arguments."""
