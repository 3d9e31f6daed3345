import { printDuration } from '../../documents/duration.ts'
import { describeChange } from '../../domain/scope/directive-changes.ts'
import type { Problem } from 'github-foundations/problem'
import type { Instant, Name } from '../../domain/words/names.ts'
import { withoutEffect } from '../rows/ask-rows.ts'
import { carriedGroups } from '../rows/carried.ts'
import { alignColumns } from '../columns.ts'
import { plain } from '../escape.ts'
import { describeFix } from '../rows/fix-rows.ts'
import { countRefs, places, type RefCell, type RepositoryRow } from '../rows/repository-rows.ts'
import { describeSkipped } from '../rows/skipped.ts'
import { markPhases, markStatus, type ReleaseStatus } from './status.ts'
import { countTasks, describeTask, unfinishedTasks } from '../rows/task-rows.ts'
import { describeTiers } from '../terminal.ts'
import { deadline, moment } from '../times.ts'
import { attentionTitle, count } from './verdict.ts'

/** The number of repositories from which layers are counted and only strayed ones are listed. */
const few = 8
const mostReasons = 20
const mostRunning = 10

/** A status as lines for a terminal. Times are UTC, GitHub's own. */
export function describeStatus(status: ReleaseStatus): readonly string[] {
  const { verdict, candidate, repositories, directive, revision } = status
  const set = `${candidate === null ? 'no candidate yet' : `rc.${candidate.number}`} of ${count(repositories.length, 'repository', 'repositories')} in ${count(status.layers, 'layer', 'layers')}`
  const tiers = describeTiers(status.tiers)
  const isUnhindered = status.attention.length === 0 && status.status === 'active'
  return [
    plain(
      `${markStatus(status, verdict.clear)} ${verdict.sentence} ${verdict.production}${isUnhindered ? ' Nothing blocks it.' : ''}`,
    ),
    `  ${markPhases(status)
      .map(({ phase, mark }) => `${mark} ${phase}`)
      .join('  ')}`,
    plain(`  ${set}, ${directive}, revision ${revision} of ${status.control} release/${status.release}`),
    ...section(attentionTitle(status.attention), describeAttention(status)),
    ...section('Pushed after the freeze', describeAfterFreeze(status)),
    ...section('Waiting for machines', [...describeFixes(status), ...describeRunning(status)]),
    ...section('Repositories', describeRepositories(repositories)),
    ...section('Pull requests into production', describeProposals(status)),
    ...section('Gates of production', describeGates(status)),
    ...section('Files of the releases', describeFiles(status)),
    ...section('Unchanged, tested with the release and not released', describeUnchanged(status)),
    ...section('Also planned by another release', describeSharedTags(status)),
    ...section("GitHub's limits", status.pace === null ? [] : [plain(`  ${status.pace}.`)]),
    ...section('Moved otherwise', status.byRest === null ? [] : [plain(`  ${status.byRest}`)]),
    ...section('Tiers', tiers),
    ...section(`Carried into rc.${candidate?.number ?? 0}, and voided`, describeCarried(status)),
    ...section('Scope', describeScope(status)),
    ...section('How much is required, changed by tasks', describeChanges(status)),
    ...section('Asks that do not count', describeAsks(status)),
    ...section('Candidates that can no longer ship', describeVoid(status)),
    ...section('Messages not sent yet', describeMessages(status)),
    ...section(`Skipped under ${directive}`, describeWithout(status)),
  ]
}

/** The problems, and the unknowns, of the workflow files that start and sweep control. */
export function describeControl(control: Name, problems: readonly Problem[]): readonly string[] {
  return section(`What starts and sweeps ${control}`, problems.flatMap(describe))
}

/** Releases that another kit recorded in a form that this kit cannot show. */
export function describeUnread(control: Name, problems: readonly Problem[]): readonly string[] {
  return section(`Open in ${control}, and recorded by another kit`, problems.flatMap(describe))
}

