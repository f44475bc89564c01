"""Values that the law sets, by day, and the local layers that tighten them."""

from __future__ import annotations

from datetime import UTC, date, datetime
from itertools import permutations
from typing import Any, TypeVar

import attrs
import pendulum
import pytest

from zwgk import (
    AuthorityKind,
    DatedValue,
    InstantRefused,
    Layers,
    Override,
    Parameter,
    ParameterError,
    ParameterNotInForce,
    ResolvedValue,
    Source,
    Span,
    Stricter,
    days,
    months,
    working_days,
)

T = TypeVar("T")

LAW = Source(id="foi", title="政府信息公开条例", issuer="国务院", in_force_from=date(2008, 5, 1))
OLD = LAW.cite("第二十四条")
NEW = LAW.cite("第三十三条")
TOWN = Source(id="town", title="某镇办法", issuer="某某镇", in_force_from=date(2020, 1, 1)).cite("第五条")
CITY = Source(id="city", title="某市办法", issuer="某市", in_force_from=date(2020, 1, 1)).cite("第六条")

CHANGED = date(2019, 5, 15)
REPLY_LIMIT = Parameter(
    name="reply-limit",
    title="答复期限",
    values=(
        DatedValue(since=date(2008, 5, 1), value=working_days(15), citation=OLD),
        DatedValue(since=CHANGED, value=working_days(20), citation=NEW),
    ),
    stricter=Stricter.LOWER,
)
OPEN_DAYS = Parameter(
    name="open-days",
    title="开放日次数",
    values=(DatedValue(since=date(2024, 1, 1), value=2, citation=NEW, stated=False),),
    stricter=Stricter.HIGHER,
)
COLUMN = Parameter(
    name="column", title="栏目名称", values=(DatedValue(since=date(2024, 1, 1), value="政策解读", citation=NEW),)
)
TODAY = date(2024, 6, 3)


def _reply(amount: int, layer: str = "某某镇") -> Override[Any]:
    return Override(parameter=REPLY_LIMIT, value=working_days(amount), citation=TOWN, layer=layer)


def _may_loosen(override: Override[Any]) -> Override[Any]:
    return attrs.evolve(override, loosens_by_authority=True)


def _open_days(amount: int, layer: str = "某市") -> Override[Any]:
    return Override(parameter=OPEN_DAYS, value=amount, citation=CITY, layer=layer)


def _column(value: str, layer: str) -> Override[Any]:
    return Override(parameter=COLUMN, value=value, citation=TOWN, layer=layer)


def _resolved(*overrides: Override[Any], on: date = TODAY) -> ResolvedValue[Span]:
    return Layers(overrides).resolve(REPLY_LIMIT, on)


class TestValuesByDay:
    @pytest.mark.parametrize(
        ("day", "amount", "citation"),
        [
            (date(2008, 5, 1), 15, OLD),
            (date(2008, 5, 2), 15, OLD),
            (date(2019, 5, 14), 15, OLD),
            (date(2019, 5, 15), 20, NEW),
            (date(2019, 5, 16), 20, NEW),
            (date.max, 20, NEW),
        ],
        ids=str,
    )
    def test_a_value_holds_from_its_day_until_the_next(self, day: date, amount: int, citation: object) -> None:
        dated = REPLY_LIMIT.on(day)
        assert (dated.value, dated.citation) == (working_days(amount), citation)

    @pytest.mark.parametrize("day", [date(2008, 4, 30), date.min], ids=str)
    def test_before_its_first_day_a_parameter_has_no_value(self, day: date) -> None:
        with pytest.raises(
            ParameterNotInForce, match=f"'reply-limit' has no value on {day}: the first is of 2008-05-01"
        ):
            REPLY_LIMIT.on(day)

    def test_a_pendulum_day_is_a_day(self) -> None:
        assert REPLY_LIMIT.on(pendulum.Date(2019, 5, 14)).value == working_days(15)
        assert Layers().value(REPLY_LIMIT, pendulum.Date(2019, 5, 15)) == working_days(20)

    @pytest.mark.parametrize(
        "instant", [datetime.fromisoformat("2019-05-15T00:00"), datetime(2019, 5, 15, tzinfo=UTC)], ids=str
    )
    def test_an_instant_is_no_day(self, instant: datetime) -> None:
        with pytest.raises(InstantRefused):
            REPLY_LIMIT.on(instant)

    def test_an_instant_is_no_first_day(self) -> None:
        with pytest.raises(InstantRefused):
            DatedValue(since=datetime(2019, 5, 15, tzinfo=UTC), value=1, citation=NEW)

    def test_a_pendulum_day_is_kept_as_a_plain_date(self) -> None:
        assert type(DatedValue(since=pendulum.Date(2019, 5, 15), value=1, citation=NEW).since) is date

    def test_a_value_is_stated_unless_it_is_said_to_be_assumed(self) -> None:
        assert REPLY_LIMIT.on(TODAY).stated
        assert not OPEN_DAYS.on(TODAY).stated


