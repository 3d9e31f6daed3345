import { Command, Option } from 'commander'
import { resolve } from 'node:path'
import { printRehearsalReport } from '../documents/rehearsal-report.ts'
import { directives, type Directive } from '../domain/words/names.ts'
import { outFolder } from '../rehearsal/report/out-folder.ts'
import { rehearse } from '../rehearsal/scenario/rehearsal.ts'
import { describeEnd, endsAsAsked, exitOf } from './rehearsal-verdict.ts'
import { hearInterruption } from './interruption.ts'
import { exitCodes, guard, type ExitCode } from './exit.ts'
import { readInputs } from './inputs.ts'
import { findKit, findNode } from './kit.ts'
import { showProgress } from './progress.ts'
import { hasReaderLeft } from './streams.ts'
import { readWord } from './words.ts'

interface Options {
  readonly directive?: Directive
  readonly release?: string
  readonly scenario?: string
  readonly out: string
  readonly fresh?: boolean
  readonly json?: boolean
}

/** `convoy rehearse [DIR]` */
export function rehearseCommand(done: (code: ExitCode) => void): Command {
  return new Command('rehearse')
    .description(
      'Plays a whole release of a train on this machine: an embedded GitHub with real git, the workflow files and bundles that production runs, no account and no network.',
    )
    .argument('[dir]', 'folder with train.yml and repositories/<owner>/<name>/', '.')
    .addOption(new Option('--directive <directive>', 'how much is required (default: auto)').choices(directives))
    .option(
      '--release <id>',
      'id of the release (default: 2026.11); another one than a finished rehearsal in --out had plays on what that left',
      readWord('release'),
    )
    .option(
      '--scenario <file>',
      'the story to play (default: scenario.yml beside the train, else: one plans, those asked approve)',
    )
    .option('--out <dir>', 'folder for everything that the rehearsal writes', 'out')
    .option('--fresh', 'start over, whatever rehearsal --out holds')
    .option('--json', 'print rehearsal.json and nothing else')
    .addHelpText(
      'after',
      `
Continues an unfinished rehearsal in --out, and first takes in what was pushed to its repositories. A finished one it
starts over, or with another --release plays that as the next release on what the finished one left.

Example:
  convoy rehearse examples/single
  git clone out/github/acme/app.git          # plain git, before, between and after
  convoy rehearse examples/single --release 2026.12   # the next release, with what was pushed to main meanwhile`,
    )
    .action(async (dir: string, options: Options) => {
      done(await guard(options.json === true, () => run(dir, options)))
    })
}

async function run(dir: string, options: Options): Promise<ExitCode> {
  const folder = resolve(dir)
  const inputs = await readInputs(folder, options.scenario)
  const kit = findKit()
  const node = findNode(kit)
  const out = outFolder(options.out)
  const progress = showProgress(options.json === true, out)
  using interruption = hearInterruption()
  const end = await rehearse({
    ...inputs,
    folder,
    out,
    kit,
    node,
    directive: options.directive ?? null,
    release: options.release ?? null,
    fresh: options.fresh === true,
    onScene: progress.onScene,
    signal: interruption.signal,
  }).catch(async (error: unknown) => {
    await progress.stop(null)
    if (error !== interruption.signal.reason) throw error
    return null
  })
  if (end === null) {
    if (hasReaderLeft()) return 141
    process.stderr.write('Interrupted. The same command continues where it stopped; --fresh starts over.\n')
    return interruption.code() ?? exitCodes.fault
  }
  const asAsked = endsAsAsked(end)
  await progress.stop(asAsked)
  process.stdout.write(
    options.json === true ? printRehearsalReport(end.report) : `${describeEnd(end, out).join('\n')}\n`,
  )
  return exitOf(end)
}