function describe({ message, remedy }: Problem): readonly string[] {
  return [plain(`  ${message}`), plain(`    → ${remedy}`)]
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', title, ...lines]
}

function describeAttention({ attention, at }: ReleaseStatus): readonly string[] {
  const told = attention.slice(0, mostReasons).flatMap(({ reason, on, owner, since, until, answerBy, command }) => {
    const who = [
      ...(on === undefined ? [] : [on]),
      ...(owner === null ? [] : [owner]),
      `${ago(since, at)}${deadline({ until, answerBy })}`,
    ]
    return [
      `  ${plain(reason)} (${plain(who.join(', '))})`,
      ...(command === undefined ? [] : [`    → ${plain(command)}`]),
    ]
  })
  return attention.length > mostReasons ? [...told, `  and ${attention.length - mostReasons} more`] : told
}

function describeAfterFreeze({ afterFreeze }: ReleaseStatus): readonly string[] {
  return [
    ...afterFreeze.slice(0, mostReasons).map(({ said }) => plain(`  ${said}`)),
    ...andMore(afterFreeze.length, mostReasons),
    ...afterFreeze.slice(0, 1).map(({ command }) => plain(`    → ${command}`)),
  ]
}

function describeGates({ gates }: ReleaseStatus): readonly string[] {
  return [...gates.slice(0, mostReasons).map(({ said }) => plain(`  ${said}`)), ...andMore(gates.length, mostReasons)]
}

function describeFixes({ fixes, at }: ReleaseStatus): readonly string[] {
  return fixes.map((row) =>
    plain(`  ${describeFix(row)}, ${ago(row.since, at)}, waited for until ${moment(row.until)}`),
  )
}

function describeRunning({ running, at }: ReleaseStatus): readonly string[] {
  const told = running
    .slice(0, mostRunning)
    .map(({ tier, to, sentAt, dueAt, run }) =>
      plain(
        `  ${tier} ${run === undefined ? 'was asked of' : 'runs in'} ${to}${run === undefined ? '' : ` (run ${run})`}, ${ago(sentAt, at)}, errored if not answered by ${moment(dueAt)}`,
      ),
    )
  return running.length > mostRunning ? [...told, `  and ${running.length - mostRunning} more`] : told
}

function describeRepositories(rows: readonly RepositoryRow[]): readonly string[] {
  const strayed = rows.filter(({ refs }) =>
    places.some((place) => ['elsewhere', 'with others', 'unknown'].includes(refs[place].state)),
  )
  if (rows.length <= few) return alignRows(rows)
  const layers = [...Map.groupBy(rows, ({ layer }) => layer)].map(
    ([layer, own]) =>
      `  layer ${layer}, ${count(own.length, 'repository', 'repositories')}: ${places.map((place) => `${place} ${countRefs(own, place)}`).join(' · ')}`,
  )
  return [
    ...layers,
    ...alignRows(strayed.slice(0, mostReasons)),
    ...(strayed.length > mostReasons ? [`  and ${strayed.length - mostReasons} more`] : []),
  ]
}

function describeProposals({ proposals }: ReleaseStatus): readonly string[] {
  const told = proposals.map(({ repository, number, url, landed }) =>
    plain(`  ${repository}#${number}${landed ? ', landed' : ''}${url === null ? '' : `  ${url}`}`),
  )
  return [...told.slice(0, mostReasons), ...andMore(told.length, mostReasons)]
}

function describeFiles({ files }: ReleaseStatus): readonly string[] {
  const told = files.map(({ repository, name, bytes, digest }) =>
    plain(`  ${repository} ${name}  ${bytes} bytes  sha256:${digest}`),
  )
  return [...told.slice(0, mostReasons), ...andMore(told.length, mostReasons)]
}

function describeUnchanged({ repositories }: ReleaseStatus): readonly string[] {
  const left = repositories.flatMap(({ name, version, unchanged }) =>
    unchanged === null ? [] : [plain(`  ${name} stays ${version.to}, ${unchanged}`)],
  )
  return [...left.slice(0, mostReasons), ...andMore(left.length, mostReasons)]
}

