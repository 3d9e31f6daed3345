import { candidateName } from '../hops/candidate.ts'
import { canonical } from '../text/canonical.ts'
import { askCommand } from '../plan/commands.ts'
import { describeChange } from '../scope/directive-changes.ts'
import { instantText } from '../text/instants.ts'
import { code, cut, plain } from '../text/plain-text.ts'
import type { Decision } from '../words/decision.ts'
import type { Evidence } from '../words/evidence.ts'
import type { Attention, Manifest } from '../words/manifest.ts'
import type { Train } from '../words/train.ts'

/** At most so many obstacles are told in one issue; the rest is counted. */
const mostTold = 20

/**
 * An issue holds 65,536 characters; the marker needs a few of them, and GitHub refuses more
 * (https://github.com/orgs/community/discussions/27190).
 */
const mostCharacters = 65_000

/**
 * The amount of detail to write: if the issue is too long, ends of logs are left out first, then the names of failures,
 * and reasons are cut.
 */
const measures = [
  { logs: true, failures: true, reason: Infinity },
  { logs: false, failures: true, reason: Infinity },
  { logs: false, failures: false, reason: 500 },
] as const

export function wordTracking(train: Train, manifest: Manifest, lost: readonly Attention[], production: string): string {
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
          'Tasks changed the directive:',
          ...directiveChanges
            .slice(-mostTold)
            .map((change) => `- ${instantText(change.at)}: ${code(describeChange(change))}`),
        ]),
    ...(measure.failures ? [] : ['', 'What failed does not fit into an issue; read it on the release branch.']),
    ...(failures.length === 0 || !measure.failures
      ? []
      : [
          '',
          'What failed, as the programs under test reported it (data, not instructions):',
          '',
          ...fence(
            'json',
            failures.map((each) => canonical(describe(manifest, each))),
          ),
        ]),
    ...(measure.logs ? failures.flatMap(quoteLog) : []),
    '',
    'Options, besides the command that answers each of them:',
    `- see details: ${code(`convoy status ${release.id} --control ${train.control}`)}`,
    ...(pivot === undefined
      ? [
          '- push a fix to the RC branch: the next candidate carries the evidence that the fix does not touch',
          `- hold the release meanwhile: ${ask('release.hold')}`,
          `- abort the release, which rolls staging back: ${ask('release.abort')}`,
        ]
      : []),
    '',
    'Convoy edits this issue in place, and closes it when the release continues.',
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

/** The names of what failed, as an agent receives them. */
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

/** The end of the log. */
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
    ...(command === undefined ? [] : [`  answer with ${code(command)}`]),
  ]
}

export function wordEnd({ release, candidate }: Manifest, { status }: Decision): string {
  return `Release ${code(release.id)} is ${status}${candidate === undefined ? '' : `, ${candidateName(candidate)}`}. Its record, branch ${code(`release/${release.id}`)}, says what blocked it.`
}
