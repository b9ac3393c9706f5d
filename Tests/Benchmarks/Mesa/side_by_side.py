"""One command for the whole comparison: installs Mesa, checks that both play the same model, then times both.

    python3 Tests/Benchmarks/Mesa/side_by_side.py

The order is the point: nothing is timed unless the same luck gives the same world, and other luck the same distribution
of worlds. Mesa goes into `.build/mesa-venv`, which git ignores.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import venv
from pathlib import Path

HERE = Path(__file__).resolve().parent
REPOSITORY = HERE.parents[2]
REQUIREMENTS = HERE / "requirements.txt"


def python_with_mesa(folder: Path) -> Path:
    """The interpreter of an environment with the pinned packages, made if there is none or its pins are old."""
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    stamp = folder / "requirements.txt"
    if not stamp.exists() or stamp.read_text() != REQUIREMENTS.read_text():
        print(f"Installing Mesa into {folder}.", file=sys.stderr)
        venv.create(folder, with_pip=True, clear=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", "--requirement", REQUIREMENTS], check=True)
        stamp.write_text(REQUIREMENTS.read_text())
    return python


def main() -> int:
    """Run the steps; the first that fails ends it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--venv", type=Path, default=REPOSITORY / ".build" / "mesa-venv")
    parser.add_argument("--talentwar", type=Path, default=REPOSITORY / ".build" / "release" / "talentwar")
    parser.add_argument("--talentwar-ns-command", metavar="CMD", help="see time_model.py")
    parser.add_argument("--replicates", type=int, default=100)
    parser.add_argument("--same-luck-seeds", type=int, default=20)
    parser.add_argument("--repetitions", type=int, default=11)
    options = parser.parse_args()

    python = python_with_mesa(options.venv)
    timing = ["time_model.py", "--repetitions", str(options.repetitions)]
    if options.talentwar_ns_command:
        timing += ["--talentwar-ns-command", options.talentwar_ns_command]
    steps = {
        "The same luck, the same world": ["same_luck.py", "--seeds", str(options.same_luck_seeds)],
        "Other luck, the same distribution": ["compare.py", "--replicates", str(options.replicates)],
        "Side by side": timing,
    }
    for title, (script, *arguments) in steps.items():
        print(f"== {title}", flush=True)
        # Bytecode belongs into the cache folder, not beside the sources.
        environment = {**os.environ, "PYTHONPYCACHEPREFIX": str(options.venv / "pycache")}
        command = [python, HERE / script, "--talentwar", options.talentwar, *arguments]
        status = subprocess.run(command, env=environment, check=False).returncode
        if status != 0:
            return status
    return 0


if __name__ == "__main__":
    sys.exit(main())
