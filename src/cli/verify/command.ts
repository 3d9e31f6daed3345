import { Command } from 'commander'
import { verifyHistory } from '../../conduct/verification/verification.ts'
import { summarize } from '../../conduct/verification/summary.ts'
import { isWord } from '../../domain/words/grammar.ts'
import { cliProblem } from '../catalogue.ts'
import { UserError } from 'github-foundations/problem'
import { exitCodes, guard, type ExitCode } from '../exit.ts'
import { describeVerification } from './lines.ts'
import { openSource, type SourceOptions } from './source.ts'
import { readWord } from '../words.ts'

interface Options extends SourceOptions {
  readonly head?: string
  readonly json?: boolean
}

/** `convoy verify [RELEASE]` */
export function verifyCommand(done: (code: ExitCode) => void): Command {
  return new Command('verify')
    .description(
      'Decides every revision of a release branch again and names the first revision or byte that does not hold. Only reads.',
    )
    .argument(
      '[release]',
      'id of a release (default: the only one of --git; with --out, the one that was rehearsed)',
      readWord('release'),
    )
    .option(
      '--control <owner/name>',
      'the control repository, asked through GitHub; beside --git or --out, the one that the branch must be of',
      readWord('repository'),
    )
    .option('--git <path>', 'a clone or bare repository of control on this disk: no network at all')
    .option('--out <dir>', 'a rehearsal: the folder that `convoy rehearse` wrote')
    .option('--head <sha>', 'a commit of the branch that was written down earlier: the branch must still hold it')
    .option('--token <token>', 'reads contents of control (default: GITHUB_TOKEN, GH_TOKEN)')
    .option('--api-url <url>', 'REST API (default: GITHUB_API_URL, https://api.github.com)')
    .option('--json', 'print the same as JSON; instants are milliseconds since 1970')
    .addHelpText(
      'after',
      `
Exit code 0: everything that can be checked holds; 1: something does not, or this kit cannot decide it again; 2: bad input, or no such
release. With --json, holds says which: true, false, null.
Offline nobody can say what GitHub's signatures are worth: name with --head a commit that you trust, or ask GitHub with --control.

Example:
  convoy verify 2026.11 --control acme/release-control
  convoy verify 2026.11 --git release-control --head 0123456789abcdef0123456789abcdef01234567
  convoy verify --out out`,
    )
    .action(async (release: string | undefined, options: Options) => {
      done(await guard(options.json === true, () => run(release, options)))
    })
}

async function run(named: string | undefined, { head, json, ...options }: Options): Promise<ExitCode> {
  if (head !== undefined && !isWord('sha', head)) throw new UserError([cliProblem('HEAD_FORM', head)])
  const tell = tellNowAndThen()
  const { release, control, history, anchor } = await openSource(named, options, (read) => {
    tell(`read ${read} …`)
  })
  const trusted = head ?? anchor
  const verification = verifyHistory(history, {
    release,
    ...(control === undefined ? {} : { control }),
    ...(trusted === undefined ? {} : { anchor: trusted }),
    onRevision: (revision) => {
      tell(`revision ${revision} of ${history.revisions.length} holds …`)
    },
  })
  const { breach, commits, signatures, last, undecided } = verification
  const summary = last === null ? null : summarize(last)
  const printed = {
    release,
    // Nobody knows of what was not decided again, and that is no yes.
    holds: breach !== null ? false : undecided.length > 0 ? null : true,
    commits,
    revisions: last?.revision ?? 0,
    head: verification.head,
    signatures,
    undecided,
    breach,
    summary,
  }
  process.stdout.write(
    json === true
      ? `${JSON.stringify(printed)}\n`
      : `${describeVerification(release, verification, summary).join('\n')}\n`,
  )
  return breach === null && undecided.length === 0 ? exitCodes.asAsked : exitCodes.notThere
}

/** Says on stderr what is going on, once in two seconds at most. */
function tellNowAndThen(): (text: string) => void {
  let told = Date.now()
  return (text) => {
    if (Date.now() - told < 2000) return
    told = Date.now()
    process.stderr.write(`${text}\n`)
  }
}
