"""What fills the window: the gallery, the inspector, the report."""
