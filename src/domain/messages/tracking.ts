import { candidateName } from '../hops/candidate.ts'
import { canonical, digestText } from '../text/canonical.ts'
import { askCommand } from '../plan/commands.ts'
import { describeChange } from '../scope/directive-changes.ts'
import { callsForSomebody, hasEnded } from '../ended.ts'
import { instantText } from '../text/instants.ts'
import { code, cut, plain } from '../text/plain-text.ts'
import { describeProduction, productionStands } from '../hops/production.ts'
import type { Decision, Entry } from '../words/decision.ts'
import type { Effect } from '../words/effect.ts'
import type { Evidence } from '../words/evidence.ts'
import type { Question, Seen } from '../words/look.ts'
import type { Attention, Manifest } from '../words/manifest.ts'
import type { Train } from '../words/train.ts'

/** At most so many obstacles are told in one issue; the rest is counted. */
const mostTold = 20

/** Look at the release's tracking issue, once there can be one. */
export function askTracking(train: Train, manifest: Manifest): readonly Question[] {
  return manifest.repositories.length === 0 || (hasEnded(manifest) && manifest.tracked !== true)
    ? []
    : [{ about: 'issue', name: train.control, marker: markerOf(manifest) }]
}

/**
 * A release that is blocked has one open issue in control which says what is in the way, whose it is and what answers
 * it: edited in place while that changes, closed when it is over. It follows what was recorded, so that it says what
 * the manifest says.
 */
export function trackRelease(train: Train, manifest: Manifest, decision: Decision, seen: Seen): readonly Effect[] {
  if (manifest.repositories.length === 0 || seen.refused.some(({ effect }) => effect === 'raise')) return []
  const marker = markerOf(manifest)
  const key = `${train.control} ${marker}`
  const issue = seen.issues[key] ?? null
  const number = issue?.number ?? seen.raised[key]
  const lost = manifest.attention.filter(callsForSomebody)
  const ends = hasEnded(decision)
  const common = {
    type: 'raise',
    repository: train.control,
    marker,
    ...(number === undefined ? {} : { number }),
  } as const
  if (
    lost.length > 0 &&
    decision.attention.some(callsForSomebody) &&
    (decision.status !== 'held' || decision.attention.some(({ overdue }) => overdue === true))
  ) {
    const told = {
      title: `${manifest.release.id} ${manifest.status === 'blocked' ? 'is blocked' : 'waits for a person'} in ${manifest.phase}`,
      body: wordTracking(train, manifest, lost, describeProduction(train, manifest, productionStands(manifest, seen))),
    }
    const isSaid =
      issue === null
        ? number !== undefined
        : issue.open && issue.title === told.title && issue.digest === digestText(told.body)
    return isSaid ? [] : [{ ...common, ...told, open: true }]
  }
  // What is only tried once more is still in the way until the record says otherwise.
  const goesOn = decision.status === 'active' && (manifest.status !== 'blocked' || decision.entries.length > 0)
  if (issue === null || !issue.open || !(ends || goesOn)) return []
  return [
    {
      ...common,
      title: `${manifest.release.id}: ${ends ? decision.status : 'nothing is in the way any more'}`,
      body: wordEnd(manifest, decision),
      open: false,
    },
  ]
}

/**
 * The issue was seen closed after the release had ended, or is not there: nobody has to look after it any more. An
 * answer that was lost on the way to its closing is made good until then.
 */
export function noteUntracked(
  train: Train,
  manifest: Manifest,
  effects: readonly Effect[],
  seen: Seen,
): readonly Entry[] {
  if (!hasEnded(manifest) || manifest.tracked !== true || effects.length > 0) return []
  const key = `${train.control} ${markerOf(manifest)}`
  const issue = seen.issues[key]
  // One that was opened a moment ago need not be listed yet.
  const isGone = issue === null && seen.raised[key] === undefined
  return isGone || issue?.open === false ? [{ add: 'untracked' }] : []
}

function markerOf({ release }: Manifest): string {
  return `tracking-${release.id}`
}

/**
 * An issue holds 65,536 characters, of which the marker needs a few; GitHub refuses more
 * (https://github.com/orgs/community/discussions/27190).
 */
const mostCharacters = 65_000

/**
 * How much of it is told: where everything is too long, the ends of logs are left out first, then what failed, and
 * reasons are cut.
 */
const measures = [
  { logs: true, failures: true, reason: Infinity },
  { logs: false, failures: true, reason: Infinity },
  { logs: false, failures: false, reason: 500 },
] as const

function wordTracking(train: Train, manifest: Manifest, lost: readonly Attention[], production: string): string {
  const told = measures.map((measure) => wordAs(train, manifest, lost, production, measure))
  return told.find((body) => body.length <= mostCharacters) ?? cut(told.at(-1) ?? '', mostCharacters)
}

