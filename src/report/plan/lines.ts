import { ways } from '../../domain/ways/table.ts'
import { validators } from '../../domain/validators/table.ts'
import type { Problem } from 'github-foundations/problem'
import { plain } from '../escape.ts'
import type { PlanPreview, RepositoryPreview } from './plan.ts'
import type { Acting, GatePreview } from './gates.ts'
import { alignColumns } from '../columns.ts'
import { describeControl } from '../status/lines.ts'
import { count } from '../status/verdict.ts'

/** The number of lines of a kind; the rest is counted. */
const most = 20

/** A preview as lines for a terminal, the refusals aside, which are told as problems. */
export function describePlan(plan: PlanPreview): readonly string[] {
  return [
    plain(headline(plan)),
    '  Nothing was written.',
    ...describeObserved(plan),
    ...section('Repositories', describeRepositories(plan.repositories)),
    ...section('Unchanged, tested with the release and not released', describeUnchanged(plan.repositories)),
    ...section('Also planned by another release', describeSharedTags(plan.repositories)),
    ...section('Only testing', describeTesters(plan)),
    ...section('Workflows that must be on the default branch', describeWorkflows(plan)),
    ...section(
      `What ${plan.directive} requires, beside what every release has to be (docs/gates.md)`,
      plan.gates.map((gate) => describeGate(plan, gate)),
    ),
    ...section("GitHub's limits", plan.pace === null ? [] : [plain(`  ${plan.pace}.`)]),
    ...section('Deferred by earlier releases, and left out until somebody takes it in', describeDeferred(plan)),
    ...section(
      'Missing, and accepted in the train',
      plan.accepted.map((each) => plain(`  ${each}`)),
    ),
    ...section('Merge queues that wait for others, too', describeQueues(plan)),
    ...section('Reviews of what reaches RC branches past source', describeReviews(plan)),
    ...describeControl(plan.control, plan.workflows),
    ...section('Could not be checked with this token', describeUnknown(plan.unknown)),
    ...(plan.verdict === 'refused' ? [] : section('Ask for it', [plain(`  ${plan.command}`)])),
  ]
}

function headline({ verdict, release, directive, requester, repositories, problems }: PlanPreview): string {
  const layers = Math.max(...repositories.map(({ layer }) => layer))
  const size = `${count(repositories.length, 'repository', 'repositories')} in ${count(layers, 'layer', 'layers')}`
  const what = `${size}, ${directive}, asked for by ${requester}`
  switch (verdict) {
    case 'planned':
      return `✔ ${release} would be planned: ${what}.`
    case 'refused':
      return `✖ ${release} would be refused for ${count(problems.length, 'reason', 'reasons')}: ${what}.`
    case 'unknown':
      return `? ${release} would be planned as far as this token can see: ${what}.`
  }
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', title, ...lines]
}

function describeRepositories(rows: readonly RepositoryPreview[]): readonly string[] {
  const cells = rows.map((row) => [
    String(row.layer),
    row.name,
    describeVersion(row),
    row.tag ?? '–',
    row.source === null ? '–' : `${row.source.branch} at ${row.source.commit.slice(0, 10)}`,
    row.unchanged === undefined ? (row.candidate ?? '–') : '–',
    describeMoves(row),
    row.owner ?? '',
  ])
  return alignColumns([
    [
      'layer',
      'repository',
      'version',
      'tag',
      'source',
      'RC branch',
      'moves',
      cells.some((row) => row.at(-1) !== '') ? 'owner' : '',
    ],
    ...cells,
  ])
}

function describeVersion({ version, unchanged }: RepositoryPreview): string {
  if (version === null) return 'cannot be said'
  return unchanged === undefined ? `${version.from ?? 'none'} → ${version.to}` : version.to
}

function describeUnchanged(rows: readonly RepositoryPreview[]): readonly string[] {
  const left = rows.flatMap(({ name, tag, unchanged }) =>
    unchanged === undefined ? [] : [plain(`  ${name} stays ${tag ?? ''}, ${unchanged}`)],
  )
  return [...left.slice(0, most), ...(left.length > most ? [`  and ${left.length - most} more`] : [])]
}

function describeSharedTags(rows: readonly RepositoryPreview[]): readonly string[] {
  const told = rows.flatMap(({ name, tag, alsoPlanned = [] }) =>
    alsoPlanned.length === 0
      ? []
      : [
          plain(
            `  ${tag ?? ''} of ${name}, by ${alsoPlanned.join(', ')}: the first to begin to ship gets it, and the other then needs another version`,
          ),
        ],
  )
  return [...told.slice(0, most), ...(told.length > most ? [`  and ${told.length - most} more`] : [])]
}

function describeMoves({ source, staging, production, promotion, unchanged }: RepositoryPreview): string {
  if (source === null) return '–'
  if (unchanged !== undefined) return 'nothing: unchanged'
  if (ways[promotion].isByHand) return 'nothing: observed'
  const shipped = ways[promotion].proposes ? `${production ?? ''} by pull request` : (production ?? '')
  return [...(staging === null ? [] : [staging]), ...(production === null ? ['tag only'] : [shipped, 'tag'])].join(', ')
}

function describeTesters({ tierRepositories }: PlanPreview): readonly string[] {
  return alignColumns(
    tierRepositories.map(({ name, commit }) => [
      name,
      commit === null ? 'cannot be said' : `at ${commit.slice(0, 10)}`,
    ]),
  )
}

