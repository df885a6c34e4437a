"""Drawings made at build time as SVG: classes and presentation attributes only, no style, no script.

Each stands beside the same content as text; numbers in a drawing are those of the list below it.
"""
