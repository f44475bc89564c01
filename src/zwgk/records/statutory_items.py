"""The items that the disclosure regulation lists for proactive disclosure (法定主动公开事项)."""

from __future__ import annotations

from enum import StrEnum


class StatutoryItem(StrEnum):
    """An item of the regulation's lists: of every authority, of cities and counties, of townships."""

    NORMATIVE_DOCUMENTS = "normative-documents"
    INSTITUTION = "institution"
    PLANS = "plans"
    STATISTICS = "statistics"
    LICENSING = "licensing"
    PENALTIES = "penalties"
    BUDGET = "budget"
    FEES = "fees"
    PROCUREMENT = "procurement"
    MAJOR_PROJECTS = "major-projects"
    LIVELIHOOD = "livelihood"
    EMERGENCIES = "emergencies"
    SUPERVISION = "supervision"
    RECRUITMENT = "recruitment"
    OTHER = "other"
    MUNICIPAL_CONSTRUCTION = "municipal-construction"
    PUBLIC_SERVICE = "public-service"
    PUBLIC_WELFARE = "public-welfare"
    LAND_EXPROPRIATION = "land-expropriation"
    HOUSE_EXPROPRIATION = "house-expropriation"
    PUBLIC_SECURITY = "public-security"
    SOCIAL_ASSISTANCE = "social-assistance"
    RURAL_POLICY = "rural-policy"
    IRRIGATION = "irrigation"
    LAND_CONTRACTS = "land-contracts"
    HOMESTEADS = "homesteads"
    LEVIES = "levies"
    COLLECTIVE_ENTERPRISES = "collective-enterprises"
    FAMILY_PLANNING = "family-planning"

    @property
    def chinese(self) -> str:
        """The item as a catalogue names it."""
        return _CHINESE[self]


_CHINESE = {
    StatutoryItem.NORMATIVE_DOCUMENTS: "规章和规范性文件",
    StatutoryItem.INSTITUTION: "机构职能",
    StatutoryItem.PLANS: "规划及政策",
    StatutoryItem.STATISTICS: "统计信息",
    StatutoryItem.LICENSING: "许可和管理服务",
    StatutoryItem.PENALTIES: "处罚和强制",
    StatutoryItem.BUDGET: "预算决算",
    StatutoryItem.FEES: "行政事业性收费",
    StatutoryItem.PROCUREMENT: "政府集中采购",
    StatutoryItem.MAJOR_PROJECTS: "重大建设项目",
    StatutoryItem.LIVELIHOOD: "民生政策措施",
    StatutoryItem.EMERGENCIES: "突发事件应对",
    StatutoryItem.SUPERVISION: "监督检查",
    StatutoryItem.RECRUITMENT: "公务员招考",
    StatutoryItem.OTHER: "其他法定公开信息",
    StatutoryItem.MUNICIPAL_CONSTRUCTION: "市政建设",
    StatutoryItem.PUBLIC_SERVICE: "公共服务",
    StatutoryItem.PUBLIC_WELFARE: "公益事业",
    StatutoryItem.LAND_EXPROPRIATION: "土地征收",
    StatutoryItem.HOUSE_EXPROPRIATION: "房屋征收",
    StatutoryItem.PUBLIC_SECURITY: "治安管理",
    StatutoryItem.SOCIAL_ASSISTANCE: "社会救助",
    StatutoryItem.RURAL_POLICY: "农业农村政策",
    StatutoryItem.IRRIGATION: "农田水利",
    StatutoryItem.LAND_CONTRACTS: "承包经营权流转",
    StatutoryItem.HOMESTEADS: "宅基地审核",
    StatutoryItem.LEVIES: "筹资筹劳",
    StatutoryItem.COLLECTIVE_ENTERPRISES: "集体企业承包",
    StatutoryItem.FAMILY_PLANNING: "计划生育",
}
