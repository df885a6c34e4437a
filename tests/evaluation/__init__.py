"""How well the rules read: labelled texts in, precision, recall and F1 out. The product never imports it."""
