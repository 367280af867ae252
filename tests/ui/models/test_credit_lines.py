"""The credits of a report as text."""

from gallery_app.services.crediting import CreditLine, ReportCredits
from gallery_app.ui.models.credit_lines import Form, credit_text, offered

LINES = (CreditLine(1, 1, "田正 摄", "甲　田正 摄", "甲"), CreditLine(2, 1, "谢健 摄", "乙　谢健 摄", "乙　谢健 摄"))
FOUND = ReportCredits(LINES, "除署名外，均由田正摄", "图① 田正 摄；图② 谢健 摄", ())


def test_each_form_says_its_own() -> None:
    """Lines, folded lines with the shared credit, numbers, or the shared credit alone."""
    assert credit_text(FOUND, Form.LINES) == "甲　田正 摄\n乙　谢健 摄"
    assert credit_text(FOUND, Form.FOLDED) == "甲\n乙　谢健 摄\n除署名外，均由田正摄"
    assert credit_text(FOUND, Form.NUMBERED) == FOUND.numbered
    assert credit_text(FOUND, Form.SUMMARY) == FOUND.summary


def test_what_is_not_shared_is_not_offered() -> None:
    """Without a summary there are lines and, where they can be counted, numbers."""
    assert offered(FOUND) == tuple(Form)
    assert offered(ReportCredits(LINES, "", "x", ())) == (Form.LINES, Form.NUMBERED)
    assert offered(ReportCredits((), "", "", ())) == (Form.LINES,)
