import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { interpolate } from '../workflows/reading/expressions.ts'
import { processEnvironment } from './environment.ts'
import type { Turn } from './job.ts'
import { runProcess } from './run-process.ts'
import { stepScope } from './scope.ts'
import { StepFailure } from './step-failure.ts'

/**
 * Arguments of the shells GitHub knows, by name.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idstepsshell
 */
const shells: Readonly<
  Record<string, { readonly args: string; readonly extension: string; readonly wrap?: (script: string) => string }>
> = {
  bash: { args: '--noprofile --norc -e -o pipefail {0}', extension: '.sh' },
  sh: { args: '-e {0}', extension: '.sh' },
  python: { args: '{0}', extension: '.py' },
  pwsh: {
    args: "-command . '{0}'",
    extension: '.ps1',
    wrap: (script) =>
      `$ErrorActionPreference = 'stop'\n${script}\nif ((Test-Path -LiteralPath variable:\\LASTEXITCODE)) { exit $LASTEXITCODE }`,
  },
}

/** Executes a `run` step: its script in a file, its shell as written, as by default, or plain `bash -e`. */
export async function runScript(turn: Turn): Promise<void> {
  const { job, frame, task } = turn
  const { step } = task
  const scope = stepScope(job, frame, task.stage, turn.github, turn.env)
  const defaults = frame.place === 'job' ? job.message.defaults : {}
  const script = interpolate(step.run ?? '', scope)
  const shell = interpolate(step.shell ?? defaults.shell ?? '', scope)
  const folder = resolve(
    job.folders.workspace,
    interpolate(step['working-directory'] ?? defaults.workingDirectory ?? '', scope),
  )

  const { file, args, extension, wrap } = chooseShell(shell)
  const path = join(job.folders.temp, `${randomUUID()}${extension}`)
  await writeFile(path, wrap(script), { mode: 0o600 })
  const line = args.map((arg) => arg.replaceAll('{0}', path))

  job.log.write(
    [
      `##[group]Run ${script.trimStart().split('\n', 1)[0] ?? ''}`,
      ...script.trimEnd().split('\n'),
      `shell: ${[file, ...args].join(' ')}`,
      '##[endgroup]',
    ].join('\n'),
  )
  const code = await runProcess(turn, { file, args: line, cwd: folder, env: processEnvironment(turn, {}) })
  if (code !== 0) {
    job.log.annotate('error', `Process completed with exit code ${code}.`)
    turn.fail()
  }
}

function chooseShell(shell: string): {
  readonly file: string
  readonly args: readonly string[]
  readonly extension: string
  readonly wrap: (script: string) => string
} {
  const asIs = (script: string): string => script
  if (shell === '') return { file: 'bash', args: ['-e', '{0}'], extension: '.sh', wrap: asIs }
  const [file = '', ...written] = shell.split(/\s+/)
  const known = shells[file]
  const args = written.length > 0 ? written : words(known?.args ?? '')
  if (!args.some((arg) => arg.includes('{0}')))
    throw new StepFailure(
      "Invalid shell option. Shell must be a valid built-in (bash, sh, cmd, powershell, pwsh) or a format string containing '{0}'",
    )
  return { file, args, extension: known?.extension ?? '', wrap: known?.wrap ?? asIs }
}

/** `-command . '{0}'` is two arguments: the command is everything after its name. */
function words(args: string): readonly string[] {
  if (!args.startsWith('-command ')) return args.split(' ').filter((arg) => arg !== '')
  return ['-command', args.slice('-command '.length)]
}
