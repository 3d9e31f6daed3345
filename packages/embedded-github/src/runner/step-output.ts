import type { Log } from './log.ts'
import type { Masks } from './masks.ts'
import { readWorkflowCommand, type WorkflowCommand } from './workflow-command.ts'

/** The effects that the lines of one process may have on the job. */
export interface Ears {
  readonly log: Log
  readonly masks: Masks
  /** True if `::debug::` lines are shown. */
  readonly debug: boolean
  /** True if the workflow opted into set-env and add-path with ACTIONS_ALLOW_UNSECURE_COMMANDS. */
  readonly insecure: boolean
  setOutput(name: string, value: string): void
  saveState(name: string, value: string): void
  setEnv(name: string, value: string): void
  addPath(path: string): void
  /** The step fails however its process ends. */
  fail(): void
}

type Obey = (ears: Ears, command: WorkflowCommand) => void

const known: Readonly<Record<string, Obey>> = {
  error: (ears, { data, properties }) => ears.log.annotate('error', data, properties['title']),
  warning: (ears, { data, properties }) => ears.log.annotate('warning', data, properties['title']),
  notice: (ears, { data, properties }) => ears.log.annotate('notice', data, properties['title']),
  debug: (ears, { data }) => {
    if (ears.debug) ears.log.write(`##[debug]${data}`)
  },
  group: (ears, { data }) => ears.log.write(`##[group]${data}`),
  endgroup: (ears) => ears.log.write('##[endgroup]'),
  'add-mask': (ears, { data }) => {
    if (data.trim() === '')
      ears.log.annotate('warning', "Can't add secret mask for empty string in ##[add-mask] command.")
    else ears.masks.add(data)
  },
  'set-output': (ears, command) => deprecated(ears, command, (name) => ears.setOutput(name, command.data)),
  'save-state': (ears, command) => deprecated(ears, command, (name) => ears.saveState(name, command.data)),
  'set-env': (ears, command) =>
    refused(ears, command, () => {
      const name = command.properties['name'] ?? ''
      if (name.toUpperCase() === 'NODE_OPTIONS')
        ears.log.annotate('error', "Can't update NODE_OPTIONS environment variable using ::set-env:: command.")
      else ears.setEnv(name, command.data)
    }),
  'add-path': (ears, command) => refused(ears, command, () => ears.addPath(command.data)),
  'add-matcher': (ears, { data }) => ears.log.write(`Problem matchers are not imitated: ${data}`),
  'remove-matcher': () => undefined,
}

/**
 * Takes in the lines of one process: commands are obeyed, all else is written to the log. What `stop-commands` paused
 * and `echo` switched lasts as long as the process.
 */
export function createStepOutput(ears: Ears): (line: string) => void {
  let stoppedBy: string | null = null
  let echo = false
  return (line) => {
    const command = readWorkflowCommand(line)
    if (command === null) return ears.log.write(line)
    if (stoppedBy !== null) {
      ears.log.write(line)
      if (command.name === stoppedBy.toLowerCase()) stoppedBy = null
      return
    }
    if (command.name === 'echo') {
      echo = command.data.trim().toLowerCase() === 'on'
      return
    }
    if (command.name === 'stop-commands') {
      if (isUsableToken(command.data)) {
        stoppedBy = command.data
        if (stoppedBy.length > 6) ears.masks.add(stoppedBy)
        ears.log.write(line)
      } else
        reject(
          ears,
          line,
          "You cannot use a endToken that is an empty string, the string 'pause-logging', or another workflow command. For more information see: https://docs.github.com/actions/learn-github-actions/workflow-commands-for-github-actions#example-stopping-and-starting-workflow-commands",
        )
      return
    }
    const obey = known[command.name]
    if (obey === undefined) return ears.log.write(line)
    if (echo && !quiet.has(command.name)) ears.log.write(line)
    obey(ears, command)
  }
}

const quiet: ReadonlySet<string> = new Set(['error', 'warning', 'notice', 'debug', 'group', 'endgroup', 'add-mask'])

function isUsableToken(token: string): boolean {
  return (
    token !== '' &&
    !(token.toLowerCase() in known) &&
    !['pause-logging', 'stop-commands', 'echo'].includes(token.toLowerCase())
  )
}

/**
 * Still obeyed, as GitHub does today, with a warning.
 * https://github.blog/changelog/2023-07-24-github-actions-update-on-save-state-and-set-output-commands/
 */
function deprecated(ears: Ears, command: WorkflowCommand, obey: (name: string) => void): void {
  ears.log.annotate(
    'warning',
    `The \`${command.name}\` command is deprecated and will be disabled soon. Please upgrade to using Environment Files. For more information see: https://github.blog/changelog/2022-10-11-github-actions-deprecating-save-state-and-set-output-commands/`,
  )
  const name = command.properties['name'] ?? ''
  if (name === '')
    reject(
      ears,
      `::${command.name}::${command.data}`,
      `Required field 'name' is missing in ##[${command.name}] command.`,
    )
  else obey(name)
}

/** https://github.blog/changelog/2020-10-01-github-actions-deprecating-set-env-and-add-path-commands/ */
function refused(ears: Ears, command: WorkflowCommand, obey: () => void): void {
  if (ears.insecure) return obey()
  reject(
    ears,
    `::${command.name}::${command.data}`,
    `The \`${command.name}\` command is disabled. Please upgrade to using Environment Files or opt into unsecure command execution by setting the \`ACTIONS_ALLOW_UNSECURE_COMMANDS\` environment variable to \`true\`. For more information see: https://github.blog/changelog/2020-10-01-github-actions-deprecating-set-env-and-add-path-commands/`,
  )
}

function reject(ears: Ears, line: string, reason: string): void {
  ears.log.annotate('error', `Unable to process command '${line}' successfully.`)
  ears.log.annotate('error', reason)
  ears.fail()
}
