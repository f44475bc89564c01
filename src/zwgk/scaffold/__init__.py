"""A new pack, written from templates: a distribution with one rule that works at once, for its author to edit."""

from zwgk.scaffold.plans import PackPlan, plan_pack
from zwgk.scaffold.writing import write_pack

__all__ = ["PackPlan", "plan_pack", "write_pack"]
