"""The window: the only room that knows Qt."""

from gallery_app.ui.immortal import keep_singletons

keep_singletons()
