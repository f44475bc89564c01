"""The kinds of authority that disclosure duties are laid upon."""

from __future__ import annotations

from enum import StrEnum


class AuthorityKind(StrEnum):
    """What an authority is in the order of government; decides which duties it owes."""

    GOVERNMENT = "government"
    GOVERNMENT_OFFICE = "government-office"
    DEPARTMENT = "department"
    TOWNSHIP = "township"
    SUBDISTRICT = "subdistrict"

    @property
    def chinese(self) -> str:
        """The kind as Chinese law names it."""
        return _CHINESE[self]


class AdministrativeLevel(StrEnum):
    """The level of government an authority belongs to."""

    NATIONAL = "national"
    PROVINCE = "province"
    CITY = "city"
    COUNTY = "county"
    TOWNSHIP = "township"


_CHINESE = {
    AuthorityKind.GOVERNMENT: "人民政府",
    AuthorityKind.GOVERNMENT_OFFICE: "政府办公室",
    AuthorityKind.DEPARTMENT: "政府部门",
    AuthorityKind.TOWNSHIP: "乡镇人民政府",
    AuthorityKind.SUBDISTRICT: "街道办事处",
}
