"""How much memory the picture readers took at most."""

from pathlib import Path

from gallery_app.ingest.decode import Decoder

__all__ = ["peak_memory"]


def peak_memory(decoder: Decoder) -> int:
    """Return the most bytes that any living worker of a decoder has had in memory; 0 where the system does not tell."""
    peaks = [0]
    for worker in decoder._alive:
        status = Path(f"/proc/{worker.process.pid}/status")
        if status.exists():
            line = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
            peaks.append(int(line.split()[1]) * 1024)
    return max(peaks)
