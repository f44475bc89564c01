"""Whether an authority's own rules lay down a mechanism that the regulation asks for.

The register of rules on record is taken as the whole register: where every rule in force says what it lays down and
none lays down the mechanism, it is not there. Without any rule on record nobody can tell.
"""

from __future__ import annotations

from zwgk import Context, InternalRule, Mechanism, Verdict, failed, missing_facts, passed


def in_force(rule: InternalRule, context: Context) -> bool:
    """Whether a rule stands on the day of the check; one that is dated for later only does not."""
    if rule.adopted_on is None and context.lies_ahead(rule, "adopted_on"):
        return False
    return rule.repealed_on is None


def laid_down(context: Context, *mechanisms: Mechanism) -> Verdict:
    """Whether the rules in force lay down every one of the mechanisms."""
    rules = [one for one in context.dossier.of(InternalRule) if in_force(one, context)]
    found = {mechanism for one in rules for mechanism in one.mechanisms or ()}
    absent = [one for one in mechanisms if one not in found]
    if not absent:
        titles = [one.title or one.id for one in rules if set(mechanisms).intersection(one.mechanisms or ())]
        return passed(f"{'、'.join(titles)}规定了{'、'.join(one.chinese for one in mechanisms)}")
    lacking = "、".join(one.chinese for one in absent)
    if not rules:
        return missing_facts(f"没有登记本单位在用的公开制度，有没有{lacking}不明", "internal-rule")
    unclear = [one.title or one.id for one in rules if one.mechanisms is None]
    if unclear:
        return missing_facts(f"{'、'.join(unclear)}没有登记规定了哪些机制，有没有{lacking}不明", "mechanisms")
    return failed(f"在用的{len(rules)}件公开制度都没有规定{lacking}")
