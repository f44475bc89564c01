"""Distributions that bring a broken plugin: each is left out by name, with the cure, and the rest works."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

import attrs
import pytest
from fake_distributions import FakeSite

from zwgk import PluginOrigin, load_plugins
from zwgk.cli import main
from zwgk.plugins.requirements import misfit

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "how-to" / "broken-plugins.md").read_text("utf-8")
SMALL_PACK = ("--plugin", str(ROOT / "tests" / "golden" / "small_pack.py"))
INSTALLED = version("zwgk")

PACK = '''
from datetime import date
from zwgk import (
    Authority, Clause, Context, Disposition, RulePack, Source, Verdict, failed, hookimpl, passed
)

SOURCE = Source(
    id="{name}", title="某镇政务公开办法", issuer="某镇", in_force_from=date(2024, 1, 1),
    clauses=(Clause(id="二", title="设有内设科室", disposition=Disposition.AUTOMATIC),),
)
PACK = RulePack("{name}", prefix="TW", source=SOURCE, region="110000", distribution="{distribution}")

@PACK.rule("TW0001", clause="二", title="未登记内设科室")
def missing_departments(authority: Authority, context: Context) -> Verdict:
    """单位是否登记了内设科室。

    检查内容：单位的内设科室至少有一个。

    为什么：没有科室，检查结果就没有人认领。

    如何整改：在单位记录中补登内设科室。
    """
    return passed() if authority.departments else failed("没有登记内设科室")

@hookimpl
def zwgk_rule_packs():
    return [PACK]
'''


@attrs.frozen
class Broken:
    """A distribution whose plugin is broken, and what is said of it."""

    code: str
    said: str
    point: str = "zwgk_demo"
    requires: tuple[str, ...] = ()
    distribution: str = "zwgk-demo"
    version: str = "1.0"


DEMO = "plugin 'demo' (zwgk-demo 1.0)"
CASES = {
    "its module is missing": Broken(
        "",
        f"{DEMO} is left out: its entry point names the module 'zwgk_demo.plugin', which is not there; "
        "reinstall zwgk-demo, or mend [project.entry-points.zwgk] in its pyproject.toml",
        point="zwgk_demo.plugin",
    ),
    "its attribute is missing": Broken(
        "",
        f"{DEMO} is left out: its entry point names 'zwgk_demo:plugin', but module 'zwgk_demo' has no attribute "
        "'plugin'; reinstall zwgk-demo, or mend [project.entry-points.zwgk] in its pyproject.toml",
        point="zwgk_demo:plugin",
    ),
    "a dependency is missing": Broken(
        "import xlsxwrite",
        f"{DEMO} is left out: its import raised ModuleNotFoundError: No module named 'xlsxwrite' "
        "(zwgk_demo/__init__.py:1); install what is missing, or uninstall zwgk-demo",
    ),
    "its import raises": Broken(
        "LIMIT = 20 / 0",
        f"{DEMO} is left out: its import raised ZeroDivisionError: division by zero (zwgk_demo/__init__.py:1); "
        "mend it, install another version, or uninstall zwgk-demo",
    ),
    "its import leaves the program": Broken(
        "import sys\nsys.exit(1)",
        f"{DEMO} is left out: its import raised SystemExit: 1 (zwgk_demo/__init__.py:2); "
        "mend it, install another version, or uninstall zwgk-demo",
    ),
    "it needs a newer zwgk": Broken(
        "raise AssertionError('it is imported')",
        f"plugin 'demo' (zwgk-demo 3.0) is left out: it needs zwgk>=9; installed is zwgk {INSTALLED}; "
        "upgrade zwgk or install an older zwgk-demo",
        requires=("zwgk>=9",),
        version="3.0",
    ),
    "it needs an older zwgk": Broken(
        "raise AssertionError('it is imported')",
        f"plugin 'demo' (zwgk-demo 0.0.3) is left out: it needs zwgk<0.0.9; installed is zwgk {INSTALLED}; "
        "upgrade zwgk-demo or install an older zwgk",
        requires=("zwgk<0.0.9",),
        version="0.0.3",
    ),
    "a hook is misspelt": Broken(
        "from zwgk import hookimpl\n\n@hookimpl\ndef zwgk_rule_pack():\n    return []\n",
        f"{DEMO} is left out: it implements zwgk_rule_pack, which is no hook; rename it to zwgk_rule_packs\n"
        "  its own: zwgk_rule_pack()\n"
        "  zwgk's:  zwgk_rule_packs() -> list[RulePack]",
    ),
    "a hook is not marked": Broken(
        "def zwgk_rule_packs():\n    return []\n",
        f"{DEMO} is left out: its zwgk_rule_packs is not marked, and is never called; "
        "write @zwgk.hookimpl above it\n"
        "  its own: zwgk_rule_packs()\n"
        "  zwgk's:  zwgk_rule_packs() -> list[RulePack]",
    ),
    "an argument is misspelt": Broken(
        "from zwgk import hookimpl\n\n@hookimpl\ndef zwgk_holiday_schedule(yr: int) -> None:\n    return None\n",
        f"{DEMO} is left out: its zwgk_holiday_schedule takes 'yr', which the hook does not pass; "
        "rename it to 'year'\n"
        "  its own: zwgk_holiday_schedule(yr: int) -> None\n"
        "  zwgk's:  zwgk_holiday_schedule(year: int) -> Schedule | Sequence[Schedule] | None",
    ),
    "a hook raises": Broken(
        "from zwgk import hookimpl\n\n@hookimpl\ndef zwgk_readers():\n    raise OSError('no ledger')\n",
        f"hook zwgk_readers of {DEMO} is left out: it raised OSError: no ledger (zwgk_demo/__init__.py:5); "
        "mend it, or uninstall the plugin\n"
        "  its own: zwgk_readers()\n"
        "  zwgk's:  zwgk_readers() -> Mapping[str, Reader]",
    ),
    "a hook returns the wrong thing": Broken(
        "from zwgk import hookimpl\n\n@hookimpl\ndef zwgk_rule_packs() -> dict:\n    return {}\n",
        f"hook zwgk_rule_packs of {DEMO} is left out: it gave {{}}; return a list of rule packs\n"
        "  its own: zwgk_rule_packs() -> dict\n"
        "  zwgk's:  zwgk_rule_packs() -> list[RulePack]",
    ),
    "a format is taken": Broken(
        "from zwgk import hookimpl\n\n@hookimpl\ndef zwgk_reporters():\n    return {'json': str}\n",
        f"report format 'json' of {DEMO} is left out: the name 'json' is zwgk's own; give yours another",
    ),
}


def installed_as(fake_site: FakeSite, broken: Broken) -> None:
    fake_site.install(
        broken.distribution,
        version=broken.version,
        plugins={"demo": broken.point},
        modules={"zwgk_demo/__init__.py": broken.code},
        requires=broken.requires,
    )


def town(fake_site: FakeSite, name: str, number: str, pack: str = "") -> None:
    distribution = f"zwgk-{name}"
    fake_site.install(
        distribution,
        version=number,
        plugins={name: f"zwgk_{name}"},
        modules={f"zwgk_{name}.py": PACK.format(name=pack or name, distribution=distribution)},
    )


@pytest.mark.parametrize("broken", CASES.values(), ids=CASES)
def test_a_broken_plugin_is_named_with_its_distribution_both_signatures_and_the_cure(
    fake_site: FakeSite, broken: Broken
) -> None:
    installed_as(fake_site, broken)
    plugins = load_plugins(only=["demo", "regulation"])
    assert [str(problem) for problem in plugins.problems] == [broken.said]
    assert [pack.name for pack in plugins.packs] == ["regulation"]
    assert {problem.origin for problem in plugins.problems} == {PluginOrigin("demo", "zwgk-demo", broken.version)}


@pytest.mark.parametrize("broken", CASES.values(), ids=CASES)
def test_what_is_said_of_a_broken_plugin_stands_in_the_guide(broken: Broken) -> None:
    said = broken.said.replace(f"installed is zwgk {INSTALLED}", "installed is zwgk 0.1.0")
    assert f"\nzwgk: {said}\n" in PAGE


class TestWhatPluginsNeed:
    @pytest.mark.parametrize(
        "requires",
        [
            (),
            ("attrs>=99",),
            ("zwgk-regulation>=99",),
            ("zwgk_regulation>=99",),
            ("zwgk.regulation>=99",),
            ("zwgk",),
            ("zwgk>=0.0.1",),
            (f"zwgk>={INSTALLED}",),
            (f"ZWGK=={INSTALLED}",),
            (f"zwgk[testing]<={INSTALLED}",),
            ("zwgk>=99; extra == 'future'",),
            ("zwgk>=99; python_version < '3'",),
            ("zwgk @ file:///nowhere/zwgk.whl",),
        ],
        ids=repr,
    )
    def test_a_distribution_that_fits_or_asks_for_nothing_is_no_problem(self, requires: tuple[str, ...]) -> None:
        assert misfit(requires, distribution="zwgk-demo") is None

    @pytest.mark.parametrize(
        ("requires", "needs", "cure"),
        [
            (("zwgk>=9",), "zwgk>=9", "upgrade zwgk or install an older zwgk-demo"),
            (("zwgk (>9)",), "zwgk>9", "upgrade zwgk or install an older zwgk-demo"),
            ((f"zwgk>{INSTALLED}",), f"zwgk>{INSTALLED}", "upgrade zwgk or install an older zwgk-demo"),
            ((f"zwgk<{INSTALLED}",), f"zwgk<{INSTALLED}", "upgrade zwgk-demo or install an older zwgk"),
            (("zwgk>=0.0.1,<0.0.2",), "zwgk<0.0.2,>=0.0.1", "upgrade zwgk-demo or install an older zwgk"),
            (("zwgk>=9", "zwgk<10"), "zwgk>=9", "upgrade zwgk or install an older zwgk-demo"),
            (("zwgk~=9.1",), "zwgk~=9.1", "install a zwgk-demo and a zwgk that fit each other"),
            (("zwgk==8.*",), "zwgk==8.*", "install a zwgk-demo and a zwgk that fit each other"),
            ((f"zwgk!={INSTALLED}",), f"zwgk!={INSTALLED}", "install a zwgk-demo and a zwgk that fit each other"),
            (
                ("zwgk>=9", "zwgk<0.0.1"),
                "zwgk>=9, zwgk<0.0.1",
                "install a zwgk-demo and a zwgk that fit each other",
            ),
            (("zwgk[testing]>=9",), "zwgk>=9", "upgrade zwgk or install an older zwgk-demo"),
            (("zwgk>=9; python_version > '3'",), "zwgk>=9", "upgrade zwgk or install an older zwgk-demo"),
        ],
        ids=repr,
    )
    def test_a_distribution_that_does_not_fit_says_what_it_needs_and_what_is_installed(
        self, requires: tuple[str, ...], needs: str, cure: str
    ) -> None:
        assert misfit(requires, distribution="zwgk-demo") == (
            f"it needs {needs}; installed is zwgk {INSTALLED}; {cure}"
        )

    def test_a_requirement_that_is_none_is_shown(self) -> None:
        assert misfit(["zwgk>>9"], distribution="zwgk-demo") == (
            "its metadata asks for 'zwgk>>9', which is no requirement; reinstall zwgk-demo"
        )

    def test_a_distribution_without_metadata_loads(self, fake_site: FakeSite) -> None:
        folder = fake_site.install("zwgk-bare", plugins={"bare": "zwgk_bare"}, modules={"zwgk_bare.py": READER})
        (folder / "METADATA").unlink()
        plugins = load_plugins(only=["bare"])
        assert (plugins.problems, ".csv" in plugins.readers) == ([], True)


READER = """
from zwgk import hookimpl

