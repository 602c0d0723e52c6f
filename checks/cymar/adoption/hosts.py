"""The files with which each host checks, builds and publishes a site."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from cymar.adoption.templates import filled
from cymar.publish.hosting.hosts import AZURE, CLOUDFLARE, GITHUB, GITLAB, NETLIFY, NGINX

HOST_FILES: Mapping[str, tuple[str, str]] = {
    GITHUB: (".github/workflows/site.yml", "hosts/github.yml"),
    GITLAB: (".gitlab-ci.yml", "hosts/gitlab.yml"),
    NETLIFY: ("netlify.toml", "hosts/netlify.toml"),
    CLOUDFLARE: ("build.sh", "hosts/cloudflare.sh"),
    AZURE: (".github/workflows/site.yml", "hosts/azure.yml"),
    NGINX: ("site.nginx.conf", "hosts/nginx.conf"),
}
"""The file that a host reads, or that somebody gives it, and its template."""

CHECK_FILES: Mapping[str, tuple[str, str]] = {
    GITHUB: (".github/workflows/cymar.yml", "hosts/check.yml"),
    GITLAB: (".gitlab-ci.yml", "hosts/gitlab-check.yml"),
}
"""The file with which a host checks a site that another program builds."""

SITE_ADDRESS = "!ENV [SITE_URL, {address}]"
"""The address of a site: what its host says in the environment, or else what somebody gave."""


def host_of(folder: Path) -> str | None:
    """The host that a project's files are for, as far as they show it."""
    if (folder / ".gitlab-ci.yml").is_file():
        return GITLAB
    if (folder / "netlify.toml").is_file():
        return NETLIFY
    config = folder / ".git/config"
    if (folder / ".github").is_dir():
        return GITHUB
    if config.is_file():
        remotes = _remotes(config)
        return next((each for each in (GITHUB, GITLAB) if each in remotes), None)
    return None


def _remotes(config: Path) -> str:
    from cymar.files.reading import read_file

    text = read_file(config, config.parent).decode("utf-8", "replace")
    return "\n".join(line for line in text.splitlines() if line.strip().startswith("url"))


def host_files(
    host: str, values: Mapping[str, str], *, only_check: bool = False
) -> Iterator[tuple[str, bytes]]:
    """The files for a host, by their paths in the project."""
    chosen = (CHECK_FILES if only_check else HOST_FILES).get(host)
    if chosen:
        path, name = chosen
        yield path, filled(name, values)
