"""Terms of use, and what they say today."""

from datetime import date

import pytest

from gallery_app.layout.rights import right_of_use

_TODAY = date(2023, 10, 16)


@pytest.mark.parametrize(
    ("rights", "code"),
    [
        ("", None),
        ("© 2023 田正，保留所有权利", None),
        ("仅限本报使用", None),
        ("未经授权", "rights"),
        ("禁止使用", "rights"),
        ("Do not use", "rights"),
        ("2023年12月1日前不得使用", "embargo"),
        ("embargoed until 2023-12-01", "embargo"),
        ("解禁时间：2023-10-17", "embargo"),
        ("2023年10月1日前不得使用", None),
        ("授权使用至2023-10-15", "expired"),
        ("Licensed until 2024-01-01", None),
        ("valid until 2023.1.1", "expired"),
        ("embargoed until 2023-13-45", None),
    ],
)
def test_right_of_use(rights: str, code: str | None) -> None:
    """A photo is barred, embargoed or expired by the letter of its terms; other terms say nothing."""
    found = right_of_use(rights, _TODAY)
    assert (found[0] if found else None) == code
