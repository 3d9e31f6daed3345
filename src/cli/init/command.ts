import { Command, Option } from 'commander'
import { lstat, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { readTrain } from '../../documents/train/train.ts'
import { cliProblem } from '../catalogue.ts'
import { UserError, type Problem } from 'github-foundations/problem'
import { ways } from '../../domain/ways/table.ts'
import type { Name } from '../../domain/words/names.ts'
import type { Train } from '../../domain/words/train.ts'
import { makeFolder } from 'embedded-github/server/private-folder'
import { readControlStarters, readParticipantStarters, readSingleActions } from '../../rehearsal/seed/starters.ts'
import { exitCodes, guard, type ExitCode } from '../exit.ts'
import { readAnswers, type Answers } from './answers.ts'
import { initFiles, type Starters } from './files.ts'
import { keyCommands, keyWarning, readKitAnswers, type ControlSettings, type KitAnswers } from './kit.ts'
import { askWhatIsMissing } from './questions.ts'
import { printTrain } from './train.ts'
import { placeRunsOn } from './runs-on.ts'
import { argumentFromHere, fromHere } from '../inputs.ts'
import { findKit } from '../kit.ts'
import { findKitCommit } from '../kit-commit.ts'

interface Options extends Answers, KitAnswers {
  readonly json?: boolean
  readonly singleActions?: boolean
}

/** `convoy init [DIR]` */
export function initCommand(done: (code: ExitCode) => void): Command {
  return new Command('init')
    .description(
      'Writes the files to begin a train of your own: train.yml, starter workflows, the App to register, rulesets to apply, and the next steps. Overwrites nothing. On a terminal it asks for what is missing.',
    )
    .argument('[dir]', 'folder that becomes the content of the control repository', '.')
    .option('--train <name>', 'name of the train')
    .option('--control <owner/name>', 'control repository')
    .option(
      '--repository <owner/name[:owner/dep,…]>',
      'a repository that takes part, with what it depends on; repeat it for each',
      (text: string, before: readonly string[]) => [...before, text],
      [],
    )
    .option(
      '--tier1 <how>',
      'what proves each repository by itself: checks:<name>,<name> or workflow:<file> or command:<line> (default: command:npm test)',
    )
    .option(
      '--tier2a <how>',
      'what proves the whole candidate: workflow:<file> or command:<line> (default: command:npm run e2e)',
    )
    .option('--e2e <owner/name>', 'where tier2a runs (default: <owner>/e2e; with one repository, that one)')
    .option('--staging <branch>', 'pre-production branch of the repositories (default: none)')
    .option('--production <branch>', 'released branch of the repositories (default: only the tag moves)')
    .option('--promotion <way>', `how production moves: ${Object.keys(ways).join(', ')} (default: fast-forward)`)
    .addOption(
      new Option(
        '--as <form>',
        "how control runs Convoy's jobs: it calls them, or has them as steps (default: call if Convoy and control have one owner, else steps)",
      ).choices(['call', 'steps']),
    )
    .option(
      '--single-actions',
      'also write the workflow of each single action as steps, for a control of your own making',
    )
    .addOption(
      new Option(
        '--key <place>',
        "where the release App's key is: in an environment that only the default branch reaches, or, if you can have none, in the repository, where whoever can push a branch can read it (default: environment)",
      ).choices(['environment', 'repository']),
    )
    .option('--kit-commit <sha>', "full commit of Convoy that the workflows name (default: this one's)")
    .option(
      '--kit-repository <owner/name>',
      'repository of Convoy that the workflows name (default: convoy-release/convoy)',
    )
    .option(
      '--runs-on <machine>',
      'where the jobs run: one label, or JSON such as \'["self-hosted", "linux"]\' (default: the variable CONVOY_RUNS_ON of each repository, else ubuntu-latest)',
    )
    .option('--json', 'print the written files as JSON; asks nothing')
    .addHelpText(
      'after',
      `
Example:
  convoy init release-control --train shop --control acme/release-control \\
    --repository acme/api --repository acme/web:acme/api --tier1 checks:test
  convoy rehearse release-control`,
    )
    .action(async (dir: string, options: Options) => {
      done(await guard(options.json === true, () => run(dir, options)))
    })
}

async function run(dir: string, options: Options): Promise<ExitCode> {
  const folder = resolve(dir)
  const asked = process.stdin.isTTY && process.stdout.isTTY && options.json !== true
  const answers = asked ? await askWhatIsMissing(options, { input: process.stdin, output: process.stdout }) : options
  if (answers === null) {
    process.stderr.write('\nInterrupted. Nothing was written.\n')
    return 130
  }
  const { draft, problems: unclear } = readAnswers(answers)
  const kit = findKit()
  const { settings, problems: kitProblems } = readKitAnswers(options, draft.control, findKitCommit(kit))
  const problems = [...unclear, ...kitProblems]
  const trainText = printTrain(draft)
  const { train, faults } = judge(trainText)
  if (problems.length > 0 || train === null) throw new UserError([...problems, ...faults])

  const files = initFiles(
    train,
    trainText,
    placeRunsOn(options.runsOn, await readStarterFiles(kit, settings, train.control, options.singleActions === true)),
    settings,
  )
  await refuseExisting(folder, Object.keys(files))
  for (const [path, text] of Object.entries(files)) {
    makeFolder(dirname(join(folder, path)))
    await writeFile(join(folder, path), text, { flag: 'wx' })
  }
  const written = Object.keys(files)
  const warning = keyWarning(train.control, settings.key)
  const said = {
    folder,
    written,
    kit: settings.kit,
    control: settings.form,
    key: settings.key,
    ...(warning === null ? {} : { warning }),
  }
  process.stdout.write(
    options.json === true ? `${JSON.stringify(said)}\n` : describeWritten(folder, written, train.control, settings),
  )
  return exitCodes.asAsked
}

/** The drafted train, or what is wrong with it. Nobody has seen its text yet, so the problems name no lines. */
function judge(text: string): { readonly train: Train | null; readonly faults: readonly Problem[] } {
  try {
    return { train: readTrain(text, 'train.yml'), faults: [] }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return { train: null, faults: error.problems.map(({ code, message, remedy }) => ({ code, message, remedy })) }
  }
}

async function readStarterFiles(
  folder: string,
  { kit, form, key }: ControlSettings,
  control: Name,
  singleActions: boolean,
): Promise<Starters> {
  return {
    control: {
      ...(await readControlStarters(folder, kit, control, { form, key })),
      ...(singleActions ? await readSingleActions(folder, kit) : {}),
    },
    participant: await readParticipantStarters(folder, kit),
  }
}

/** Refuses to write anything if a file would be overwritten, or if a file has the name of a needed folder. */
async function refuseExisting(folder: string, paths: readonly string[]): Promise<void> {
  const stand = async (path: string): Promise<'folder' | 'file' | null> =>
    lstat(path).then(
      (entry) => (entry.isDirectory() ? 'folder' : 'file'),
      (error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null
        throw error
      },
    )
  const folders = new Set([folder, ...paths.map((path) => dirname(join(folder, path)))])
  const wrong = [
    ...(await Promise.all([...folders].map(async (path) => ((await stand(path)) === 'file' ? [path] : [])))),
    ...(await Promise.all(
      paths.map(async (path) => ((await stand(join(folder, path))) === null ? [] : [join(folder, path)])),
    )),
  ].flat()
  if (wrong.length === 0) return
  throw new UserError(wrong.map((path) => ({ ...cliProblem('INIT_EXISTS'), file: fromHere(path) })))
}

function describeWritten(
  folder: string,
  written: readonly string[],
  control: Name,
  { kit, key }: ControlSettings,
): string {
  const warning = keyWarning(control, key)
  return [
    ...written.map((path) => `  ${fromHere(join(folder, path))}`),
    '',
    `The workflows name Convoy as ${kit.repository} at ${kit.commit}.`,
    ...(warning === null ? [] : ['', warning]),
    '',
    'Next',
    `  convoy rehearse ${argumentFromHere(folder)}     # plays a release of it on this machine`,
    `  ${fromHere(join(folder, 'NEXT-STEPS.md'))}     # how to bring it to GitHub`,
    '',
    "Once the release App is registered, store its key (app.json is GitHub's answer)",
    ...keyCommands(control, key, 'app.json').map((line) => `  ${line}`),
    '',
  ].join('\n')
}
