"""Windows for the tests of this folder."""

from tests.fakes.windows import empty_window, own_folder, pictures, sample_catalog, window

__all__ = ["empty_window", "own_folder", "pictures", "sample_catalog", "window"]