class TestDeclaration:
    def test_a_parameter_has_a_value(self) -> None:
        with pytest.raises(ParameterError, match="parameter 'p' has no value; give at least one DatedValue"):
            Parameter[int](name="p", title="数", values=())

    @pytest.mark.parametrize("second", [date(2008, 4, 30), date(2008, 5, 1)], ids=["the day before", "the same day"])
    def test_values_stand_in_the_order_they_took_effect(self, second: date) -> None:
        values = tuple(DatedValue(since=day, value=1, citation=NEW) for day in (date(2008, 5, 1), second))
        words = f"the value of {second} follows that of 2008-05-01; list the values by the day they took effect, each"
        with pytest.raises(ParameterError, match=words):
            Parameter(name="p", title="数", values=values)

    def test_values_a_day_apart_are_in_order(self) -> None:
        values = tuple(DatedValue(since=date(2008, 5, day), value=day, citation=NEW) for day in (1, 2))
        assert Parameter(name="p", title="数", values=values).on(date(2008, 5, 2)).value == 2

    def test_every_pair_of_values_is_checked(self) -> None:
        values = tuple(DatedValue(since=date(2008, 5, day), value=day, citation=NEW) for day in (1, 3, 2))
        with pytest.raises(ParameterError, match="the value of 2008-05-02 follows that of 2008-05-03"):
            Parameter(name="p", title="数", values=values)

    def test_a_parameter_is_frozen(self) -> None:
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            REPLY_LIMIT.values = ()  # type: ignore[misc]


class TestStrictness:
    @pytest.mark.parametrize(
        ("parameter", "old", "new", "tightens"),
        [
            (REPLY_LIMIT, working_days(20), working_days(19), True),
            (REPLY_LIMIT, working_days(20), working_days(20), True),
            (REPLY_LIMIT, working_days(20), working_days(21), False),
            (OPEN_DAYS, 2, 1, False),
            (OPEN_DAYS, 2, 2, True),
            (OPEN_DAYS, 2, 3, True),
            (OPEN_DAYS, 2, 2.5, True),
            (COLUMN, "政策解读", "解读", True),
        ],
    )
    def test_tighter_is_shorter_or_more(
        self, parameter: Parameter[Any], old: object, new: object, *, tightens: bool
    ) -> None:
        assert parameter.tightens(old, new) is tightens

    @pytest.mark.parametrize("value", ["20", True, None], ids=repr)
    def test_a_value_without_order_is_neither(self, value: object) -> None:
        parameter: Parameter[Any] = REPLY_LIMIT
        words = rf"parameter 'reply-limit' says which way is stricter, but {value!r} has no order"
        with pytest.raises(ParameterError, match=words):
            parameter.tightens(working_days(20), value)
        with pytest.raises(ParameterError, match=words):
            parameter.tightens(value, working_days(20))

    @pytest.mark.parametrize("longer", [days(21), months(6), months(20)], ids=str)
    def test_another_unit_is_not_compared_by_its_number_alone(self, longer: Span) -> None:
        """Six months are more than twenty working days, though six is less than twenty."""
        with pytest.raises(ParameterError, match=f"{longer} and 20个工作日 are not of one unit; state both in one"):
            _resolved(attrs.evolve(_reply(20), value=longer))


