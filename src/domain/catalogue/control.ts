import { entry, wordedBy } from 'github-foundations/catalogue'
import { controlFiles } from '../control/sweeps.ts'
import type { Name } from '../words/names.ts'

const file = (path: string): string => path.slice(path.lastIndexOf('/') + 1)
const enable = (control: Name, path: string): string => `gh workflow enable ${file(path)} --repo ${control}`
const copy = (path: string): string =>
  `Copy ${file(path)} of Convoy's starters (examples/starters/control) to ${path} on the default branch of`

/** Problems with the workflow files that start control: the code, what was found, what to do. */
export const controlProblems = {
  CONTROL_WORKFLOW_MISSING: entry([['‹control›']], (control: Name) => ({
    message: `${control} has no ${controlFiles.asks} on its default branch, so no workflow there receives asks and wakes.`,
    remedy: `${copy(controlFiles.asks)} ${control}. If another workflow of yours receives them, do nothing.`,
  })),
  CONTROL_WORKFLOW_DISABLED: entry([['‹control›', '‹state›']], (control: Name, state: string) => ({
    message: `${controlFiles.asks} of ${control} is disabled (${state}): GitHub starts no run for asks and wakes, and does not tell their senders.`,
    remedy: `Enable it: ${enable(control, controlFiles.asks)}.`,
  })),
  SWEEP_MISSING: entry(
    [
      ['‹control›', controlFiles.hourly],
      ['‹control›', controlFiles.often],
    ],
    (control: Name, path: string) => ({
      message: `${control} has no ${path} on its default branch, so ${path === controlFiles.often ? 'Convoy sweeps releases once an hour instead of every quarter of an hour' : 'no run of control notices what no wake reports'}.`,
      remedy: `${copy(path)} ${control}.`,
    }),
  ),
  SWEEP_DISABLED: entry([['‹control›', '‹state›']], (control: Name, state: string) => ({
    message: `A release is open, and ${controlFiles.hourly} of ${control} is disabled (${state}): no run of control notices what no wake reports.`,
    remedy: `Enable it: ${enable(control, controlFiles.hourly)}. The next run of control enables it by itself.`,
  })),
  SWEEP_WAS_DISABLED: entry([['‹control›', '‹state›']], (control: Name, state: string) => ({
    message: `A release is open, and ${controlFiles.hourly} of ${control} was disabled (${state}). This run has enabled it.`,
    remedy: 'Do nothing. While a release is open, Convoy enables it again when somebody disables it by hand.',
  })),
  SWEEP_LATE: entry([['‹control›', '‹since›']], (control: Name, since: string) => ({
    message: `A release of ${control} is open, and no sweep has run since ${since}; one is due every hour.`,
    remedy: `GitHub starts scheduled runs late. It starts none after the person who last changed the file has left the organization. Look at the runs of ${file(controlFiles.hourly)}: if they wait for a machine or are cancelled, repair what runs-on names (CONVOY_RUNS_ON); if there are none, commit a change to the file, and meanwhile wake the release: gh workflow run ${file(controlFiles.asks)} --repo ${control} -f ask=release.sweep -f release=ID.`,
  })),
  SWEEP_IN_ASKS: entry([['‹control›']], (control: Name) => ({
    message: `${controlFiles.asks} of ${control} receives asks and also has a schedule. The schedule costs minutes while no release is open, and GitHub may disable the whole file in a quiet public repository.`,
    remedy: `Remove \`schedule\` from it, and add ${file(controlFiles.hourly)} and ${file(controlFiles.often)} of Convoy's starters (examples/starters/control) beside it.`,
  })),
  SWEEP_NOT_SWITCHED: entry(
    [
      ['‹control›', controlFiles.hourly, 'enabled', '‹why›'],
      ['‹control›', controlFiles.hourly, 'disabled', '‹why›'],
    ],
    (control: Name, path: string, to: string, why: string) => ({
      message: `${path} of ${control} could not be ${to}: ${why}.`,
      remedy: `Give the release App Actions: write in ${control}, and accept its new permissions there; until then, gh workflow ${to === 'enabled' ? 'enable' : 'disable'} ${file(path)} --repo ${control}.`,
    }),
  ),
  CONTROL_WORKFLOWS_UNSEEN: entry([['‹control›']], (control: Name) => ({
    message: `This token cannot read whether the workflows of ${control} are enabled and its sweeps run.`,
    remedy: `Give the token Actions: read in ${control}.`,
  })),
}

/** One problem of control's workflow files, worded by the catalogue. */
export const controlProblem = wordedBy(controlProblems)
