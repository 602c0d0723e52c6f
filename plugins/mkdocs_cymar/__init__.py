"""MkDocs plugins that check and explain a site in Welsh and English."""

from importlib.util import find_spec

from cymar.bilingual import Text, spoken_locale

NEEDED_PACKAGES = ("mkdocs", "tinycss2")
"""What is imported as soon as a plugin is, and comes with `cymar[mkdocs]`, not with `cymar`."""

NOT_INSTALLED = Text(
    en='Cymar\'s plugins need ‘{package}’, which is not installed: ‘pip install "cymar[mkdocs]"’ '
    "installs all that they need.",
    cy="Mae angen ‘{package}’ ar ategion Cymar, ac nid yw wedi'i osod: mae ‘pip install "
    '"cymar[mkdocs]"’ yn gosod popeth sydd ei angen arnyn nhw.',
)


def _missing() -> Exception | None:
    """What to raise where a package is missing: MkDocs shows its own errors in one line."""
    package = next((each for each in NEEDED_PACKAGES if find_spec(each) is None), None)
    if package is None:
        return None
    message = NOT_INSTALLED.format({"package": package}).to(spoken_locale())
    if package == "mkdocs":
        return ModuleNotFoundError(message, name=package)
    from mkdocs.exceptions import ConfigurationError

    return ConfigurationError(f"cymar: {message}")


if _error := _missing():
    raise _error
