import { candidateName } from '../../domain/hops/candidate.ts'
import { describeChange } from '../../domain/scope/directive-changes.ts'
import { describeShared, describeStands } from '../../domain/hops/describe-production.ts'
import type { AfterFreeze } from '../../domain/hops/after-freeze.ts'
import type { Stand } from '../../domain/hops/production.ts'
import { hasEnded } from '../../domain/ended.ts'
import { describeByRest } from '../../domain/messages/reroute.ts'
import { describePace } from '../../domain/pace/describe-pace.ts'
import type { Decision, NamedFinding } from '../../domain/words/decision.ts'
import type { Manifest } from '../../domain/words/manifest.ts'
import type { Train } from '../../domain/words/train.ts'
import { afterFreezeRows } from '../rows/after-freeze.ts'
import { askRows } from '../rows/ask-rows.ts'
import { code, prose } from '../escape.ts'
import { table } from '../markdown-table.ts'
import { mermaid } from '../graph/mermaid.ts'
import { releaseGraph } from '../graph/release-graph.ts'
import { fileRows } from '../rows/file-rows.ts'
import { proposalRows } from '../rows/proposal-rows.ts'
import { repositoryRows } from '../rows/repository-rows.ts'
import { carriedSection, machinesSection } from './fixes.ts'
import { retrainingsSection } from '../rows/retrainings.ts'
import { scopeSection, leftOutSection, withoutEffectSection } from './sections.ts'
import { taskRows } from '../rows/task-rows.ts'
import { countOutcomes, ownerNamed, tierGroups, tierRows, worthTelling, type TierRow } from '../rows/tier-rows.ts'
import { deadline, moment } from '../times.ts'
import { attentionTitle, count, judge } from '../status/verdict.ts'

const marks = { good: '✅', bad: '❌', waiting: '⏳', going: '▶️' } as const
const outcomes = {
  passed: '✅ passed',
  flaky: '⚠️ flaky',
  failed: '❌ failed',
  errored: '💥 errored',
  running: '⏳ running',
  open: '▫️ not asked yet',
} as const
/** A longer table of repositories is folded, and of changes only so many are told. */
const few = 8

/**
 * The job summary: the verdict first, then what blocks the release, who must act and which command answers. Markdown
 * for GitHub; everything that came from elsewhere is escaped, and it stays far below the 1 MiB that a step may write
 * (https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#adding-a-job-summary).
 * `stands`: where production was seen when it was decided; `null` where nobody looked. `later`: what was seen on RC
 * branches after a healthy freeze.
 */
export function summarize(
  train: Train,
  manifest: Manifest,
  decision: Decision,
  stands: readonly Stand[] | null = null,
  later: readonly AfterFreeze[] = [],
): string {
  const verdict = judge(train, manifest, stands)
  return (
    [
      `## ${marks[verdict.tone]} ${prose(verdict.sentence)}`,
      `${prose(verdict.production)} Phase **${manifest.phase}**, revision ${manifest.revision}, asked for by ${code(manifest.release.createdBy.login)}.`,
      ...(manifest.directiveChanges ?? [])
        .slice(-few)
        .map((change) => `Required since ${moment(change.at)}: ${code(describeChange(change))}.`),
      ...describeShared(manifest)
        .slice(0, few)
        .map((line) => `⚠️ ${prose(`${line}.`)}`),
      ...(train.withoutRulesets === undefined
        ? []
        : [
            `ℹ️ ${prose(`Where GitHub offers no rulesets for ${train.control}, this train does without: ${train.withoutRulesets}`)}`,
          ]),
      ...(manifest.byRest === undefined ? [] : [`ℹ️ ${prose(`In this release ${describeByRest(manifest) ?? ''}.`)}`]),
      ...pace(train, manifest),
      ...blockers(train, manifest),
      ...afterFreeze(train, manifest, later),
      ...turn(decision),
      ...machinesSection(train, manifest),
      ...tiers(tierRows(train, manifest)),
      ...carriedSection(train, manifest),
      ...repositories(train, manifest, stands),
      ...proposals(manifest),
      ...releaseFiles(manifest),
      ...scopeSection(taskRows(train, manifest)),
      ...retrainingsSection(manifest),
      ...withoutEffectSection(askRows(train, manifest)),
      ...leftOutSection(manifest),
      ['```mermaid', mermaid(releaseGraph(train, manifest)), '```'].join('\n'),
    ].join('\n\n') + '\n'
  )
}

function pace(train: Train, manifest: Manifest): readonly string[] {
  const said = hasEnded(manifest) ? null : describePace(train, manifest)
  return said === null ? [] : [`ℹ️ ${prose(`${said}.`)}`]
}

function blockers(train: Train, manifest: Manifest): readonly string[] {
  const { attention } = manifest
  if (attention.length === 0) return []
  const rows = attention.map(({ is, reason, on, since, until, answerBy, command }) => {
    const owner = on === undefined ? null : ownerNamed(train, manifest, on)
    const who = [...(on === undefined ? [] : [code(on)]), ...(owner === null ? [] : [code(owner)])].join(' ')
    return [
      is === 'lost' ? '❌' : '⏳',
      prose(reason),
      who === '' ? '–' : who,
      `${moment(since)}${deadline({ until, answerBy })}`,
      command === undefined ? '–' : code(command),
    ]
  })
  return [`### ${attentionTitle(attention)}`, table(['', 'What', 'Who', 'Since (UTC)', 'What answers it'], rows, 50)]
}

