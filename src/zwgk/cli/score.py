"""`zwgk score`: what dossiers are worth by an assessment scheme, and what became of earlier failures."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from pathlib import Path

import click

from zwgk.cli.clock import today
from zwgk.cli.options import Day, loaded, plugin_options, plugins_from, print_data
from zwgk.engine import check_many
from zwgk.scores import (
    IndicatorScore,
    Points,
    RectifiedFinding,
    Score,
    load_scheme,
    read_report,
    rectification,
    score,
    shown,
)
from zwgk.terminal import Item, heading, indented, line, render, table
from zwgk.verdicts import Outcome

SHOWN_LOSSES = 20


class Given(click.ParamType):  # type: ignore[type-arg] # generic only in the newest click
    """Points that people gave, such as agency=87.5."""

    name = "points"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, Decimal]:
        """Read the id and the points."""
        if isinstance(value, tuple):
            return value
        name, _, points = str(value).partition("=")
        try:
            number = Decimal(points)
        except InvalidOperation:
            self.fail(f"expected an id and points such as agency=87.5, found {value!r}", param, ctx)
        if not number.is_finite():
            self.fail(f"expected a number of points, found {value!r}", param, ctx)
        return name, number


@click.command("score")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="DOSSIER...")
@click.option("--scheme", required=True, type=click.Path(path_type=Path), metavar="FILE", help="The assessment scheme.")
@click.option("--as-of", type=Day(), default=None, help="The day to judge as of; today in Shanghai by default.")
@click.option("--given", multiple=True, type=Given(), metavar="ID=POINTS", help="Points that people gave (repeatable).")
@click.option("--since", type=click.Path(path_type=Path), default=None, metavar="OLD.json", help="An earlier report.")
@click.option("--format", "output", type=click.Choice(["text", "json"]), default="text", show_default=True)
@plugin_options
def score_command(
    paths: tuple[Path, ...],
    scheme: Path,
    as_of: date | None,
    given: tuple[tuple[str, Decimal], ...],
    since: Path | None,
    output: str,
    only: tuple[str, ...],
    plugin_files: tuple[Path, ...],
) -> None:
    """Score each DOSSIER by a scheme.

    What is not decided leaves its points open: the score is then known between two bounds. With --since it also says
    which failures of an earlier report were put right.
    """
    if since is not None and len(paths) > 1:
        raise click.UsageError("--since compares one dossier with its earlier report; name that dossier alone")
    plugins = plugins_from(only, plugin_files)
    chosen = load_scheme(scheme)
    earlier = None if since is None else read_report(since)
    reports = list(check_many(loaded(paths, plugins), as_of=as_of or today(), plugins=plugins))
    rules = [rule for pack in plugins.packs for rule in pack.rules]
    scores = [score(report, chosen, rules=rules, given=dict(given)) for report in reports]
    rectified = None if earlier is None else rectification(earlier, reports[0], within_days=chosen.rectify_within_days)
    if output == "json":
        listed: list[dict[str, object]] = [one.to_dict() for one in scores]
        if rectified is not None:
            listed[0]["rectification"] = [one.to_dict() for one in rectified]
        print_data(json.dumps(listed, ensure_ascii=False, indent=2))
        return
    items: list[Item] = [heading(chosen.title), line(f"{chosen.issuer}，{chosen.year}年；{chosen.based_on}")]
    if len(scores) > 1:
        items += [line(""), _ranking(scores)]
    for one in scores:
        items += [line(""), *_score(one)]
    if rectified is not None:
        items += [line(""), *_rectification(rectified)]
    click.echo(render(items))


def _between(least: Fraction, most: Fraction) -> str:
    low, high = shown(least), shown(most)
    return f"{low:g}" if low == high else f"{low:g}至{high:g}"


def _points_of(one: Score) -> str:
    return f"{_between(one.least, one.most)}分" if one.base.full else "没有可以评分的记录"


def _grade(one: Score) -> str:
    if not (one.scheme.grades or one.scheme.vetoes):
        return "—"
    return one.grade or "待定"


def _ranking(scores: Sequence[Score]) -> Item:
    ordered = sorted(scores, key=lambda one: (-one.most, -one.least, one.report.authority))
    rows = [(one.report.authority_name, _points_of(one), _grade(one)) for one in ordered]
    return table(("单位", "得分", "等次"), rows)


def _score(one: Score) -> Iterator[Item]:
    yield heading(f"{one.report.authority_name}  {_points_of(one)}  {_grade(one)}")
    yield line(f"检查日{one.report.as_of}；未定的检查项不计得失，分值因此可能是一个区间")
    for name, holds in one.vetoes:
        if holds is not False:
            yield line(f"单项否决：{name}{'' if holds else '（待定）'}")
    rows: list[tuple[str, ...]] = []
    for each in one.sources:
        if len(one.sources) > 1:
            rows.append((f"【{each.source.name}】", f"占{each.source.share:g}%", *_points(each.points), ""))
        rows += [_row(indicator) for top in each.indicators for indicator in top.walk()]
    yield table(("指标", "权重", "折算", "得分", "失分", "未定", "说明"), rows, right=(1, 2, 3, 4, 5))
    if one.scheme.bonus is not None:
        yield from _bonus(one)
    yield line("")
    yield table(
        ("科室", "合规", "不合规", "未定", "未到期", "不适用", "失分"),
        [
            (
                department.department or "（未指明）",
                *(f"{department.counts.get(outcome, 0)}" for outcome in (Outcome.PASSED, Outcome.FAILED)),
                f"{department.counts.get(Outcome.CANNOT_TELL, 0) + department.counts.get(Outcome.ERROR, 0)}",
                *(f"{department.counts.get(outcome, 0)}" for outcome in (Outcome.PENDING, Outcome.INAPPLICABLE)),
                f"{shown(department.lost):g}",
            )
            for department in one.departments
        ],
        right=range(1, 7),
    )
    if one.losses:
        yield line("")
        yield from _losses(one)


def _row(one: IndicatorScore) -> tuple[str, ...]:
    indent = "  " * one.indicator.id.count(".")
    points = ("—", "—", "—", "—") if one.points is None else _points(one.points)
    return f"{indent}{one.indicator.id} {one.indicator.name}", f"{one.indicator.weight:g}", *points, one.reason


def _points(points: Points) -> tuple[str, str, str, str]:
    full, lost, undecided = (f"{shown(value):g}" for value in (points.full, points.lost, points.undecided))
    return full, _between(points.least, points.most), lost, undecided


def _bonus(one: Score) -> Iterator[Item]:
    bonus = one.scheme.bonus
    if bonus is None:
        return
    yield line(
        f"加分：{_between(one.bonus_points.least, one.bonus_points.most)}分"
        f"（基础分高于{bonus.threshold:g}分才计，最多{bonus.ceiling:g}分）"
    )
    words = {True: "得", False: "未得", None: "待定"}
    for each in one.bonus:
        yield indented(line(f"{each.item.name} {each.item.points:g}分：{words[each.earned]}"))


def _losses(one: Score) -> Iterator[Item]:
    yield heading(f"失分明细（共{len(one.losses)}项）")
    for loss in one.losses[:SHOWN_LOSSES]:
        finding = loss.finding
        clauses = "、".join(finding.clauses)
        yield line(
            f"失{shown(loss.points):g}分  指标{loss.indicator}  {finding.rule.code} {finding.rule.title}"
            f"  条款{clauses}  {finding.record.id}（{finding.department}）"
        )
        yield indented(line(finding.verdict.message))
        yield indented(line(f"整改：{finding.rule.page.cure}"))
    if len(one.losses) > SHOWN_LOSSES:
        yield line(f"其余{len(one.losses) - SHOWN_LOSSES}项见 --format json")


def _rectification(found: Sequence[RectifiedFinding]) -> Iterator[Item]:
    yield heading("整改情况")
    if not found:
        yield line("上次和本次都没有不合规项")
        return
    rows = [
        (
            one.state.chinese,
            f"{one.rule} {one.title}",
            one.record,
            one.department,
            "" if one.due is None else one.due.isoformat(),
            one.message,
        )
        for one in found
    ]
    yield table(("状态", "规则", "记录", "科室", "整改期限", "情况"), rows)
