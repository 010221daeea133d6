"""Reads and checks instances of project scheduling, on its own: nothing is shared with the Swift side.

An instance is a dictionary: `modes[i]` is a list of (duration, demands, uses), `arcs` a list of
(i, j, kind, lag) with kind "FS" (j starts when i has finished) or "SS" (j starts lag after i starts),
`capacities` and `stocks` are lists.
"""

import re
from pathlib import Path


def read(path):
    path = Path(path)
    text = path.read_text()
    reader = {".sm": _psplib, ".mm": _psplib, ".sch": _progen_max, ".rcp": _patterson}[path.suffix]
    instance = reader(text)
    instance["horizon"] = _horizon(instance)
    return instance


def _horizon(instance):
    longest = [max(mode[0] for mode in modes) for modes in instance["modes"]]
    for i, _, kind, lag in instance["arcs"]:
        if kind == "SS":
            longest[i] = max(longest[i], lag)
    return sum(longest)


def _integers(text):
    return [int(word) for word in re.findall(r"-?\d+", text)]


def _psplib(text):
    jobs = int(re.search(r"^jobs.*:\s*(\d+)", text, re.M).group(1))
    renewable = int(re.search(r"-\s*renewable\s*:\s*(\d+)", text).group(1))
    nonrenewable = int(re.search(r"nonrenewable\s*:\s*(\d+)", text).group(1))
    upper = text.index("PRECEDENCE RELATIONS")
    middle = text.index("REQUESTS/DURATIONS")
    lower = re.search(r"RESOURCE ?AVAILABILITIES", text).start()

    def rows(part):
        lines = [line for line in part.splitlines() if re.fullmatch(r"[\s\d]*\d[\s\d]*", line)]
        return [_integers(line) for line in lines]

    arcs, mode_counts = [], {}
    for row in rows(text[upper:middle]):
        job, mode_counts[row[0]], count = row[:3]
        assert len(row) == 3 + count, row
        arcs += [(job - 1, successor - 1, "FS", 0) for successor in row[3:]]
    modes = [[] for _ in range(jobs)]
    width = 2 + renewable + nonrenewable
    job = 0
    for row in rows(text[middle:lower]):
        if len(row) == width + 1:
            job = row.pop(0)
        assert len(row) == width, row
        modes[job - 1].append((row[1], row[2:2 + renewable], row[2 + renewable:]))
    assert [len(m) for m in modes] == [mode_counts[i + 1] for i in range(jobs)]
    limits = rows(text[lower:])[0]
    assert len(limits) == renewable + nonrenewable
    return {"modes": modes, "arcs": arcs, "capacities": limits[:renewable], "stocks": limits[renewable:]}


def _progen_max(text):
    lines = [line for line in text.splitlines() if line.strip()]
    count, resources = _integers(lines[0])[:2]
    arcs, modes = [], []
    for line in lines[1:count + 3]:
        plain, lags = line.split("[", 1) if "[" in line else (line, "")
        row = _integers(plain)
        arcs += [(row[0], j, "SS", lag) for j, lag in zip(row[3:], _integers(lags), strict=True)]
        assert row[1] == 1 and len(row) == 3 + row[2]
    for line in lines[count + 3:2 * count + 5]:
        row = _integers(line)
        assert len(row) == 3 + resources and row[0] == len(modes)
        modes.append([(row[2], row[3:], [])])
    capacities = _integers(lines[2 * count + 5])
    assert len(capacities) == resources
    return {"modes": modes, "arcs": arcs, "capacities": capacities, "stocks": []}


def _patterson(text):
    numbers = iter(_integers(text))

    def take(count):
        return [next(numbers) for _ in range(count)]

    count, resources = take(2)
    capacities = take(resources)
    arcs, modes = [], []
    for i in range(count):
        duration = next(numbers)
        modes.append([(duration, take(resources), [])])
        arcs += [(i, j - 1, "FS", 0) for j in take(next(numbers))]
    return {"modes": modes, "arcs": arcs, "capacities": capacities, "stocks": []}


def violations(instance, starts, chosen):
    """What a schedule breaks, as a list of sentences."""
    found = []
    if len(starts) != len(instance["modes"]) or len(chosen) != len(starts):
        return ["there is not one start and one mode for each activity"]
    for i, mode in enumerate(chosen):
        if not 0 <= mode < len(instance["modes"][i]):
            return [f"activity {i} has no mode {mode}"]
        if starts[i] < 0:
            found.append(f"activity {i} starts before 0")
    picked = [instance["modes"][i][mode] for i, mode in enumerate(chosen)]
    for i, j, kind, lag in instance["arcs"]:
        distance = picked[i][0] if kind == "FS" else lag
        if starts[j] - starts[i] < distance:
            found.append(f"activity {j} starts before activity {i} allows")
    for r, capacity in enumerate(instance["capacities"]):
        used = {}
        for start, (duration, demands, _) in zip(starts, picked):
            for slot in range(start, start + duration):
                used[slot] = used.get(slot, 0) + demands[r]
        found += [f"resource {r} is exceeded in slot {slot}" for slot, u in used.items() if u > capacity]
    for r, stock in enumerate(instance["stocks"]):
        if sum(uses[r] for _, _, uses in picked) > stock:
            found.append(f"stock {r} is exceeded")
    return found