function afterFreeze(train: Train, manifest: Manifest, later: readonly AfterFreeze[]): readonly string[] {
  const rows = afterFreezeRows(train, manifest, later)
  const [first] = rows
  if (first === undefined) return []
  const more = rows.length > few ? [`- and ${rows.length - few} more`] : []
  return [
    '### Pushed after the freeze',
    [...rows.slice(0, few).map(({ said }) => `- ${prose(said)}`), ...more].join('\n'),
    `Freeze again: ${code(first.command)}`,
  ]
}

function turn(decision: Decision): readonly string[] {
  const due = decision.findings.filter((finding: NamedFinding) => finding.is === 'due')
  if (decision.step === null || due.length === 0) return []
  return [
    `Next: **${decision.step}** (${due
      .slice(0, 10)
      .map(({ code: name }) => code(name))
      .join(', ')}${due.length > 10 ? `, and ${due.length - 10} more` : ''}).`,
  ]
}

/** Counts first; then every place where they are few, else those that differ. */
function tiers(rows: readonly TierRow[]): readonly string[] {
  if (rows.length === 0) return []
  const groups = tierGroups(rows)
  const counts = groups.map(({ tier, onEach, required, rows: own }) => [
    code(tier),
    onEach
      ? `each of ${count(own.length, 'repository', 'repositories')}`
      : `the candidate, in ${code(own[0]?.place ?? '')}`,
    countOutcomes(own),
    required ? 'yes' : 'no',
  ])
  const told = groups
    .flatMap((group) => worthTelling(group.rows))
    .map((row) => [
      code(row.tier),
      row.repository === null ? 'the candidate' : code(row.repository),
      row.owner === null ? '–' : code(row.owner),
      outcomes[row.outcome],
      row.attempts.map((conclusion) => outcomes[conclusion].split(' ')[0]).join(' ') || '–',
      row.carriedFrom === null ? 'this candidate' : `rc.${row.carriedFrom}, carried`,
    ])
  const isTwice = told.length === rows.length && rows.length <= groups.length
  return [
    '### Tiers',
    ...(isTwice ? [] : [table(['Tier', 'On', 'Outcomes', 'Required'], counts)]),
    ...(told.length === 0 ? [] : [table(['Tier', 'On', 'Owner', 'Outcome', 'Attempts', 'Judged for'], told)]),
  ]
}

function repositories(train: Train, manifest: Manifest, stands: readonly Stand[] | null): readonly string[] {
  const rows = repositoryRows(train, manifest, {})
  if (rows.length === 0) return []
  const all = table(
    ['Layer', 'Repository', 'Owner', 'Version', 'Tag', 'Commit', 'Candidate branch', 'Production', 'Seen there'],
    rows.map(({ layer, name, owner, version, unchanged, head, refs }) => [
      String(layer),
      code(name),
      owner === null ? '–' : code(owner),
      unchanged === null
        ? `${code(version.from ?? 'none')} → ${code(version.to)}`
        : `${code(version.to)}, ${unchanged}`,
      code(refs.tag.name ?? ''),
      head === null ? '–' : code(head.slice(0, 10)),
      refs.candidate.name === null ? '–' : code(refs.candidate.name),
      refs.production.name === null ? 'tag only' : code(refs.production.name),
      standing(
        manifest,
        stands?.find(({ repository }) => repository === name),
      ),
    ]),
  )
  const layers = count(Math.max(...rows.map(({ layer }) => layer)), 'layer', 'layers')
  if (rows.length <= few) return ['### Repositories', all]
  return [
    '### Repositories',
    `<details><summary>${rows.length} repositories in ${layers}</summary>\n\n${all}\n\n</details>`,
  ]
}

/** A link only where the address can be nothing but the page of a pull request. */
function proposals(manifest: Manifest): readonly string[] {
  const rows = proposalRows(manifest).map(({ repository, number, url, landed }) => [
    code(repository),
    url === null ? `#${number}` : `[#${number}](${url})`,
    // Whether somebody closed it is not recorded; what stops a release is told as such.
    landed ? 'landed' : 'opened',
  ])
  return rows.length === 0
    ? []
    : ['### Pull requests into production', table(['Repository', 'Pull request', ''], rows, few * 10)]
}

function releaseFiles(manifest: Manifest): readonly string[] {
  const rows = fileRows(manifest).map(({ repository, name, bytes, digest }) => [
    code(repository),
    code(name),
    String(bytes),
    code(digest),
  ])
  return rows.length === 0
    ? []
    : ['### Files of the releases', table(['Repository', 'File', 'Bytes', 'SHA-256'], rows, few * 10)]
}

/** The place of production of one repository as seen, in the words of the headline. */
function standing({ candidate }: Manifest, stand: Stand | undefined): string {
  if (stand === undefined) return 'not looked at'
  const said = describeStands([stand], candidate === undefined ? 'the candidate' : candidateName(candidate))
  return prose(said.replaceAll(`${stand.repository} `, '').replaceAll(` of ${stand.repository}`, ''))
}
