"""Content to pages of frames in millimetres: pure geometry."""
