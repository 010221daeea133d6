#!/usr/bin/env python3
"""Solves and checks instances for rcpsp-bench: one JSON object a line in, one out.

    {"do": "load", "file": PATH}                            -> {"activities": N}
    {"do": "solve", "time": SECONDS, "workers": N, "seed": N} -> {"status": ..., "bound": ..., ...}
    {"do": "check", "starts": [...], "modes": [...]}        -> {"violations": [...]}

The model is the plain one: interval variables, one cumulative a resource, optional intervals for
modes, linear constraints for non-renewable resources and lags. Building it is not timed; the time
reported is that of the call of the solver, its presolve included, as its time limit counts it.
"""

import json
import math
import sys
import time

import instances

try:
    import ortools
    from ortools.sat.python import cp_model
except ImportError:
    # Checking needs no solver.
    ortools = None


def build(instance):
    model = cp_model.CpModel()
    horizon = instance["horizon"]
    starts, ends, literals = [], [], []
    tasks = [[] for _ in instance["capacities"]]
    for i, modes in enumerate(instance["modes"]):
        start = model.new_int_var(0, horizon, f"start_{i}")
        starts.append(start)
        if len(modes) == 1:
            literals.append([])
            ends.append(start + modes[0][0])
            intervals = [model.new_fixed_size_interval_var(start, modes[0][0], f"work_{i}")]
        else:
            chosen = [model.new_bool_var(f"mode_{i}_{m}") for m in range(len(modes))]
            model.add_exactly_one(chosen)
            literals.append(chosen)
            ends.append(start + sum(mode[0] * x for mode, x in zip(modes, chosen)))
            intervals = [
                model.new_optional_fixed_size_interval_var(start, mode[0], x, f"work_{i}_{m}")
                for m, (mode, x) in enumerate(zip(modes, chosen))
            ]
        for (duration, demands, _), interval in zip(modes, intervals):
            for r, demand in enumerate(demands):
                if duration > 0 and demand > 0:
                    tasks[r].append((interval, demand))
    for r, capacity in enumerate(instance["capacities"]):
        if tasks[r]:
            model.add_cumulative([t for t, _ in tasks[r]], [d for _, d in tasks[r]], capacity)
    for r, stock in enumerate(instance["stocks"]):
        terms = []
        for modes, chosen in zip(instance["modes"], literals):
            if chosen:
                terms += [mode[2][r] * x for mode, x in zip(modes, chosen)]
            else:
                terms.append(modes[0][2][r])
        model.add(sum(terms) <= stock)
    for i, j, kind, lag in instance["arcs"]:
        model.add(starts[j] >= (ends[i] if kind == "FS" else starts[i] + lag))
    makespan = model.new_int_var(0, horizon, "makespan")
    for end in ends:
        model.add(makespan >= end)
    model.minimize(makespan)
    return model, starts, literals


def solve(instance, limit, workers, seed):
    if ortools is None:
        return {"error": "ortools is not installed"}
    model, starts, literals = build(instance)
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = limit
    solver.parameters.num_workers = workers
    solver.parameters.random_seed = seed
    begin = time.perf_counter()
    status = solver.solve(model)
    seconds = time.perf_counter() - begin
    names = {
        cp_model.OPTIMAL: "optimal",
        cp_model.FEASIBLE: "feasible",
        cp_model.INFEASIBLE: "infeasible",
    }
    answer = {"status": names.get(status, "unsolved"), "seconds": seconds}
    if status in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        answer["starts"] = [solver.value(start) for start in starts]
        answer["modes"] = [
            next((m for m, x in enumerate(chosen) if solver.boolean_value(x)), 0) for chosen in literals
        ]
    if status != cp_model.INFEASIBLE and math.isfinite(solver.best_objective_bound):
        # The bound is a whole number up to the error of its floating-point form.
        answer["bound"] = max(0, int(-(-(solver.best_objective_bound - 1e-6) // 1)))
    return answer


def main():
    instance = None
    for line in sys.stdin:
        request = json.loads(line)
        if request["do"] == "version":
            answer = {"version": ortools.__version__ if ortools else None}
        elif request["do"] == "load":
            instance = instances.read(request["file"])
            answer = {"activities": len(instance["modes"])}
        elif request["do"] == "check":
            answer = {"violations": instances.violations(instance, request["starts"], request["modes"])}
        else:
            answer = solve(instance, request["time"], request["workers"], request["seed"])
        print(json.dumps(answer), flush=True)


main()