class TestLayers:
    def test_without_layers_the_law_s_own_value_holds(self) -> None:
        resolved = _resolved()
        assert (resolved.value, resolved.citation, resolved.stated) == (working_days(20), NEW, True)
        assert resolved.parameter is REPLY_LIMIT
        assert resolved.provenance == "20个工作日"

    def test_a_layer_tightens(self) -> None:
        resolved = _resolved(_reply(15))
        assert (resolved.value, resolved.citation) == (working_days(15), TOWN)
        assert resolved.provenance == "20个工作日 → 15个工作日（某某镇）"
        assert [(layer.value, layer.citation, layer.name) for layer in resolved.layers] == [
            (working_days(20), NEW, ""),
            (working_days(15), TOWN, "某某镇"),
        ]

    def test_a_layer_moves_the_other_way_where_more_is_stricter(self) -> None:
        assert Layers([_open_days(3)]).resolve(OPEN_DAYS, TODAY).provenance == "2 → 3（某市）"

    @pytest.mark.parametrize(
        ("parameter", "value", "words"),
        [
            (REPLY_LIMIT, working_days(21), "某某镇 loosens parameter 'reply-limit' from 20个工作日 to 21个工作日"),
            (OPEN_DAYS, 1, "某某镇 loosens parameter 'open-days' from 2 to 1"),
        ],
        ids=["longer", "fewer"],
    )
    def test_a_layer_does_not_loosen(self, parameter: Parameter[Any], value: object, words: str) -> None:
        layers = Layers([Override(parameter=parameter, value=value, citation=TOWN, layer="某某镇")])
        cure = "; a local layer may only tighten it, unless the citation allows more"
        with pytest.raises(ParameterError, match=f"^{words}{cure}$"):
            layers.resolve(parameter, TODAY)

    def test_a_layer_loosens_where_its_text_allows_it(self) -> None:
        resolved = _resolved(_may_loosen(_reply(30)))
        assert resolved.provenance == "20个工作日 → 30个工作日（某某镇）"

    @pytest.mark.parametrize("order", list(permutations(range(3))), ids=str)
    def test_the_order_of_layers_changes_nothing(self, order: tuple[int, ...]) -> None:
        overrides = [_reply(15, "某市"), _reply(10, "某某镇"), attrs.evolve(_reply(12, "某区"), since=date(2023, 1, 1))]
        resolved = _resolved(*(overrides[index] for index in order))
        assert resolved == _resolved(*overrides)
        assert resolved.value == working_days(10)

    @pytest.mark.parametrize("layers", [("甲", "乙"), ("乙", "甲")], ids="、".join)
    def test_the_tightest_of_two_layers_holds_whoever_set_it(self, layers: tuple[str, str]) -> None:
        resolved = _resolved(_reply(15, layers[0]), _reply(10, layers[1]))
        assert resolved.value == working_days(10)
        assert resolved.layers[-1].name == layers[1]

    @pytest.mark.parametrize("layers", [("甲", "乙"), ("乙", "甲")], ids="、".join)
    def test_where_more_is_stricter_the_greatest_of_two_layers_holds(self, layers: tuple[str, str]) -> None:
        resolved = Layers([_open_days(3, layers[0]), _open_days(4, layers[1])]).resolve(OPEN_DAYS, TODAY)
        assert [layer.value for layer in resolved.layers] == [2, 3, 4]

    @pytest.mark.parametrize("layers", [("甲", "乙"), ("乙", "甲")], ids="、".join)
    def test_a_layer_s_name_does_not_decide_between_one_that_tightens_and_one_that_may_loosen(
        self, layers: tuple[str, str]
    ) -> None:
        tightened, loosened = _reply(15, layers[0]), _may_loosen(_reply(30, layers[1]))
        assert _resolved(tightened, loosened).value == working_days(15)

    def test_a_milder_layer_leaves_one_that_may_loosen_and_does_not_as_it_is(self) -> None:
        resolved = _resolved(_may_loosen(_reply(10, "某市")), _reply(15, "某某镇"))
        assert resolved.provenance == "20个工作日 → 10个工作日（某市）"

    def test_of_two_layers_that_may_loosen_the_stricter_holds(self) -> None:
        resolved = _resolved(_may_loosen(_reply(30, "某市")), _may_loosen(_reply(40, "某某镇")))
        assert resolved.provenance == "20个工作日 → 40个工作日（某某镇） → 30个工作日（某市）"

    def test_the_same_layer_s_values_of_one_day_hold_in_any_order(self) -> None:
        assert _resolved(_reply(15), _reply(10)) == _resolved(_reply(10), _reply(15))

    def test_a_layer_that_repeats_the_value_leaves_no_step(self) -> None:
        assert _resolved(_reply(20)).provenance == "20个工作日"
        assert _resolved(_reply(15, "某市"), _reply(15, "某某镇")).provenance == "20个工作日 → 15个工作日（某市）"

    def test_a_layer_of_another_parameter_changes_nothing(self) -> None:
        assert Layers([_reply(15)]).resolve(OPEN_DAYS, TODAY).value == 2
        assert Layers([_reply(15)]).value(OPEN_DAYS, TODAY) == 2

    @pytest.mark.parametrize(
        ("day", "amount"),
        [
            (date(2024, 1, 31), 20),
            (date(2024, 2, 1), 15),
            (date(2024, 2, 2), 15),
            (date(2024, 2, 28), 15),
            (date(2024, 2, 29), 15),
            (date(2024, 3, 1), 20),
        ],
        ids=str,
    )
    def test_a_layer_holds_from_its_first_day_to_its_last(self, day: date, amount: int) -> None:
        override = attrs.evolve(_reply(15), since=date(2024, 2, 1), until=date(2024, 2, 29))
        assert _resolved(override, on=day).value == working_days(amount)
        assert Layers([override]).value(REPLY_LIMIT, day) == working_days(amount)

    def test_a_layer_is_measured_against_the_law_of_the_day(self) -> None:
        """Fifteen days tighten the law of 2019, and loosened nothing in the law of 2008."""
        assert _resolved(_reply(15), on=date(2019, 5, 14)).provenance == "15个工作日"
        assert _resolved(_reply(15), on=CHANGED).provenance == "20个工作日 → 15个工作日（某某镇）"
        with pytest.raises(ParameterError, match="from 15个工作日 to 18个工作日"):
            _resolved(_reply(18), on=date(2019, 5, 14))

    def test_a_law_that_became_stricter_than_an_older_layer_prevails(self) -> None:
        """The town said 15 when the law said 20; now the law says 10, and nobody loosened anything."""
        stricter = attrs.evolve(
            REPLY_LIMIT,
            values=(
                *REPLY_LIMIT.values,
                DatedValue(since=date(2030, 1, 1), value=working_days(10), citation=NEW),
            ),
        )
        layers = Layers([attrs.evolve(_reply(15), parameter=stricter, since=date(2024, 1, 1))])
        assert layers.value(stricter, date(2029, 12, 31)) == working_days(15)
        assert layers.value(stricter, date(2030, 1, 1)) == working_days(10)

    def test_a_layer_set_after_the_law_became_stricter_does_not_loosen_it(self) -> None:
        with pytest.raises(ParameterError, match="from 20个工作日 to 25个工作日"):
            _resolved(attrs.evolve(_reply(25), since=CHANGED))

    def test_before_the_law_a_layer_sets_nothing(self) -> None:
        with pytest.raises(ParameterNotInForce):
            _resolved(_reply(15), on=date(2008, 4, 30))
        with pytest.raises(ParameterNotInForce):
            Layers([_reply(15)]).value(REPLY_LIMIT, date(2008, 4, 30))

    @pytest.mark.parametrize("amount", [20, 15, 10], ids=str)
    def test_the_bare_value_is_the_resolved_one(self, amount: int) -> None:
        layers = Layers([_reply(amount)])
        assert layers.value(REPLY_LIMIT, TODAY) == layers.resolve(REPLY_LIMIT, TODAY).value == working_days(amount)

    def test_a_bare_value_is_refused_where_the_resolved_one_is(self) -> None:
        with pytest.raises(ParameterError, match="loosens"):
            Layers([_reply(21)]).value(REPLY_LIMIT, TODAY)

    def test_an_instant_is_no_first_day_of_a_layer(self) -> None:
        with pytest.raises(InstantRefused):
            attrs.evolve(_reply(15), since=datetime(2024, 2, 1, tzinfo=UTC))

    def test_an_instant_is_no_last_day_of_a_layer(self) -> None:
        with pytest.raises(InstantRefused):
            attrs.evolve(_reply(15), until=datetime(2024, 2, 1, tzinfo=UTC))

    def test_an_instant_is_no_day_to_ask_a_layer_for(self) -> None:
        with pytest.raises(InstantRefused):
            Layers([_reply(15)]).resolve(REPLY_LIMIT, datetime(2024, 2, 1, tzinfo=UTC))


