"""The pipelines, our own and those that the guide shows: what they fetch, wait for, and may do."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[1]
EXAMPLE = re.compile(r"^```yaml\n(.*?)^```$", re.DOTALL | re.MULTILINE)
GUIDES = [ROOT / "docs" / locale / "pipeline" / "index.md" for locale in ("en", "cy")]
SHOWN = [
    pytest.param(example, id=f"{guide.parts[-3]}-{number}")
    for guide in GUIDES
    for number, example in enumerate(EXAMPLE.findall(guide.read_text(encoding="utf-8")))
]
GITHUB = {
    path.stem: path.read_text(encoding="utf-8")
    for path in (ROOT / ".github/workflows").glob("*.yml")
}
GITLAB = (ROOT / ".gitlab-ci.yml").read_text(encoding="utf-8")
OURS = [*(pytest.param(text, id=name) for name, text in GITHUB.items()), pytest.param(GITLAB)]
USES = re.compile(r"uses: (\S+)(?: # (\S+))?$", re.MULTILINE)
PINNED = re.compile(r"actions/[a-z-]+@[0-9a-f]{40}")
RELEASE = re.compile(r"v\d+\.\d+\.\d+")
NOT_JOBS = {"stages", "variables", "default", "workflow", "include", "image", "before_script"}
PYTHONS = ["3.11", "3.12", "3.13", "3.14"]


def jobs(text: str) -> dict[str, dict[str, Any]]:
    pipeline = yaml.safe_load(text)
    found: dict[str, dict[str, Any]] = pipeline.get("jobs") or {
        name: job for name, job in pipeline.items() if name not in NOT_JOBS
    }
    return found


def asked(job: dict[str, Any]) -> list[str]:
    """The commands of a job, on either service."""
    return [step["run"] for step in job.get("steps", ()) if "run" in step] + job.get("script", [])


@pytest.mark.parametrize("text", [*SHOWN, *OURS])
def test_a_pipeline_fetches_the_whole_history(text: str) -> None:
    pipeline = yaml.safe_load(text)
    steps = [step for job in jobs(text).values() for step in job.get("steps", ())]
    depths = [
        step.get("with", {}).get("fetch-depth")
        for step in steps
        if step.get("uses", "").startswith("actions/checkout@")
    ]
    if "variables" in pipeline:
        depths.append(pipeline["variables"].get("GIT_DEPTH"))
    assert depths
    assert set(depths) == {0}


def test_the_guide_shows_both() -> None:
    assert len(SHOWN) == 4


def test_publishing_waits_for_every_test_on_github() -> None:
    published = jobs(GITHUB["publish"])
    assert published["publish"]["needs"] == "build"
    assert published["build"]["needs"] == "test"
    assert published["test"]["uses"] == "./.github/workflows/test.yml"
    called = yaml.safe_load(GITHUB["test"])
    assert "workflow_call" in called[True]  # which is how YAML 1.1 reads `on`
    assert [name for name, job in called["jobs"].items() if "if" in job] == [
        "dependencies", "newest", "all",
    ]  # fmt: skip
    assert not [job for job in called["jobs"].values() if "continue-on-error" in job]


def test_publishing_waits_for_every_test_on_gitlab() -> None:
    stages = yaml.safe_load(GITLAB)["stages"]
    stage = {name: stages.index(job["stage"]) for name, job in jobs(GITLAB).items()}
    last = stage.pop("pages")
    assert stage
    assert all(each < last for each in stage.values())
    assert not {"needs", "dependencies", "when"} & jobs(GITLAB)["pages"].keys()
    assert not [job for job in jobs(GITLAB).values() if "allow_failure" in job]


def test_every_job_has_a_time_limit() -> None:
    for text in GITHUB.values():
        own = [job for job in jobs(text).values() if "uses" not in job]
        assert all(1 <= job["timeout-minutes"] <= 90 for job in own)
    assert yaml.safe_load(GITLAB)["default"]["timeout"] == "30 minutes"


@pytest.mark.parametrize("name", GITHUB)
def test_what_others_wrote_is_pinned_by_commit_and_named_by_release(name: str) -> None:
    used = [(action, release) for action, release in USES.findall(GITHUB[name]) if "@" in action]
    assert len(used) >= 4, name
    assert [action for action, _ in used if not PINNED.fullmatch(action)] == []
    assert [action for action, release in used if not RELEASE.fullmatch(release)] == []


def test_an_action_has_one_version_everywhere() -> None:
    used = {action: release for text in GITHUB.values() for action, release in USES.findall(text)}
    names = [action.partition("@")[0] for action in used if "@" in action]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("name", GITHUB)
def test_a_job_may_read_and_only_the_last_may_publish(name: str) -> None:
    workflow = yaml.safe_load(GITHUB[name])
    assert workflow["permissions"] == {"contents": "read"}
    assert workflow["concurrency"]["group"]
    writing = {
        job
        for job, each in workflow["jobs"].items()
        if "write" in each.get("permissions", {}).values()
    }
    assert writing == {"publish": {"publish"}, "release": {"release"}}.get(name, set())
    for job in workflow["jobs"].values():
        for step in job.get("steps", ()):
            if step.get("uses", "").startswith("actions/checkout@"):
                assert step["with"]["persist-credentials"] is False
            assert "${{ github.event" not in step.get("run", "")


def test_both_services_run_the_same() -> None:
    wanted = {"make test", "make site", "make package", "make properdocs", "make test-all"}
    for text in (GITHUB["test"], GITLAB):
        assert wanted <= {command for job in jobs(text).values() for command in asked(job)}
    assert jobs(GITHUB["test"])["test"]["strategy"]["matrix"]["python"] == PYTHONS
    assert jobs(GITLAB)["test"]["parallel"]["matrix"] == [{"PYTHON": PYTHONS}]


def test_what_the_pipelines_install_is_held_to_hashes() -> None:
    unlocked = {"lowest", "engine", "package", "newest", "dependencies"}
    for name, job in jobs(GITHUB["test"]).items():
        assert (job.get("env", {}).get("LOCKED") == "1") is (name not in unlocked), name
    variables = yaml.safe_load(GITLAB)["variables"]
    assert variables["LOCKED"] == "1"
    assert {name for name, job in jobs(GITLAB).items() if "LOCKED" in job.get("variables", {})} == {
        "lowest"
    }
    for text in (GITHUB["test"], GITLAB):
        assert asked(jobs(text)["lock"]) == ["make lock", "git diff --exit-code requirements.lock"]


def test_a_release_is_attested_with_what_it_needs() -> None:
    release = jobs(GITHUB["release"])["release"]
    assert release["needs"] == "test"
    used = {step["uses"].partition("@")[0]: step.get("with") for step in release["steps"]
            if "uses" in step}  # fmt: skip
    assert used["actions/attest-build-provenance"] == {"subject-path": "dist/packages/*"}
    assert used["actions/attest-sbom"]["sbom-path"] == "dist/sbom.json"


def test_the_engine_is_tested_on_every_system() -> None:
    engine = jobs(GITHUB["test"])["engine"]
    assert engine["strategy"]["matrix"]["system"] == ["windows-latest", "macos-latest"]
    quick = re.search(r'-m "([^"]*)"', (ROOT / "Makefile").read_text(encoding="utf-8"))
    assert quick
    whole = quick[1].removesuffix(" and not long")
    assert any(f'-m "{whole}"' in command for command in asked(engine))


def test_every_command_is_one_that_there_is() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z-]+):", makefile, re.MULTILINE))
    run = (ROOT / ".ci/run").read_text(encoding="utf-8").splitlines()
    commands = [*run, *(each for text in (*GITHUB.values(), GITLAB) for job in jobs(text).values()
                        for each in asked(job))]  # fmt: skip
    used = {target for each in commands for target in re.findall(r"^make (\S+)", each)}
    assert used >= {"test", "site"}
    assert used <= targets
