"""Personal information left readable in a published text: identity, mobile and card numbers, and home addresses.

Law: 个人信息保护法 28 protects sensitive personal information, financial accounts among it; 民法典 1034 counts identity
numbers, telephone numbers and home addresses as personal information. Clause 3.1-24 of the plan asks for what was left.

Masked forms are no finding: numbers and doors in which ``* X ● ○ • ■ □ ※`` or a multiplication sign stands for missing
characters, as in ``138****1234``, ``35*************123``, ``6222 **** **** 1234`` or ``3号楼*单元***室``.
"""

from zwgk_xuanzhou.personal_information.finds import PersonalInformation, PersonalInformationKind
from zwgk_xuanzhou.personal_information.scan import find_personal_information

__all__ = ["PersonalInformation", "PersonalInformationKind", "find_personal_information"]
