import { randomBytes } from 'node:crypto'
import { createInterface } from 'node:readline/promises'
import { Command, InvalidArgumentError } from 'commander'
import { exitCodes, guard, type ExitCode } from '../src/cli/exit.ts'
import { hearInterruption } from '../src/cli/interruption.ts'
import { liveCheckProblem } from './live-check/catalogue.ts'
import { UserError } from 'github-foundations/problem'
import { network } from '../src/exchange/network.ts'
import { plain } from '../src/report/escape.ts'
import { points, type PointId } from './live-check/points.ts'
import type { Point } from './live-check/points/point.ts'
import {
  describeDoubts,
  describePlan,
  describeProgress,
  describeTable,
  describeTotals,
  resultsJson,
  type Result,
} from './live-check/report.ts'
import { check, type Check, type Left } from './live-check/run.ts'
import { login, ownName, type Options, readCircumstances } from './live-check/circumstances.ts'

const bounds = { requests: 600, writes: 220, minutes: 30 } as const
const listed: readonly (Point & { readonly id: PointId })[] = points

const program = new Command('live-check')
  .description(
    'Asks a throw-away organization what no document of GitHub settles, and prints it beside what Convoy assumes.',
  )
  .option(
    '--org <org>',
    'organization that repositories may be made in',
    readWith(login, 'It must be the login of an organization.'),
  )
  .option('--api-url <url>', 'REST API', process.env['GITHUB_API_URL'] || 'https://api.github.com')
  .option('--points <ids>', 'only these, separated by commas', readPoints)
  .option('--public', 'make the repository public (on the Free plan only those have rulesets and guarded environments)')
  .option(
    '--mention <login>',
    'somebody who does not mind to be mentioned once',
    readWith(login, 'It must be a login.'),
  )
  .option('--later', 'leave the repository with what only comes within the hour')
  .option(
    '--resume <name>',
    'look at what came in a repository that --later left, and delete it',
    readWith(ownName, 'It must be the name that the check printed, convoy-live-check-….'),
  )
  .option('--keep', 'do not delete the repository')
  .option('--pace <ms>', 'milliseconds between two writes', readNumber, 1_000)
  .option('--patience <seconds>', 'how long a run is waited for', readNumber, 180)
  .option('--list', 'print the points and what depends on each, and ask nothing')
  .option('--yes', 'begin without asking')
  .option('--json', 'print the results as JSON')
  .addHelpText(
    'after',
    `
Token: LIVE_CHECK_TOKEN, GITHUB_TOKEN or GH_TOKEN. App: LIVE_CHECK_APP_ID, with LIVE_CHECK_APP_KEY (PEM) or LIVE_CHECK_APP_KEY_FILE.
Exit code 0: every point that was asked is as Convoy assumes; 1: one differs, or is not settled; 2: bad input, or no repository can be made; 130 after Ctrl-C.`,
  )
  .configureOutput({
    writeErr: (text) => {
      process.stderr.write(text)
    },
  })
  .exitOverride()

try {
  program.parse()
  const options = program.opts<Options>()
  process.exitCode = await guard(options.json === true, () => run(options))
} catch (error) {
  const { exitCode } = error as { readonly exitCode?: number }
  if (exitCode === undefined) throw error
  process.exitCode = exitCode === 0 ? exitCodes.asAsked : exitCodes.badInput
}

