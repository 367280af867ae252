# Every task sets up what it needs first. On Windows: uv run --no-project packaging/dev.py TASK
PYTHON ?= python3
TASKS = setup demo run test lint check bench bench-export bench-find bench-import bench-installed bench-metadata \
	bench-pages bench-start bench-typing bench-ui slow torture journeys monkey mutation screenshots guide package

.PHONY: $(TASKS) lock
$(TASKS):
	@$(PYTHON) packaging/dev.py $@ $(ARGS)

# Needs uv; the lock carries no addresses, so any package index serves it.
lock:
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
		--group dev pyproject.toml -o packaging/requirements.lock
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
		--group package --extra heif --extra raw pyproject.toml -o packaging/package.lock
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
		--group mutation pyproject.toml -o packaging/mutation.lock
