"""图说 (Tushuo): a desktop photo gallery and caption manager for editors."""

__all__ = ["__version__"]

__version__ = "0.1.0"