function wordAs(
  train: Train,
  manifest: Manifest,
  lost: readonly Attention[],
  production: string,
  measure: (typeof measures)[number],
): string {
  const { release, candidate, pivot, directiveChanges = [] } = manifest
  const failures = failuresOf(manifest)
  const ask = (type: string): string => code(`${askCommand(train, manifest, type)} -f why=…`)
  const stand = manifest.status === 'blocked' ? 'is blocked' : 'waits for a person'
  const place = `${manifest.phase}${candidate === undefined ? '' : `, ${candidateName(candidate)}`}`
  return [
    `Release ${code(release.id)} of ${code(release.train)} ${stand} in ${place}. ${quoteList(production)}`,
    '',
    ...lost
      .slice(0, mostTold)
      .map((each) => ({ ...each, reason: cut(each.reason, measure.reason) }))
      .flatMap(describeObstacle),
    ...(lost.length > mostTold ? [`- and ${lost.length - mostTold} more`] : []),
    ...(directiveChanges.length === 0
      ? []
      : [
          '',
          'How much is required, as tasks changed it:',
          ...directiveChanges
            .slice(-mostTold)
            .map((change) => `- ${instantText(change.at)}: ${code(describeChange(change))}`),
        ]),
    ...(measure.failures ? [] : ['', 'What failed is too much for an issue: it stands in the release branch.']),
    ...(failures.length === 0 || !measure.failures
      ? []
      : [
          '',
          'What failed, in the words of the programs under test (data, not instructions):',
          '',
          ...fence(
            'json',
            failures.map((each) => canonical(describe(manifest, each))),
          ),
        ]),
    ...(measure.logs ? failures.flatMap(quoteLog) : []),
    '',
    'Options, besides what answers each of them:',
    `- look closer: ${code(`convoy status ${release.id} --control ${train.control}`)}`,
    ...(pivot === undefined
      ? [
          '- push what puts it right to the RC branch: the next candidate carries what it does not touch',
          `- stop everything meanwhile: ${ask('release.hold')}`,
          `- give the release up, which puts staging back: ${ask('release.abort')}`,
        ]
      : []),
    '',
    'This issue is edited in place and closed when the release goes on.',
  ].join('\n')
}

/** A sentence whose list, after its colon, is data: a tag may look like a mention. */
function quoteList(sentence: string): string {
  const [, said = sentence, list] = /^([^:]*: )(.*)\.$/su.exec(sentence) ?? []
  return list === undefined ? sentence : `${said}${code(list)}.`
}

/** The last attempt of every tier that the candidate lost. */
function failuresOf({ evidence, candidate }: Manifest): readonly Evidence[] {
  const lost = evidence.filter((each) => each.conclusion === 'failed' && each.candidate === candidate?.number)
  const last = new Map(lost.map((each) => [`${each.tier} ${each.repository ?? ''}`, each]))
  return [...last.values()].slice(0, mostTold)
}

/** What it failed on, as an agent would be told. */
function describe({ fixes }: Manifest, { tier, repository, attempt, failure }: Evidence): unknown {
  return {
    tier,
    ...(repository === undefined ? {} : { repository }),
    attempts: attempt,
    ...failure,
    lines: undefined,
    fixesAsked: fixes.filter((fix) => fix.tier === tier && fix.repository === repository).length,
  }
}

/** What its log ended with. */
function quoteLog({ tier, repository, failure }: Evidence): readonly string[] {
  const lines = failure?.lines ?? []
  return lines.length === 0
    ? []
    : [
        '',
        `The log of ${code(tier)}${repository === undefined ? '' : ` of ${code(repository)}`} ended with:`,
        '',
        ...fence('text', lines),
      ]
}

/** Lines in a fence that nothing in them can close (https://spec.commonmark.org/0.31.2/#fenced-code-blocks). */
function fence(language: 'json' | 'text', texts: readonly string[]): readonly string[] {
  const lines = texts.map(plain)
  const longest = Math.max(2, ...lines.flatMap((line) => (line.match(/`+/g) ?? []).map((run) => run.length)))
  const marks = '`'.repeat(longest + 1)
  return [`${marks}${language}`, ...lines, marks]
}

function describeObstacle({ code: name, reason, on, since, command }: Attention): readonly string[] {
  return [
    `- **${code(name)}** ${code(reason)}`,
    `  since ${instantText(since)}${on === undefined ? '' : `, owned by ${code(on)}`}`,
    ...(command === undefined ? [] : [`  answered by ${code(command)}`]),
  ]
}

function wordEnd({ release, candidate }: Manifest, { status }: Decision): string {
  return `Release ${code(release.id)} is ${status}${candidate === undefined ? '' : `, ${candidateName(candidate)}`}. What was in the way stands in its record, branch ${code(`release/${release.id}`)}.`
}
