#!/bin/sh
#SBATCH --job-name=talentwar
#SBATCH --array=1-100
#SBATCH --cpus-per-task=4
#SBATCH --time=01:00:00
#SBATCH --output=%x-%a.log
# An ensemble as a job array of Slurm: each task plays one share of the replicates into a file of its own.
#
#   job=$(sbatch --parsable Tests/Cluster/slurm.sh)
#   sbatch --dependency="afterany:$job" --wrap 'talentwar merge parts/* --json > ensemble.json'
#
# SCENARIO, RUNS and PARTS may be set, and TALENTWAR where the program is not in the PATH. A task that reaches its time
# limit is asked to end and leaves a part of what it has played; merge names it, and with --partial takes it as it is.
# Submitting the missing shares again, as in sbatch --array=3,17 --export=ALL,SHARES=100 …, completes the set.
set -eu
parts=${PARTS:-parts}
share=$SLURM_ARRAY_TASK_ID
shares=${SHARES:-$SLURM_ARRAY_TASK_COUNT}
mkdir -p "$parts"

# The name is taken only by what was written to its end.
status=0
${LAUNCH-srun} "${TALENTWAR:-talentwar}" ensemble "${SCENARIO:-raid-2025}" --runs "${RUNS:-1000000}" \
  --threads "${SLURM_CPUS_PER_TASK:-1}" --shard "$share/$shares" --json > "$parts/.part-$share" || status=$?
if [ "$status" = 0 ] || [ "$status" = 130 ]; then mv "$parts/.part-$share" "$parts/part-$share"; fi
exit "$status"
