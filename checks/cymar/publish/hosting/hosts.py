"""Files from which hosts of static sites read the headers to send, and what to show at a 404."""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from urllib.parse import urlsplit

from cymar.bilingual import Text
from cymar.files import is_there
from cymar.files.reading import files_of_site, read_file
from cymar.files.writing import write_to_site
from cymar.publish.hosting.allowed import NOT_FOUND
from cymar.publish.hosting.policy import files_policy, headers, policy
from cymar.text.html import HtmlComment, HtmlText, Tag, read_page

APACHE = "apache"
AZURE = "azure"
CLOUDFLARE = "cloudflare"
GITHUB = "github"
GITLAB = "gitlab"
NETLIFY = "netlify"
NGINX = "nginx"
HOSTS = (APACHE, AZURE, CLOUDFLARE, GITHUB, GITLAB, NETLIFY, NGINX)
IN_PAGES = {GITHUB, GITLAB}
"""Hosts that send no headers of a site's own: each page holds its policy itself."""

MADE = "# cymar/translations\n"
"""The first line of the files that we write."""

COMPRESSED = "text/css text/javascript application/javascript application/json image/svg+xml"
HIDES_ITSELF = "location = {root}nginx.conf {{\n  return 404;\n}}\n"

NOT_OURS = Text(
    en="The site has a ‘{file}’ of its own, which stays: no headers were written for ‘{host}’.",
    cy="Mae gan y wefan ei ffeil ‘{file}’ ei hun, sy'n aros: nid ydyn ni wedi ysgrifennu penawdau "
    "ar gyfer ‘{host}’.",
)


def write_host_files(
    folder: Path,
    hosts: Collection[str],
    site_url: str,
    folders: Mapping[str, str],
    not_ours: Collection[str] = (),
    among_pages: Collection[str] = (),
) -> Iterator[Text]:
    """Write a built site's files for its hosts; yields a message for each that is not written.

    Args:
        folder: the built site.
        hosts: names from `HOSTS`.
        site_url: the site's address, or nothing where it is not known.
        folders: the languages' folders, of which one may be the site's own.
        not_ours: the scripts that stand in pages, which the policy is not to allow.
        among_pages: the files that stand among the pages, none of which is to run as a script: only
            where the site's address is known can a policy name the others.
    """
    root = urlsplit(site_url).path.rstrip("/") + "/"
    within = [each for each in folders.values() if each]
    second = files_policy(folder, root, among_pages) if hosts and site_url and among_pages else ""
    sent = headers(folder, not_ours, second) if hosts else {}
    for host in hosts:
        if host in IN_PAGES:
            _write_in_pages(folder, [policy(folder, not_ours), second])
            continue
        for name, content in _files(host, sent, root, within):
            path = folder / name
            if is_there(path) and not _is_ours(read_file(path, folder), content):
                yield NOT_OURS.format({"file": name, "host": host})
            else:
                write_to_site(path, content.encode(), folder)


def _files(
    host: str, sent: Mapping[str, str], root: str, within: Iterable[str]
) -> Iterator[tuple[str, str]]:
    """The files that a host reads, by their places in the site."""
    if host in (CLOUDFLARE, NETLIFY):
        lines = "".join(f"  {name}: {value}\n" for name, value in sent.items())
        yield "_headers", f"{MADE}/*\n{lines}"
    if host == NETLIFY:
        rules = "".join(f"{root}{each}/* {root}{each}/{NOT_FOUND} 404\n" for each in within)
        yield "_redirects", MADE + rules
    if host == AZURE:
        missing = {"404": {"rewrite": f"/{NOT_FOUND}", "statusCode": 404}}
        settings = {"globalHeaders": dict(sent), "responseOverrides": missing}
        yield "staticwebapp.config.json", json.dumps(settings, indent=2) + "\n"
    if host == APACHE:
        lines = "".join(f'  Header always set {name} "{value}"\n' for name, value in sent.items())
        yield (
            ".htaccess",
            f"{MADE}<IfModule mod_headers.c>\n{lines}</IfModule>\n"
            "<IfModule mod_filter.c>\n<IfModule mod_deflate.c>\n"
            f"  AddOutputFilterByType DEFLATE text/html {COMPRESSED}\n"
            "</IfModule>\n</IfModule>\n"
            f"ErrorDocument 404 {root}{NOT_FOUND}\n",
        )
        for each in within:
            yield f"{each}/.htaccess", f"{MADE}ErrorDocument 404 {root}{each}/{NOT_FOUND}\n"
    if host == NGINX:
        lines = "".join(f'add_header {name} "{value}" always;\n' for name, value in sent.items())
        yield (
            "nginx.conf",
            f"{MADE}{lines}gzip on;\ngzip_types {COMPRESSED};\n"
            f"error_page 404 {root}{NOT_FOUND};\n"
            + "".join(
                f"location {root}{each}/ {{\n  error_page 404 {root}{each}/{NOT_FOUND};\n}}\n"
                for each in within
            )
            + HIDES_ITSELF.format(root=root),
        )


def _is_ours(there: bytes, content: str) -> bool:
    """Whether we wrote a file: in this build, or in one before, if MkDocs left it there."""
    return there == content.encode() or there.startswith(MADE.encode())


def _write_in_pages(folder: Path, policies: Iterable[str]) -> None:
    """Put the policies of the whole site in each page: they stay in force as readers move on."""
    element = "".join(
        f'<meta http-equiv="Content-Security-Policy" content="{each}">' for each in policies if each
    )
    for path, content in files_of_site(folder, "**/*.html"):
        page = content.decode("utf-8", "surrogateescape")
        at = _head(page)
        if not page.startswith(element, at):
            made = f"{page[:at]}{element}{page[at:]}"
            write_to_site(path, made.encode("utf-8", "surrogateescape"), folder)


def _head(page: str) -> int:
    """The place in a page that comes before all that it loads, and after its encoding."""
    first = None
    for piece in read_page(page):
        if isinstance(piece, HtmlComment) or (isinstance(piece, HtmlText) and piece.text.isspace()):
            continue
        if isinstance(piece, Tag) and not piece.closes and piece.name in ("html", "head", "meta"):
            if piece.name == "meta":
                first = piece.start if first is None else first
            if "charset" in piece.attributes:
                return piece.end
            continue
        return piece.start if first is None else first
    return len(page) if first is None else first