function describeSharedTags({ sharedTags }: ReleaseStatus): readonly string[] {
  return [
    ...sharedTags.slice(0, mostReasons).map((line) => plain(`  ${line}`)),
    ...andMore(sharedTags.length, mostReasons),
  ]
}

function alignRows(rows: readonly RepositoryRow[]): readonly string[] {
  if (rows.length === 0) return []
  const hasOwner = rows.some(({ owner }) => owner !== null)
  const table = [
    ['layer', 'repository', 'version', ...places, hasOwner ? 'owner' : ''],
    ...rows.map(({ layer, name, version, owner, refs }) => [
      String(layer),
      name,
      version.to,
      ...places.map((place) => describeCell(refs[place])),
      owner ?? '',
    ]),
  ]
  return alignColumns(table)
}

function describeCell({ name, commit, state }: RefCell): string {
  if (name === null) return '–'
  return state === 'unknown'
    ? `${name}: cannot be read`
    : `${name}: ${state}${state === 'elsewhere' || state === 'with others' ? ` (${commit?.slice(0, 10) ?? ''})` : ''}`
}

function describeCarried({ carried }: ReleaseStatus): readonly string[] {
  const groups = carriedGroups(carried)
  return [
    ...groups
      .slice(0, mostReasons)
      .map(({ is, what, told }) => plain(`  ${is}  ${is === 'voided' ? ' ' : ''}${what} (${told})`)),
    ...andMore(groups.length, mostReasons),
  ]
}

function describeScope({ tasks }: ReleaseStatus): readonly string[] {
  if (tasks.length === 0) return []
  const told = unfinishedTasks(tasks)
  const lines = told.slice(0, mostReasons).flatMap((task) => {
    const more = describeTask(task)
    return [
      plain(`  ${task.standing.padEnd(8)}  ${task.id}${more === '' ? '' : ` (${more})`}`),
      ...(task.command === null ? [] : [plain(`    → ${task.command}`)]),
    ]
  })
  return [
    `  ${count(tasks.length, 'task', 'tasks')}: ${countTasks(tasks)}`,
    ...lines,
    ...andMore(told.length, mostReasons),
  ]
}

function describeChanges({ directiveChanges }: ReleaseStatus): readonly string[] {
  return directiveChanges
    .slice(-mostReasons)
    .map((change) => plain(`  ${moment(change.at)}  ${describeChange(change)}`))
}

function describeAsks({ asks }: ReleaseStatus): readonly string[] {
  const told = withoutEffect(asks)
  return [
    ...andMore(told.length, mostReasons),
    ...told
      .slice(-mostReasons)
      .map(({ by, said, at, because }) => plain(`  ${by} ${said} (${moment(at)}): ${because}`)),
  ]
}

function describeVoid({ candidates }: ReleaseStatus): readonly string[] {
  return candidates
    .flatMap(({ number, void: why }) => (why === null ? [] : [plain(`  rc.${number}: ${why}`)]))
    .slice(-mostReasons)
}

function describeMessages({ messages, at }: ReleaseStatus): readonly string[] {
  return [
    ...messages
      .slice(0, mostReasons)
      .map(({ to, event, hook, at: since }) => plain(`  ${to}: ${event} (${hook}), ${ago(since, at)}`)),
    ...andMore(messages.length, mostReasons),
  ]
}

function describeWithout({ skipped: codes }: ReleaseStatus): readonly string[] {
  const skipped = describeSkipped(codes)
  return skipped.length === 0
    ? []
    : [
        plain(
          `  ${skipped.slice(0, mostReasons).join(', ')}${skipped.length > mostReasons ? ` and ${skipped.length - mostReasons} more` : ''}`,
        ),
      ]
}

function andMore(all: number, most: number): readonly string[] {
  return all > most ? [`  and ${all - most} more`] : []
}

function ago(since: Instant, at: Instant): string {
  return `since ${moment(since)}, ${printDuration(at - since)}`
}
