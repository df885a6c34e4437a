"""`make audit`: the built site before two judges that are not ours, the W3C's HTML checker and Lighthouse."""
