"""The pictures of the sample report, drawn by the program: clearly stand-ins, and worth looking at."""
