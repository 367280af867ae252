"""What fills the window, one widget a module."""
