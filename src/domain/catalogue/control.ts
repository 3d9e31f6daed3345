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
    message: `${control} has no ${controlFiles.asks} on its default branch, so nothing there hears asks and wakes.`,
    remedy: `${copy(controlFiles.asks)} ${control}. Where another file of yours hears them, nothing is to be done.`,
  })),
  CONTROL_WORKFLOW_DISABLED: entry([['‹control›', '‹state›']], (control: Name, state: string) => ({
    message: `${controlFiles.asks} of ${control} is disabled (${state}): GitHub starts nothing for asks and wakes, and does not say so to who sends them.`,
    remedy: `Enable it: ${enable(control, controlFiles.asks)}.`,
  })),
  SWEEP_MISSING: entry(
    [
      ['‹control›', controlFiles.hourly],
      ['‹control›', controlFiles.often],
    ],
    (control: Name, path: string) => ({
      message: `${control} has no ${path} on its default branch, so ${path === controlFiles.often ? 'releases are swept once an hour and not every quarter of one' : 'what no wake tells of is found by nobody'}.`,
      remedy: `${copy(path)} ${control}.`,
    }),
  ),
  SWEEP_DISABLED: entry([['‹control›', '‹state›']], (control: Name, state: string) => ({
    message: `A release is open, and ${controlFiles.hourly} of ${control} is disabled (${state}): what no wake tells of is found by nobody.`,
    remedy: `Enable it: ${enable(control, controlFiles.hourly)}. The next run of control does so by itself.`,
  })),
  SWEEP_WAS_DISABLED: entry([['‹control›', '‹state›']], (control: Name, state: string) => ({
    message: `A release is open, and ${controlFiles.hourly} of ${control} was disabled (${state}). This run has enabled it.`,
    remedy: 'Nothing is to be done. Who disables it by hand finds it enabled again as long as a release is open.',
  })),
  SWEEP_LATE: entry([['‹control›', '‹since›']], (control: Name, since: string) => ({
    message: `A release of ${control} is open, and no sweep has come since ${since}; one is due every hour.`,
    remedy: `GitHub's schedules come late, and never again where who last changed the file has left the organization. Look at the runs of ${file(controlFiles.hourly)}: where they wait for a machine or are cancelled, mend what runs-on names (CONVOY_RUNS_ON); if they stay away, commit a change to the file, and meanwhile wake the release: gh workflow run ${file(controlFiles.asks)} --repo ${control} -f ask=release.sweep -f release=ID.`,
  })),
  SWEEP_IN_ASKS: entry([['‹control›']], (control: Name) => ({
    message: `${controlFiles.asks} of ${control} hears asks and has a schedule, too. It costs minutes while nothing is open, and GitHub may disable the whole file in a quiet public repository.`,
    remedy: `Take \`schedule\` out of it, and have ${file(controlFiles.hourly)} and ${file(controlFiles.often)} of Convoy's starters (examples/starters/control) beside it.`,
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
    message: `Whether the workflows of ${control} are enabled and its sweeps come cannot be seen with this token.`,
    remedy: `Give the token Actions: read in ${control}.`,
  })),
}

/** One problem of control's workflow files, worded by the catalogue. */
export const controlProblem = wordedBy(controlProblems)