function describeWorkflows({ repositories, tierRepositories }: PlanPreview): readonly string[] {
  const named = [...repositories, ...tierRepositories].filter(({ workflows }) => workflows.length > 0)
  const groups = [...Map.groupBy(named, ({ workflows }) => workflows.join(', '))]
  return alignColumns(
    groups.map(([files, rows]) => [
      rows.length > 3 ? `${rows.length} repositories` : rows.map(({ name }) => name).join(', '),
      files,
    ]),
  )
}

/** The steps that Convoy would leave to people. */
function describeObserved(plan: PlanPreview): readonly string[] {
  const observed = observedIn(plan)
  if (observed.length === 0) return []
  const where =
    observed.length === plan.repositories.length
      ? ''
      : ` of ${observed.length > 3 ? `${observed.length} repositories` : observed.join(', ')}`
  return [
    plain(
      `  Observed: staging, production and tags${where} are left to people. Convoy would cut, freeze and prove, then wait until it sees them on the candidate; it would move and publish nothing there.`,
    ),
  ]
}

function observedIn({ repositories }: PlanPreview): readonly string[] {
  return repositories.filter(({ promotion }) => ways[promotion].isByHand).map(({ name }) => name)
}

function describeGate(plan: PlanPreview, { phase, tiers, people }: GatePreview): string {
  const proofs = tiers.map(
    ({ tier, places }) =>
      `${tier} ${places.length === 1 ? `in ${places[0] ?? ''}` : `in ${places.length} repositories`}`,
  )
  const observed = phase === 'ship' ? observedIn(plan) : []
  const byHand =
    observed.length === 0
      ? []
      : [
          `people to move production and tag of ${observed.length > 3 ? `${observed.length} repositories` : observed.join(', ')}`,
        ]
  const said = [...proofs, ...people.map(describeActing), ...byHand]
  return plain(`  ${phase.padEnd(11)}  ${said.length === 0 ? 'nobody has to act' : said.join('; ')}`)
}

function describeActing({ what, number, team, members, not }: Acting): string {
  const who =
    team === null
      ? `${count(number, 'person', 'people')} who may write in control`
      : `${number} of @${team}${members === null ? ', whose members cannot be seen' : ` (${members.slice(0, most).join(', ')}${members.length > most ? ', …' : ''})`}`
  return `${who} to ${what}${not === null ? '' : `, not ${not}`}`
}

function describeDeferred({ deferred }: PlanPreview): readonly string[] {
  const told = deferred
    .slice(0, most)
    .flatMap(({ id, title, from, command }) => [
      plain(`  ${id}${title === undefined ? '' : ` ${title}`}${from === undefined ? '' : ` (by ${from})`}`),
      plain(`    → once it is planned: ${command}`),
    ])
  return deferred.length > most ? [...told, `  and ${deferred.length - most} more`] : told
}

function describeQueues({ repositories }: PlanPreview): readonly string[] {
  const slow = repositories.flatMap(({ name, production, collects }) =>
    collects === undefined
      ? []
      : [
          plain(
            `  ${production ?? ''} of ${name}: up to ${count(collects.waitMinutes, 'minute', 'minutes')} for ${collects.atLeast} pull requests, before it merges that of the release alone`,
          ),
        ],
  )
  return slow.length > most ? [...slow.slice(0, most), `  and ${slow.length - most} more`] : slow
}

function describeReviews({ repositories }: PlanPreview): readonly string[] {
  const asked = repositories.flatMap(({ name, source, candidate, reviews, unguarded }) => {
    if (reviews === undefined) return []
    const people = count(reviews.approvals, 'approval', 'approvals')
    const fact = plain(
      `  ${candidate ?? ''} of ${name}: ${people} before the freeze, as ${source?.branch ?? 'source'} asks`,
    )
    return unguarded === undefined
      ? [fact]
      : [
          fact,
          '    → GitHub asks for less there, so that the freeze has to wait: apply the ruleset candidate.json of convoy init',
        ]
  })
  return asked.length > 2 * most ? [...asked.slice(0, 2 * most), '  and more'] : asked
}

/**
 * The effect of the unknowns of a subject: a newcomer's own token says nothing about the App, and one line for that is
 * enough.
 */
const leftOpen: Readonly<Record<string, string>> = {
  rights: 'what the release App may do, where it is installed, and which rulesets it may pass',
  workflows: 'whether workflows are enabled, and what starts them',
  reviews: 'how many people must review what reaches the RC branches past source',
  approvals: 'who may approve, and who is in the teams that the train names',
}

function describeUnknown(unknown: readonly Problem[]): readonly string[] {
  const subjectOf = new Map<string, string>(validators.map(({ code, subject }) => [code, subject]))
  const groups = [...Map.groupBy(unknown, ({ code }) => subjectOf.get(code) ?? code)]
  return groups.flatMap(([subject, problems]) => {
    const codes = [...Map.groupBy(problems, ({ code }) => code)].map(([code, of]) =>
      of.length === 1 ? code : `${code} ×${of.length}`,
    )
    return [
      plain(`  ${subject}: ${leftOpen[subject] ?? 'not all of it'} (${codes.join(', ')})`),
      ...[...new Set(problems.map(({ remedy }) => remedy))].map((remedy) => plain(`    → ${remedy}`)),
    ]
  })
}
