"""Cases: facts in TOML, and the verdict a rule has to give on them. They test a rule and illustrate its page.

::

    [[case]]
    rule = "XZ2307"
    name = "第三个工作日公开"
    as_of = 2024-04-30
    expect = "passed"
    due = 2024-03-20
    policy-document = [{ id = "文件", published_at = 2024-03-15 }]
    interpretation = [{ id = "解读", document = "文件", published_at = 2024-03-20 }]

The file's own ``[authority]`` table is the authority of every case that brings none.
"""

from zwgk.cases.case import Case
from zwgk.cases.files import case_files, cases_of, holds_cases, load_cases
from zwgk.cases.results import CaseResult
from zwgk.cases.runs import CaseRunner, run_case, run_cases

__all__ = [
    "Case",
    "CaseResult",
    "CaseRunner",
    "case_files",
    "cases_of",
    "holds_cases",
    "load_cases",
    "run_case",
    "run_cases",
]
