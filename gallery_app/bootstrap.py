"""The one composition root: opens the catalog and wires services, readers and renderers."""