class TestValuesWithoutOrder:
    def test_one_layer_replaces_the_value(self) -> None:
        assert Layers([_column("解读", "某某镇")]).resolve(COLUMN, TODAY).provenance == "政策解读 → 解读（某某镇）"

    def test_two_layers_that_agree_do_not_contradict(self) -> None:
        layers = Layers([_column("解读", "某市"), _column("解读", "某某镇")])
        assert layers.resolve(COLUMN, TODAY).value == "解读"

    @pytest.mark.parametrize("values", [("解读", "问答"), ("问答", "解读")], ids="、".join)
    def test_two_layers_that_differ_contradict(self, values: tuple[str, str]) -> None:
        layers = Layers([_column(values[0], "某市"), _column(values[1], "某某镇")])
        with pytest.raises(ParameterError, match="'column' is set by 某市 and by 某某镇; keep one"):
            layers.resolve(COLUMN, TODAY)

    @pytest.mark.parametrize("names", [("甲", "乙"), ("乙", "甲")], ids="、".join)
    def test_a_layer_that_keeps_the_law_s_value_contradicts_one_that_replaces_it(self, names: tuple[str, str]) -> None:
        """Whichever of the two names comes first."""
        layers = Layers([_column("政策解读", names[0]), _column("解读", names[1])])
        with pytest.raises(ParameterError, match="keep one"):
            layers.resolve(COLUMN, TODAY)


