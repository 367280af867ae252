"""The words of single credits, for lists and cards; whole lines in a house style are `services.crediting`."""

from gallery_app.captions.render import printed_role

__all__ = ["printed_role"]
