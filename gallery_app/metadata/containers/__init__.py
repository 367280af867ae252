"""Where image files keep their metadata, and how blocks are exchanged without touching any other byte."""
