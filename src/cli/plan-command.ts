import { Command, InvalidArgumentError, Option } from 'commander'
import { resolve } from 'node:path'
import { readTrain } from '../documents/train/train.ts'
import { cliProblem } from './catalogue.ts'
import { UserError } from 'github-foundations/problem'
import { directives, type Directive, type Heads, type Name } from '../domain/words/names.ts'
import { describePlan } from '../report/plan/lines.ts'
import type { PlanPreview } from '../report/plan/plan.ts'
import { guard, tellProblems, type ExitCode } from './exit.ts'
import { fromHere, missing, readText } from './inputs.ts'
import { openGitHub, openRehearsal } from './open-github.ts'
import { exitOfPlan, readPlanPreview } from './plan-preview.ts'
import { readWord } from './words.ts'

interface Options {
  readonly control?: Name
  readonly directive: Directive
  readonly train?: string
  readonly head: Heads
  readonly include: readonly Name[]
  readonly out?: string
  readonly token?: string
  readonly apiUrl?: string
  readonly json?: boolean
}

/** `convoy plan [RELEASE]` */
export function planCommand(done: (code: ExitCode) => void): Command {
  return new Command('plan')
    .description(
      'What would happen if you asked for this release now: versions, tags, what moves, who has to act, and everything that would refuse it. Writes nothing.',
    )
    .argument(
      '[release]',
      "id of the release (default: year and month by GitHub's clock, such as 2026.11; where that is taken, 2026.11.1 and so on)",
    )
    .option(
      '--control <owner/name>',
      'the control repository (default: the one that --train names)',
      readWord('repository'),
    )
    .addOption(new Option('--directive <directive>', 'how much is required').choices(directives).default('auto'))
    .option('--train <file>', 'a train that is not on the default branch of control yet (default: train.yml there)')
    .option(
      '--head <owner/name=sha>',
      'plan this commit instead of the newest of the source branch; repeat it for each repository',
      readHead,
      {},
    )
    .option(
      '--include <owner/name>',
      'release this repository although nothing changed in it; repeat it for each',
      (name: string, before: readonly Name[]) => [...before, readWord('repository')(name)],
      [],
    )
    .option('--out <dir>', 'ask a rehearsal instead of GitHub: the folder that `convoy rehearse` wrote')
    .option('--token <token>', 'any that may read control and participants (default: GITHUB_TOKEN, GH_TOKEN)')
    .option('--api-url <url>', 'REST API (default: GITHUB_API_URL, https://api.github.com)')
    .option('--json', 'print { verdict: planned, refused or unknown; problems, unknown, … } as JSON')
    .addHelpText(
      'after',
      `
Exit code 0: it would be planned, but for what is listed as not checked with this token; 2: it would be refused, with every reason.
The release App plans, so with another token its own rights are unknown, which is not the same as fine.

Example:
  convoy plan 2026.11 --control acme/release-control
  convoy plan --train train.yml --directive careful`,
    )
    .action(async (release: string | undefined, options: Options) => {
      done(await guard(options.json === true, () => run(release ?? null, options)))
    })
}

function readHead(text: string, before: Heads): Heads {
  const [, name, sha] = /^([^=]+)=([^=]+)$/.exec(text) ?? []
  if (name === undefined || sha === undefined) throw new InvalidArgumentError('It must be owner/name=SHA.')
  return { ...before, [name]: sha }
}

async function run(
  release: string | null,
  { directive, head, include, json = false, ...options }: Options,
): Promise<ExitCode> {
  const train = options.train === undefined ? undefined : await readTrainFile(options.train)
  const rehearsed = options.out === undefined ? null : await openRehearsal(options.out)
  const control =
    options.control ??
    rehearsed?.control ??
    (train === undefined ? undefined : readTrain(train.text, train.file).control)
  if (control === undefined) throw new UserError([cliProblem('CONTROL_MISSING', 'plan')])
  const github = rehearsed?.github ?? openGitHub(options)
  return tellPlan(
    await readPlanPreview({
      github,
      control,
      release,
      directive,
      heads: head,
      include,
      ...(train === undefined ? {} : { train }),
    }),
    json,
  )
}

async function readTrainFile(path: string): Promise<{ readonly text: string; readonly file: string }> {
  const file = resolve(path)
  const text = await readText(file)
  if (text === null) throw new UserError([missing(file, cliProblem('TRAIN_NOT_FOUND', 'option'))])
  return { text, file: fromHere(file) }
}

function tellPlan(preview: PlanPreview, json: boolean): ExitCode {
  process.stdout.write(json ? `${JSON.stringify(preview)}\n` : `${describePlan(preview).join('\n')}\n`)
  if (preview.problems.length > 0) tellProblems(false, preview.problems)
  return exitOfPlan(preview)
}
