"""What once broke a command, by kind, and the exit code that each command now ends with."""

from time import process_time

import pytest

from support.command import run
from support.sites import MakeSite

PAIR = {"docs/en/a.md": "# Fees\n\nPay.\n", "docs/cy/a.md": "# Ffioedd\n\nTalwch.\n"}


def page(text: str) -> dict[str, str]:
    """A page that is the same in both languages, beside one that is well."""
    return PAIR | {"docs/en/b.md": text, "docs/cy/b.md": text}


def entries(number: int, form: str) -> dict[str, str]:
    return PAIR | {"glossary.yml": "".join(form.format(each) for each in range(number))}


def bomb(levels: int, key: str) -> str:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, levels)]
    return "---\n" + "\n".join(lines) + f"\n{key}: *a{levels - 1}\n---\n\n# A\n"


NO_DEFINITIONS = "- en:\n    term: term {0}\n  cy:\n    term: gair {0}\n"
ALIASES = "- en: &e {term: a, also: [" + ", ".join(f"t{n}" for n in range(300)) + "]}\n"
FAULTS: dict[str, dict[str, dict[str, str]]] = {
    "a glossary takes memory": {
        "no definitions": entries(600, NO_DEFINITIONS),
        "one term": entries(600, "- en: {{term: term {0}}}\n"),
        "the same term": entries(300, "- en: {{term: term}}\n  cy: {{term: gair}}\n"),
        "terms to avoid": entries(600, "- en: {{term: term {0}, use: word {0}}}\n"),
        "drafts": entries(600, NO_DEFINITIONS + "  status: draft\n"),
        "many other terms": entries(100, "- en: {{term: a{0}, also: [b{0}, c{0}, d{0}]}}\n"),
        "long terms": entries(50, "- en: {{term: " + "word " * 40 + "{0}}}\n"),
        "aliases": PAIR | {"glossary.yml": ALIASES + "- en: *e\n" * 2},
    },
    "a comment hangs the check": {
        f"spaces {number}": page(f"<!-- cymar: allow{' ' * number}(see below) -->\n\nPay.\n")
        for number in (50, 400, 2000)
    } | {
        "tabs": page("<!-- cymar: allow" + "\t" * 999 + "( -->\n\nPay.\n"),
        "commas": page("<!-- cymar: allow " + "," * 999 + "( -->\n\nPay.\n"),
        "words": page("<!-- cymar: allow " + "a " * 999 + "( -->\n\nPay.\n"),
        "line ends": page("<!-- cymar: allow" + "\n" * 999 + "( -->\n\nPay.\n"),
        "patterns": PAIR | {"cymar.toml": '[[exempt]]\nreason = "a"\nrules = ["missing-page"]\n'
                            'pages = "' + "**/" * 9 + 'x.md"\n'},
    },
    "one page stops the check": {
        "numbers in words": page("un ar ddeg ar hugain " * 500),
        "hundreds of scores": page("1 " + "ar hugain " * 1000),
        "a long number": page(f"---\nslug: 0x{'f' * 6000}\n---\n\n# A\n"),
        "a long figure": page("9" * 6000),
        "aliases in a slug": page(bomb(5, "slug")),
        "aliases in a counterpart": page(bomb(5, "counterpart")),
        "deep quotations": page("> " * 2000 + "a"),
        "deep settings": page("---\na: " + "[" * 2000 + "\n---\n\n# A\n"),
    },
}  # fmt: skip
COMMANDS = {
    ("check", "--fail-on=never"): 0, ("status",): 0, ("diff", "a.md"): 0,
    ("explain", "docs/en/a.md"): 0, ("glossary", "suggest"): 0, ("sign-off", "docs/en/a.md"): 0,
}  # fmt: skip
CASES = [
    pytest.param(files, arguments, code, id=f"{kind}-{name}-{arguments[0]}")
    for kind, inputs in FAULTS.items()
    for name, files in inputs.items()
    for arguments, code in COMMANDS.items()
]
MOST_SECONDS = 5


def hold(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str], files: dict[str, str],
    arguments: tuple[str, ...], code: int,
) -> None:  # fmt: skip
    make_site(files)
    start = process_time()
    status, _, err = run(capsys, *arguments)
    assert (status, "Traceback" in err) == (code, False), err
    assert process_time() - start < MOST_SECONDS


@pytest.mark.parametrize(("files", "arguments", "code"), CASES[::7])
def test_a_sample(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str], files: dict[str, str],
    arguments: tuple[str, ...], code: int,
) -> None:  # fmt: skip
    hold(make_site, capsys, files, arguments, code)


@pytest.mark.slow
@pytest.mark.parametrize(("files", "arguments", "code"), CASES)
def test_every_command_on_every_input(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str], files: dict[str, str],
    arguments: tuple[str, ...], code: int,
) -> None:  # fmt: skip
    hold(make_site, capsys, files, arguments, code)