class TestAssumedValues:
    def test_an_assumed_value_is_shown_as_one(self) -> None:
        resolved = Layers().resolve(OPEN_DAYS, TODAY)
        assert not resolved.stated
        assert resolved.provenance == "2（依据未写明数值，按默认值检查）"

    def test_a_layer_that_states_another_value_ends_the_assumption(self) -> None:
        resolved = Layers([_open_days(3)]).resolve(OPEN_DAYS, TODAY)
        assert (resolved.stated, resolved.citation) == (True, CITY)

    def test_a_layer_that_states_the_assumed_value_ends_the_assumption(self) -> None:
        resolved = Layers([_open_days(2)]).resolve(OPEN_DAYS, TODAY)
        assert (resolved.stated, resolved.citation) == (True, CITY)


class TestShownValues:
    @pytest.mark.parametrize(
        ("value", "text"),
        [
            (working_days(20), "20个工作日"),
            (2, "2"),
            ("政策解读", "政策解读"),
            (AuthorityKind.TOWNSHIP, "乡镇人民政府"),
            (("视频", "图解"), "视频、图解"),
            (frozenset(AuthorityKind), "政府部门、人民政府、政府办公室、街道办事处、乡镇人民政府"),
            (frozenset({working_days(5), working_days(10)}), "10个工作日、5个工作日"),
            ({AuthorityKind.TOWNSHIP: working_days(5), "其他": 3}, "乡镇人民政府：5个工作日、其他：3"),
            ((), ""),
        ],
        ids=lambda value: value if isinstance(value, str) else type(value).__name__,
    )
    def test_a_value_reads_as_chinese(self, value: object, text: str) -> None:
        assert Parameter(name="p", title="数", values=_once(value)).shown(value) == text

    def test_a_parameter_may_say_how_its_values_read(self) -> None:
        parameter = Parameter(name="p", title="数", values=_once(2), show="每年{}次".format)
        assert parameter.shown(3) == "每年3次"
        assert Layers().resolve(parameter, TODAY).provenance == "每年2次"

    def test_how_values_read_makes_no_other_parameter(self) -> None:
        parameter = Parameter(name="p", title="数", values=_once(2))
        assert attrs.evolve(parameter, show="每年{}次".format) == parameter


def _once(value: T) -> tuple[DatedValue[T], ...]:
    return (DatedValue(since=date(2024, 1, 1), value=value, citation=NEW),)
