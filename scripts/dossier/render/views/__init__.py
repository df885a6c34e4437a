"""The model as sorted, worded, immutable values: one module a page, French wording here and nowhere below.

Every string of a view is either our own words or `Emitted`; templates print both through `emit`.
"""
