#!/bin/sh
# An ensemble on all processors of this machine, or of several with GNU parallel's --sshlogin: every share of the
# replicates is a process of its own, and what comes out is to the byte what one process prints.
#
#   Tests/Cluster/parallel.sh SCENARIO RUNS SHARES [--json | --csv]
#
# TALENTWAR names the program where it is not in the PATH.
set -eu
scenario=$1 runs=$2 shares=$3
shift 3
program=${TALENTWAR:-talentwar}

# One thread a process: parallel keeps as many running as there are processors. It prints the parts one after the other,
# in whatever order they are done; merge tells of a share that failed.
seq "$shares" |
  parallel --will-cite --quote \
    "$program" ensemble "$scenario" --runs "$runs" --threads 1 --shard "{}/$shares" --json |
  "$program" merge - "$@"
