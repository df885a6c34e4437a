"""Nine questions put to a reading, one module each; pure: what they need arrives as arguments."""