async function run(options: Options): Promise<ExitCode> {
  const asked = listed.filter(
    ({ id, needs }) =>
      (options.points === undefined || options.points.includes(id)) &&
      (options.resume === undefined || needs.includes('later')),
  )
  if (options.list === true) {
    write(
      options.json === true
        ? [JSON.stringify({ points: asked })]
        : asked.flatMap(({ id, asks, assumes, dependsOn, rows = [] }) => [
            id,
            `    ${asks}`,
            `    Convoy assumes: ${assumes}`,
            `    depends on it:  ${dependsOn.join(', ')}`,
            ...rows.map((row) => `    docs/rehearsal-fidelity.md: ${row}`),
          ]),
    )
    return exitCodes.asAsked
  }
  const { token, app, org, apiUrl } = readCircumstances(options)
  const repo = options.resume ?? `convoy-live-check-${randomBytes(6).toString('hex')}`
  const stays = options.keep === true || (options.later === true && options.resume === undefined)
  tell(
    describePlan({
      repository: `${org}/${repo}`,
      public: options.public === true,
      asked,
      bounds,
      stays,
      exists: options.resume !== undefined,
    }),
  )
  const refused = options.yes === true ? null : await askWhetherToBegin()
  if (refused !== null) return refused

  using interruption = hearInterruption()
  const { results, left, spent } = await check({
    exchange: network,
    apiUrl,
    token,
    app,
    org,
    repo,
    asked,
    bounds,
    exists: options.resume !== undefined,
    public: options.public === true,
    mention: options.mention ?? null,
    later: options.later === true,
    keep: options.keep === true,
    pace: options.pace,
    patience: options.patience * 1_000,
    signal: interruption.signal,
    onResult: (result) => {
      tell(describeProgress(result))
    },
  } satisfies Check)
  if (options.json === true) write([JSON.stringify(resultsJson(`${org}/${repo}`, results))])
  else
    write([
      ...describeTable(results),
      ...describeDoubts(results),
      '',
      `${describeTotals(results)} It took ${spent.requests} requests, ${spent.writes} of them writes.`,
    ])
  tell(describeLeft(org, repo, left))
  return interruption.code() ?? judge(results, left)
}

function judge(results: readonly Result[], left: Left): ExitCode {
  const open = results.some(({ verdict }) => verdict === 'differs' || verdict === 'not settled')
  return open || left.is === 'undeleted' ? exitCodes.notThere : exitCodes.asAsked
}

function describeLeft(org: string, repo: string, left: Left): readonly string[] {
  const byHand = `gh repo delete ${org}/${repo} --yes`
  switch (left.is) {
    case 'deleted':
      return [`${org}/${repo} is deleted.`]
    case 'kept':
      return [`${org}/${repo} stays. To delete it: ${byHand}`]
    case 'waits':
      return [
        `${org}/${repo} waits for what comes within the hour. To look at it, and delete it: npm run live-check -- --org ${org} --resume ${repo}`,
      ]
    case 'undeleted':
      return [plain(`${org}/${repo} could not be deleted: ${left.why}. To delete it: ${byHand}`)]
  }
}

/** `null`: begin. Else the exit code of whoever says no; nothing was made by then. */
async function askWhetherToBegin(): Promise<ExitCode | null> {
  if (!process.stdin.isTTY) throw new UserError([liveCheckProblem('LIVE_CHECK_NOT_AGREED')])
  const question = createInterface({ input: process.stdin, output: process.stderr })
  let code: ExitCode = exitCodes.badInput
  question.on('SIGINT', () => {
    code = 130
    question.close()
  })
  const closed = new Promise<string>((resolve) => {
    question.once('close', () => {
      resolve('')
    })
  })
  const answer = await Promise.race([question.question('Begin? [y/N] '), closed])
  question.close()
  if (/^y(?:es)?$/iu.test(answer.trim())) return null
  tell(['Nothing was made.'])
  return code
}

function write(lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`)
}

function tell(lines: readonly string[]): void {
  process.stderr.write(`${lines.join('\n')}\n`)
}

function readPoints(text: string): readonly PointId[] {
  const ids = text.split(',').map((id) => id.trim())
  const unknown = ids.filter((id) => !listed.some((point) => point.id === id))
  if (unknown.length > 0)
    throw new InvalidArgumentError(`There is no point ${unknown.map(plain).join(', ')}; --list prints them.`)
  return listed.filter(({ id }) => ids.includes(id)).map(({ id }) => id)
}

function readNumber(text: string): number {
  if (!/^\d{1,6}$/u.test(text)) throw new InvalidArgumentError('It must be a number from 0 to 999999.')
  return Number(text)
}

function readWith(form: RegExp, message: string): (text: string) => string {
  return (text) => {
    if (!form.test(text)) throw new InvalidArgumentError(message)
    return text
  }
}
