"""One writer a format: a module with a function of its own name that takes a page and returns bytes.

``VIEWS`` in a writer's module names the views that it takes, ``FINGERPRINTS`` says that it shows those of findings.
"""
