import { Command } from 'commander'
import { cliProblem } from './catalogue.ts'
import { UserError, type Problem } from 'github-foundations/problem'
import type { Name } from '../domain/words/names.ts'
import type { GitHub } from '../github/github.ts'
import { plain } from '../report/escape.ts'
import { describeControl, describeStatus, describeUnread } from '../report/status/lines.ts'
import { standsNow } from '../report/rows/repository-rows.ts'
import { isClear, isOpen, markStatus, releaseStatus } from '../report/status/status.ts'
import { count, judge } from '../report/status/verdict.ts'
import { readControlWorkflows, type ControlStanding } from './init/control-workflows.ts'
import { exitCodes, guard, type ExitCode } from './exit.ts'
import { openGitHub, openRehearsal } from './open-github.ts'
import { readOpen, readStanding, type OpenReleases } from './standing.ts'
import { readWord } from './words.ts'

interface Options {
  readonly control?: Name
  readonly out?: string
  readonly token?: string
  readonly apiUrl?: string
  readonly json?: boolean
}

/** `convoy status [RELEASE]` */
export function statusCommand(done: (code: ExitCode) => void): Command {
  return new Command('status')
    .description('Can we release now? If not: what blocks it, who must act, and which command answers. Only reads.')
    .argument(
      '[release]',
      'id of a release (default: list the open ones; with --out: the one that was rehearsed)',
      readWord('release'),
    )
    .option('--control <owner/name>', 'the control repository', readWord('repository'))
    .option('--out <dir>', 'ask a rehearsal instead of GitHub: the folder that `convoy rehearse` wrote')
    .option('--token <token>', 'reads contents of control and participants (default: GITHUB_TOKEN, GH_TOKEN)')
    .option('--api-url <url>', 'REST API (default: GITHUB_API_URL, https://api.github.com)')
    .option('--json', 'print the same as JSON; instants are milliseconds since 1970')
    .addHelpText(
      'after',
      `
Exit code 0: shipped, or nobody has to do anything; 1: somebody has to, for the release or for the workflows that start and sweep it;
2: bad input, or no such release.
Shows the newest revision of the release branch, and where its branches and tags are right now.

Example:
  convoy status 2026.11 --control acme/release-control
  convoy status --out out`,
    )
    .action(async (release: string | undefined, options: Options) => {
      done(await guard(options.json === true, () => run(release, options)))
    })
}

async function run(release: string | undefined, options: Options): Promise<ExitCode> {
  const rehearsed = options.out === undefined ? null : await openRehearsal(options.out)
  const control = options.control ?? rehearsed?.control
  if (control === undefined) throw new UserError([cliProblem('CONTROL_MISSING', 'status')])
  const github = rehearsed?.github ?? openGitHub(options)
  const id = release ?? rehearsed?.release
  if (id !== undefined) return tell(github, control, id, options.json === true)
  const found = await readOpen(github, control)
  const since =
    found.open.length === 0 ? null : Math.min(...found.open.map(({ manifest }) => manifest.release.createdAt))
  return listOpen(found, control, await readControlWorkflows(github, control, since), options.json === true)
}

async function tell(github: GitHub, control: Name, id: string, json: boolean): Promise<ExitCode> {
  const read = await readStanding(github, control, id)
  if (read === null) {
    const known = await github.listReleases(control)
    throw new UserError([cliProblem('RELEASE_NOT_FOUND', 'status', control, id, known)])
  }
  const status = releaseStatus(read)
  // Who has to start a release that has ended asks nobody any more.
  const workflows = isOpen(read.manifest)
    ? await readControlWorkflows(github, control, read.manifest.release.createdAt)
    : fine
  process.stdout.write(
    json
      ? `${JSON.stringify({ ...status, workflows: told(workflows) })}\n`
      : `${[...describeStatus(status), ...describeControl(control, told(workflows))].join('\n')}\n`,
  )
  return status.verdict.clear && workflows.problems.length === 0 ? exitCodes.asAsked : exitCodes.notThere
}

const fine: Pick<ControlStanding, 'problems' | 'unknown'> = { problems: [], unknown: [] }

function told({ problems, unknown }: Pick<ControlStanding, 'problems' | 'unknown'>): readonly Problem[] {
  return [...problems, ...unknown]
}

function listOpen(
  { open: releases, unread }: OpenReleases,
  control: Name,
  workflows: ControlStanding,
  json: boolean,
): ExitCode {
  const open = releases.map(({ train, manifest, refs }) => {
    const stands = standsNow(manifest, refs)
    const { sentence, production } = judge(train, manifest, stands)
    return {
      release: manifest.release.id,
      phase: manifest.phase,
      status: manifest.status,
      verdict: { sentence, production, clear: isClear(manifest) },
      production: stands,
    }
  })
  const lines =
    open.length === 0
      ? [`No release of ${control}${unread.length === 0 ? '' : ' that this kit can read'} is open.`]
      : [
          `${count(open.length, 'release', 'releases')} of ${control} ${open.length === 1 ? 'is' : 'are'} open`,
          ...open.map(
            ({ status, verdict }) =>
              `  ${markStatus({ status }, verdict.clear)} ${plain(`${verdict.sentence} ${verdict.production}`)}`,
          ),
        ]
  process.stdout.write(
    json
      ? `${JSON.stringify({ control, releases: open, unread, workflows: told(workflows) })}\n`
      : `${[...lines, ...describeUnread(control, unread), ...describeControl(control, told(workflows))].join('\n')}\n`,
  )
  return open.every(({ verdict }) => verdict.clear) && unread.length === 0 && workflows.problems.length === 0
    ? exitCodes.asAsked
    : exitCodes.notThere
}
