"""The only room that knows EXIF, IPTC and XMP."""
