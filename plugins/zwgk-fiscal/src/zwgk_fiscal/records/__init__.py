"""The entities of a finance bureau's disclosure, one module per line of business."""

from zwgk import Record
from zwgk_fiscal.records.budgets import (
    BudgetDisclosure,
    BudgetDocument,
    BudgetLevel,
    BudgetMatter,
    BudgetPart,
    EconomicDepth,
    FunctionDepth,
    ThreePublicExpenses,
)
from zwgk_fiscal.records.catalogues import CatalogueEntry, FiscalCatalogue, FiscalCatalogueKind
from zwgk_fiscal.records.complaints import ProcurementComplaint, Suspension, SuspensionKind
from zwgk_fiscal.records.procurement import (
    Notice,
    ProcurementMethod,
    ProcurementProject,
    PublicPeriod,
    ResultElement,
    SupervisionKind,
    SupervisionResult,
)
from zwgk_fiscal.records.questions import SupplierQuestion, SupplierQuestionKind

FISCAL_RECORD_TYPES: tuple[type[Record], ...] = (
    BudgetDisclosure,
    FiscalCatalogue,
    ProcurementComplaint,
    ProcurementProject,
    SupervisionResult,
    SupplierQuestion,
)
"""Every record type that this plugin adds."""

__all__ = [
    "FISCAL_RECORD_TYPES",
    "BudgetDisclosure",
    "BudgetDocument",
    "BudgetLevel",
    "BudgetMatter",
    "BudgetPart",
    "CatalogueEntry",
    "EconomicDepth",
    "FiscalCatalogue",
    "FiscalCatalogueKind",
    "FunctionDepth",
    "Notice",
    "ProcurementComplaint",
    "ProcurementMethod",
    "ProcurementProject",
    "PublicPeriod",
    "ResultElement",
    "SupervisionKind",
    "SupervisionResult",
    "SupplierQuestion",
    "SupplierQuestionKind",
    "Suspension",
    "SuspensionKind",
    "ThreePublicExpenses",
]
