"""Where the numbers of talentwar come from: the only place that knows how it is run."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

from agents import Lab
from model import TalentModel

REPOSITORY = Path(__file__).resolve().parents[3]
BINARY = REPOSITORY / ".build" / "release" / "talentwar"
FLAGSHIP = REPOSITORY / "scenarios" / "raid-2025.yaml"

Turn = dict[str, Any]


def play(binary: Path, scenario: Path, seed: int, turns: int) -> list[Turn]:
    """Play one world of a seed, which draws everything anew, and return what is recorded of its turns."""
    command = [str(binary), str(scenario), "--seed", str(seed), "--json", "-c", f"step {turns}"]
    output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    lines = (json.loads(line) for line in output.splitlines())
    return [line for line in lines if line["type"] == "turn"]


def mesa_labs(model: TalentModel) -> list[dict[str, Any]]:
    """The measures of the labs at the end of the Mesa model's last turn, in declared order."""
    frame = model.datacollector.get_agenttype_vars_dataframe(Lab)
    return frame.loc[model.steps].to_dict("records")
