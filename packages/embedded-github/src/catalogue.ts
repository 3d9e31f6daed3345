import { entry, wordedBy } from 'github-foundations/catalogue'

/** Problems that keep the hub from serving. */
const hubProblems = {
  REPOSITORY_MISSING: entry([['‹repository›']], (name: string) => ({
    message: `The bare repository of ${name} is gone.`,
    remedy: 'Restore it, or start over without the saved state.',
  })),
  FOLDER_OF_ANOTHER: entry([['‹folder›']], (folder: string) => ({
    message: `${folder} belongs to another user, who could read tokens and keys there.`,
    remedy: 'Name a folder of your own.',
  })),
  FOLDER_IN_USE: entry(
    [['‹process›', '‹folder›', '‹address›', '‹file›']],
    (pid: number | string, folder: string, url: string, file: string) => ({
      message: `Process ${pid} serves ${folder} at ${url}.`,
      remedy: `Wait for it or end it, or name another folder. If process ${pid} is something else, remove ${file}.`,
    }),
  ),
  DISK_REFUSED: entry([['‹folder›']], (folder: string) => ({
    message: `The folder ${folder} cannot be created (ENOENT).`,
    remedy: 'Name another folder.',
  })),
  PORT_UNAVAILABLE: entry([['‹port›', '‹host›', '‹why›']], (port: number | string, host: string, why: string) => ({
    message: `Port ${port} of ${host} cannot be used: ${why}`,
    remedy: 'Choose another port, or none to get a free one.',
  })),
  GIT_MISSING: entry([['‹why›']], (why: string) => ({
    message: `git cannot be started: ${why}`,
    remedy: 'Install git 2.29 or newer and put it on the PATH.',
  })),
  GIT_TOO_OLD: entry([['‹version›']], (version: string) => ({
    message: `${version} has no proc-receive hook.`,
    remedy: 'Install git 2.29 or newer.',
  })),
}

/** Problems with an action file. */
const actionProblems = {
  ACTION_TOO_LARGE: entry([[600_000, 512_000]], (size: number, most: number) => ({
    message: `The action file has ${size} bytes, and at most ${most} are read.`,
    remedy: 'Move what it runs into scripts beside it.',
  })),
  ACTION_NOT_YAML: entry([['‹complaint›']], (complaint: string) => ({
    message: complaint,
    remedy: 'Correct the YAML of the action file.',
  })),
  ACTION_INVALID: entry(
    [
      [{ is: 'excess', excess: '‹complaint›' }],
      [{ is: 'main' }],
      [{ is: 'steps' }],
      [{ is: 'shell', step: 1 }],
      [{ is: 'empty step', step: 1 }],
      [{ is: 'docker' }],
      [{ is: 'using', using: '‹using›' }],
    ],
    (wrong: ActionWrong) => {
      const [message, remedy] = tellAction(wrong)
      return { message, remedy }
    },
  ),
}

/** The fields that an action file lacks, or has and that are not carried out; steps count from 1. */
export type ActionWrong =
  | { readonly is: 'excess'; readonly excess: string }
  | { readonly is: 'main' | 'steps' | 'docker' }
  | { readonly is: 'shell' | 'empty step'; readonly step: number }
  | { readonly is: 'using'; readonly using: string }

function tellAction(wrong: ActionWrong): readonly [message: string, remedy: string] {
  switch (wrong.is) {
    case 'excess':
      return [
        `${wrong.excess}.`.replace('..', '.'),
        'Write out what the aliases of the action file stand for, or nest less.',
      ]
    case 'main':
      return ["'runs.main' is missing.", 'Name the script to execute.']
    case 'steps':
      return ["'runs.steps' is missing.", 'List the steps of the composite action.']
    case 'shell':
      return [
        `Required property is missing: shell (step ${wrong.step})`,
        'Name the shell of each run step of a composite action.',
      ]
    case 'empty step':
      return [`Step ${wrong.step} has neither 'run' nor 'uses'.`, 'Give the step one of them.']
    case 'docker':
      return [
        'Docker actions are not executed by this machine.',
        'Use a JavaScript or a composite action in a rehearsal.',
      ]
    case 'using':
      return [
        `'using: ${wrong.using}' is not supported, use 'docker', 'composite', 'node20' or 'node24' instead.`,
        "Declare 'using: node24'.",
      ]
  }
}

/**
 * Problems of this machine or of an action file that the embedded GitHub refuses: the code, what was found, what to do.
 */
export const embeddedProblems = { ...hubProblems, ...actionProblems }

/** One problem of the embedded GitHub, worded by the catalogue. */
export const embeddedProblem = wordedBy(embeddedProblems)
