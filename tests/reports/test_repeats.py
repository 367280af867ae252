"""Passages that stand twice."""

from gallery_app.reports.repeats import repeated

A = "做强做大主导产业，全区完成产业园建设，标准化厂房全部达到入住条件，年产值不低于一百五十亿元。"
B = "培育壮大新兴产业，全区以储能产业为突破口，推动项目投产达效，力争产值再创新高；开工建设装备制造"
C = "产业园项目，一期建成投产。"
D = "这一段只有一次，说的是别的事情，与前后两段都没有关系，也足够长，不会被当作短句而略过不看。"


def test_the_second_copy_is_hidden() -> None:
    """Of two whole copies the first is shown."""
    assert repeated([A, D, A], [False] * 3) == {2}


def test_the_copy_that_goes_on_is_kept() -> None:
    """A copy cut off at its end gives way to the one that continues."""
    assert repeated([A, B, D, A, B, C], [False, False, False, False, True, False]) == {0, 1}


def test_a_copy_may_be_cut_into_paragraphs_otherwise() -> None:
    """One paragraph stands again as two."""
    assert repeated([A + D + B, "别的。", A + D, B, C], [False, False, False, True, False]) == {0}


def test_short_lines_may_repeat() -> None:
    """A short sentence said twice is no fault."""
    assert repeated(["好。", "好。"], [False, False]) == frozenset()