@hookimpl
def zwgk_readers():
    return {".csv": lambda path: []}
"""


def test_a_stop_by_keyboard_while_a_plugin_is_imported_stops_the_program(fake_site: FakeSite) -> None:
    installed_as(fake_site, Broken("raise KeyboardInterrupt", ""))
    with pytest.raises(KeyboardInterrupt):
        load_plugins(only=["demo"])


def test_every_fault_of_a_plugin_is_told_at_once(fake_site: FakeSite) -> None:
    code = "from zwgk import hookimpl\n\n@hookimpl\ndef zwgk_reeders(): ...\n\n@hookimpl\ndef zwgk_check(rul): ...\n"
    installed_as(fake_site, Broken(code, ""))
    assert [problem.hook for problem in load_plugins(only=["demo"]).problems] == ["zwgk_check", "zwgk_reeders"]


class TestConflicts:
    def test_two_distributions_with_one_code_are_both_named_and_the_later_by_name_is_left_out(
        self, fake_site: FakeSite
    ) -> None:
        town(fake_site, "willow", "2.0")
        town(fake_site, "acacia", "1.5")
        plugins = load_plugins(only=["willow", "acacia"])
        said = (
            "pack 'willow' of plugin 'willow' (zwgk-willow 2.0) is left out: the code TW0001 is that of pack 'acacia' "
            "of plugin 'acacia' (zwgk-acacia 1.5) already, which comes first by its name; "
            "uninstall zwgk-willow or zwgk-acacia, or give yours another"
        )
        assert [str(problem) for problem in plugins.problems] == [said]
        assert [pack.name for pack in plugins.packs] == ["acacia"]
        assert f"\nzwgk: {said}\n" in PAGE

    def test_a_name_and_a_code_that_are_taken_are_told_together(self, fake_site: FakeSite) -> None:
        town(fake_site, "willow", "2.0", pack="town")
        town(fake_site, "acacia", "1.5", pack="town")
        (problem,) = load_plugins(only=["willow", "acacia"]).problems
        assert "the name 'town' is that of plugin 'acacia' (zwgk-acacia 1.5)" in problem.problem
        assert "the code TW0001 is that of pack 'town' of plugin 'acacia' (zwgk-acacia 1.5)" in problem.problem

    def test_two_distributions_with_one_plugin_name_are_both_named_and_the_second_is_not_imported(
        self, fake_site: FakeSite
    ) -> None:
        fake_site.install("zwgk-a", plugins={"town": "zwgk_a"}, modules={"zwgk_a.py": READER})
        fake_site.install("zwgk-b", version="2.0", plugins={"town": "zwgk_b"}, modules={"zwgk_b.py": READER})
        plugins = load_plugins(only=["town"])
        said = (
            "plugin 'town' (zwgk-b 2.0) is left out: another plugin, from zwgk-a 1.0, has that name already; "
            "uninstall zwgk-b or zwgk-a, or rename one"
        )
        assert [str(problem) for problem in plugins.problems] == [said]
        assert ("zwgk_a" in sys.modules, "zwgk_b" in sys.modules) == (True, False)
        assert f"\nzwgk: {said}\n" in PAGE

    def test_a_plugin_may_not_have_the_name_of_zwgks_own(self, fake_site: FakeSite) -> None:
        fake_site.install("zwgk-a", plugins={"zwgk.builtins": "zwgk_a"}, modules={"zwgk_a.py": READER})
        (problem,) = load_plugins(only=["zwgk.builtins"]).problems
        assert problem.problem == "that is the name of zwgk's own plugin; give yours another name"

    def test_packs_and_record_types_know_the_distribution_that_brings_them(self, fake_site: FakeSite) -> None:
        town(fake_site, "acacia", "1.5")
        plugins = load_plugins(only=["acacia"])
        assert plugins.pack_origins == {"acacia": PluginOrigin("acacia", "zwgk-acacia", "1.5")}
        assert plugins.origins == {"acacia": PluginOrigin("acacia", "zwgk-acacia", "1.5")}


class Ran(NamedTuple):
    """What came of a run of the program."""

    code: int
    out: str
    err: str


@pytest.fixture
def zwgk(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., Ran]:
    def run(*arguments: str) -> Ran:
        monkeypatch.setattr(sys, "argv", ["zwgk", *arguments])
        with pytest.raises(SystemExit) as left:
            main()
        code = left.value.code
        return Ran(int(code or 0), *capsys.readouterr())

    return run


def names(ran: Ran) -> list[str]:
    """Which plugins the run names on stderr, as often as it does."""
    return re.findall(r"^zwgk: .*?plugin '(\w+)'", ran.err, re.MULTILINE)


DOSSIER = '[authority]\nid = "a"\nname = "某局"\nkind = "department"\n'
LATE = '[[policy-document]]\nid = "1"\ntitle = "晚"\nissued_at = 2024-03-01\npublished_at = 2024-06-03\n'
CRASHES = '[[policy-document]]\nid = "2"\ntitle = "坏"\nissued_at = 2024-03-01\npublished_at = 2024-03-01\n'


@pytest.fixture
def judged(tmp_path: Path) -> tuple[str, ...]:
    """The call of a check in which nothing fails."""
    (tmp_path / "bureau.toml").write_text(DOSSIER, "utf-8")
    return ("check", str(tmp_path / "bureau.toml"), "--as-of", "2024-06-30", "--pack", "small", *SMALL_PACK)


class TestExitPolicy:
    """Order: 3 a rule crashed, 2 a plugin was left out, 1 something failed, 0 nothing did."""

    @pytest.mark.parametrize(
        ("records", "alone", "with_broken"),
        [("", 0, 2), (LATE, 1, 2), (LATE + CRASHES, 3, 3)],
        ids=["nothing fails", "something fails", "a rule crashes"],
    )
    def test_a_plugin_left_out_outweighs_findings_and_not_a_crash(
        self, zwgk: Callable[..., Ran], fake_site: FakeSite, tmp_path: Path, records: str, alone: int, with_broken: int
    ) -> None:
        dossier = tmp_path / "dossier.toml"
        dossier.write_text(DOSSIER + records, "utf-8")
        call = ("check", str(dossier), "--as-of", "2024-06-30", "--pack", "small", *SMALL_PACK)
        before = zwgk(*call)
        installed_as(fake_site, CASES["it needs a newer zwgk"])
        after, ignored = zwgk(*call), zwgk(*call, "--ignore-plugin-problems")
        assert (before.code, after.code, ignored.code) == (alone, with_broken, alone)
        assert before.out == after.out == ignored.out
        assert (names(before), names(after), names(ignored)) == ([], ["demo"], ["demo"])

    @pytest.mark.parametrize("broken", CASES.values(), ids=CASES)
    def test_whatever_is_left_out_of_a_plugin_counts(
        self, zwgk: Callable[..., Ran], fake_site: FakeSite, judged: tuple[str, ...], broken: Broken
    ) -> None:
        installed_as(fake_site, broken)
        ran = zwgk(*judged)
        assert (ran.code, bool(ran.out), ran.err) == (2, True, f"zwgk: {broken.said}\n")

    def test_a_pin_leaves_a_broken_plugin_out_without_a_word(
        self, zwgk: Callable[..., Ran], fake_site: FakeSite, judged: tuple[str, ...]
    ) -> None:
        installed_as(fake_site, Broken("raise AssertionError('it is imported')", ""))
        ran = zwgk(*judged, "--only", "regulation")
        assert (ran.code, ran.err) == (0, "")

    @pytest.mark.parametrize(
        "call",
        [
            ("rules", "--pack", "small", *SMALL_PACK),
            ("coverage", "small", *SMALL_PACK),
            ("deadline", "2024-04-15", "--working-days", "20"),
        ],
        ids=lambda call: str(call[0]),
    )
    def test_other_commands_tell_it_once_and_leave_as_ever(
        self, zwgk: Callable[..., Ran], fake_site: FakeSite, call: tuple[str, ...]
    ) -> None:
        before = zwgk(*call)
        installed_as(fake_site, CASES["its import raises"])
        after = zwgk(*call)
        assert (after.code, after.out) == (before.code, before.out) == (0, before.out)
        assert names(after) == ["demo"]

    def test_a_plugin_file_that_leaves_the_program_is_refused(
        self, zwgk: Callable[..., Ran], judged: tuple[str, ...], tmp_path: Path
    ) -> None:
        file = tmp_path / "leaves.py"
        file.write_text("import sys\nsys.exit(0)\n", "utf-8")
        ran = zwgk(*judged, "--plugin", str(file))
        assert (ran.code, ran.out) == (2, "")
        assert ran.err == f"zwgk: plugin {file} cannot be imported: SystemExit: 0 (leaves.py:2); mend it\n"

    def test_every_fault_of_a_plugin_that_is_asked_for_is_told(
        self, zwgk: Callable[..., Ran], judged: tuple[str, ...], fake_site: FakeSite
    ) -> None:
        code = "from zwgk import hookimpl\n\n@hookimpl\ndef zwgk_reeders(): ...\n\ndef zwgk_readers(): ...\n"
        installed_as(fake_site, Broken(code, ""))
        ran = zwgk(*judged, "--only", "demo")
        assert (ran.code, ran.out, ran.err.count("plugin 'demo' (zwgk-demo 1.0) is left out")) == (2, "", 2)

    @pytest.mark.parametrize("call", [("--help",), ("greet",)], ids=["the help", "a plugin's command"])
    def test_the_help_and_the_commands_of_plugins_tell_it_once(
        self, zwgk: Callable[..., Ran], fake_site: FakeSite, call: tuple[str, ...]
    ) -> None:
        installed_as(fake_site, CASES["its import raises"])
        command("greeter", "greet", "你好", fake_site)
        ran = zwgk(*call)
        assert (ran.code, names(ran)) == (0, ["demo"])
        assert ("greet " in ran.out) == (call[0] == "--help")


def command(plugin: str, name: str, says: str, fake_site: FakeSite) -> None:
    """Install a plugin that adds a command."""
    fake_site.install(
        f"zwgk-{plugin}",
        plugins={plugin: f"zwgk_{plugin}"},
        modules={
            f"zwgk_{plugin}.py": f"""
                import click
                from zwgk import hookimpl

                @hookimpl
                def zwgk_commands(cli):
                    @cli.command("{name}")
                    def say():
                        "Say it."
                        click.echo("{says}")
            """
        },
    )


class TestCommands:
    def test_a_command_of_zwgk_stays_zwgks(self, zwgk: Callable[..., Ran], fake_site: FakeSite) -> None:
        command("greeter", "packs", "你好", fake_site)
        listed = zwgk("--help")
        assert listed.err == (
            "zwgk: command 'packs' of plugin 'greeter' (zwgk-greeter 1.0) is left out: "
            "the name is taken by zwgk; give yours another name\n"
        )
        assert "你好" not in zwgk("packs").out

    def test_of_two_commands_of_one_name_that_of_the_earlier_plugin_stands(
        self, zwgk: Callable[..., Ran], fake_site: FakeSite
    ) -> None:
        command("willow", "greet", "柳", fake_site)
        command("acacia", "greet", "槐", fake_site)
        ran = zwgk("greet")
        assert (ran.code, ran.out) == (0, "槐\n")
        assert ran.err == (
            "zwgk: command 'greet' of plugin 'willow' (zwgk-willow 1.0) is left out: "
            "the name is taken by plugin 'acacia' (zwgk-acacia 1.0); give yours another name\n"
        )

    def test_a_command_of_zwgk_loads_no_plugin_that_its_options_leave_out(
        self, zwgk: Callable[..., Ran], fake_site: FakeSite
    ) -> None:
        fake_site.install("zwgk-a", plugins={"a": "zwgk_a"}, modules={"zwgk_a.py": READER})
        assert zwgk("packs", "--only", "regulation").code == 0
        assert "zwgk_a" not in sys.modules

    def test_commands_do_not_outlive_the_run(self, zwgk: Callable[..., Ran], fake_site: FakeSite) -> None:
        command("greeter", "greet", "你好", fake_site)
        assert zwgk("greet").code == 0
        assert zwgk("greet", "--only", "x").code == 2
        (fake_site.folder / "zwgk_greeter-1.0.dist-info" / "entry_points.txt").write_text("", "utf-8")
        assert zwgk("greet").code == 2


def test_a_check_beside_broken_plugins_judges_with_the_rest_names_each_and_leaves_with_two(tmp_path: Path) -> None:
    """The acceptance of the kit: two packs with one code, a failing import, a future version, a misspelt hook."""
    site = FakeSite(tmp_path / "site")
    town(site, "acacia", "1.5")
    town(site, "willow", "2.0")
    site.install("zwgk-failing", plugins={"failing": "zwgk_failing"}, modules={"zwgk_failing.py": "import nowhere"})
    site.install(
        "zwgk-future",
        version="9.0",
        plugins={"future": "zwgk_future"},
        modules={"zwgk_future.py": "print('it is imported')"},
        requires=["zwgk>=9"],
    )
    misspelt = CASES["a hook is misspelt"]
    site.install("zwgk-sloppy", plugins={"sloppy": "zwgk_sloppy"}, modules={"zwgk_sloppy.py": misspelt.code})

    def run(environment: dict[str, str] | None, *more: str) -> subprocess.CompletedProcess[str]:
        script = Path(sys.executable).with_name("zwgk")
        call = [str(script), "check", "examples/xuanzhou-2024", "--as-of", "2024-12-31", *more]
        return subprocess.run(  # noqa: S603 (our own program)
            call, cwd=ROOT, env=environment, capture_output=True, text=True, encoding="utf-8", check=False
        )

    alone, beside = run(None), run(site.environment)
    assert (alone.returncode, alone.stderr) == (1, "")
    assert (beside.returncode, beside.stdout) == (2, alone.stdout)
    assert [line for line in beside.stderr.splitlines() if not line.startswith("  ")] == [
        (
            "zwgk: plugin 'failing' (zwgk-failing 1.0) is left out: its import raised ModuleNotFoundError: "
            "No module named 'nowhere' (zwgk_failing.py:1); install what is missing, or uninstall zwgk-failing"
        ),
        (
            f"zwgk: plugin 'future' (zwgk-future 9.0) is left out: it needs zwgk>=9; installed is zwgk {INSTALLED}; "
            "upgrade zwgk or install an older zwgk-future"
        ),
        (
            "zwgk: plugin 'sloppy' (zwgk-sloppy 1.0) is left out: it implements zwgk_rule_pack, which is no hook; "
            "rename it to zwgk_rule_packs"
        ),
        (
            "zwgk: pack 'willow' of plugin 'willow' (zwgk-willow 2.0) is left out: the code TW0001 is that of pack "
            "'acacia' of plugin 'acacia' (zwgk-acacia 1.5) already, which comes first by its name; "
            "uninstall zwgk-willow or zwgk-acacia, or give yours another"
        ),
    ]
    ignored = run(site.environment, "--ignore-plugin-problems")
    assert (ignored.returncode, ignored.stdout, ignored.stderr) == (1, alone.stdout, beside.stderr)
