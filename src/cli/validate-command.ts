import { Command, Option } from 'commander'
import { basename, dirname, join } from 'node:path'
import { readEvidence } from '../documents/evidence.ts'
import { readManifest, type Rows } from '../documents/manifest.ts'
import { readScenario } from '../documents/scenario/scenario.ts'
import { readTrain } from '../documents/train/train.ts'
import { cliProblem } from './catalogue.ts'
import { UserError, type Problem } from 'github-foundations/problem'
import { rowsNamed } from '../domain/record/stored.ts'
import { parseJson } from '../github/record/read-release.ts'
import { exitCodes, guard, type ExitCode } from './exit.ts'
import { fromHere, missing, readText } from './inputs.ts'

/** The reader of each kind of document; it throws a UserError with every problem. */
const readers = {
  train: readTrain,
  scenario: readScenario,
  manifest: (text: string) => readManifest(text),
  evidence: (text: string) => readEvidence(text),
} as const satisfies Readonly<Record<string, (text: string, file: string) => unknown>>
type Kind = keyof typeof readers
const kinds = Object.keys(readers)

interface Options {
  readonly as?: Kind
  readonly json?: boolean
}

/** `convoy validate FILE…` */
export function validateCommand(done: (code: ExitCode) => void): Command {
  return new Command('validate')
    .description(
      'Checks documents and reports every problem at once, with file, line, column and remedy. Changes nothing.',
    )
    .argument('<file...>', 'trains, scenarios, manifests, evidence files')
    .addOption(
      new Option('--as <kind>', 'what the files are (default: by their names; anything unknown is a train)').choices(
        kinds,
      ),
    )
    .option('--json', 'print the result as JSON')
    .addHelpText(
      'after',
      `
Example:
  convoy validate examples/single/train.yml`,
    )
    .action(async (files: readonly string[], options: Options) => {
      done(await guard(options.json === true, () => run(files, options)))
    })
}

async function run(files: readonly string[], options: Options): Promise<ExitCode> {
  const problems: Problem[] = []
  const valid: { file: string; kind: Kind }[] = []
  for (const file of files) {
    const kind = options.as ?? kindOf(file)
    const found = await check(file, kind)
    problems.push(...found)
    if (found.length === 0) valid.push({ file: fromHere(file), kind })
  }
  if (problems.length > 0) throw new UserError(problems)
  process.stdout.write(
    options.json === true
      ? `${JSON.stringify({ valid })}\n`
      : valid.map(({ file, kind }) => `${file} is a valid ${kind}\n`).join(''),
  )
  return exitCodes.asAsked
}

async function check(file: string, kind: Kind): Promise<readonly Problem[]> {
  const text = await readText(file)
  if (text === null) return [missing(file, cliProblem('FILE_NOT_FOUND'))]
  try {
    if (kind === 'manifest') readManifest(text, await readRows(file, text))
    else readers[kind](text, fromHere(file))
    return []
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return error.problems.map((problem) => ({ file: fromHere(file), ...problem }))
  }
}

/** The files of rows that a manifest names, in the folder beside it. */
async function readRows(file: string, text: string): Promise<Rows> {
  const rows: Record<string, string> = {}
  for (const { path } of rowsNamed(parseJson(text))) {
    const row = await readText(join(dirname(file), path))
    if (row !== null) rows[path] = row
  }
  return rows
}

function kindOf(file: string): Kind {
  if (basename(file).startsWith('release-manifest')) return 'manifest'
  if (basename(file) === 'scenario.yml' || basename(dirname(file)) === 'scenarios') return 'scenario'
  return basename(dirname(file)) === 'evidence' ? 'evidence' : 'train'
}
