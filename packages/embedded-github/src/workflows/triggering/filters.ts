import { matchesAny } from 'github-foundations/filter-patterns'
import { readCommit } from '../../github/git/commits.ts'
import { listFiles } from '../../github/git/trees.ts'
import type { Workflow } from '../reading/definition.ts'
import { record, text } from '../reading/reading.ts'
import type { Json, Sha, World } from '../words.ts'

/** The fields that a filter looks at: the event as it reached the repository. */
export interface Occurrence {
  readonly event: string
  readonly action: string | undefined
  readonly payload: Json
  readonly ref: string
  readonly sha: Sha
}

type Filter = Readonly<Record<string, readonly string[]>>

/**
 * True if `on` of a workflow lets an event start it.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#on
 */
export function isTriggered(world: World, workflow: Workflow, occurrence: Occurrence): boolean {
  const { event, action, payload, ref } = occurrence
  const filter = workflow.on[event]
  if (filter === undefined) return false
  if (event === 'schedule') return workflow.crons.includes(text(record(payload)['schedule']) ?? '')
  if (!typesMatch(event, filter['types'], action)) return false
  if (event === 'workflow_run') {
    const run = record(record(payload)['workflow_run'])
    return (
      (filter['workflows'] ?? []).includes(text(run['name']) ?? '') &&
      nameMatches(filter, 'branches', text(run['head_branch']) ?? '')
    )
  }
  if (event === 'pull_request')
    return nameMatches(filter, 'branches', baseOf(payload)) && pathsMatch(world, filter, occurrence)
  if (event === 'merge_group') return nameMatches(filter, 'branches', groupBaseOf(payload))
  return event === 'push' ? refMatches(filter, ref) && pathsMatch(world, filter, occurrence) : true
}

/** Activity types that count where a workflow names none; elsewhere all do. */
const defaultTypes: Readonly<Record<string, readonly string[]>> = {
  pull_request: ['opened', 'synchronize', 'reopened'],
  pull_request_target: ['opened', 'synchronize', 'reopened'],
  merge_group: ['checks_requested'],
}

function typesMatch(event: string, types: readonly string[] | undefined, action: string | undefined): boolean {
  const wanted = types ?? defaultTypes[event]
  return wanted === undefined || action === undefined || wanted.includes(action)
}

/** A workflow that filters only branches does not run for tags, and the other way round. */
function refMatches(filter: Filter, ref: string): boolean {
  const isTag = ref.startsWith('refs/tags/')
  const [own, other] = isTag ? (['tags', 'branches'] as const) : (['branches', 'tags'] as const)
  if (!filtersBy(filter, own) && filtersBy(filter, other)) return false
  return nameMatches(filter, own, ref.replace(/^refs\/(?:heads|tags)\//u, ''))
}

function filtersBy(filter: Filter, kind: string): boolean {
  return filter[kind] !== undefined || filter[`${kind}-ignore`] !== undefined
}

function nameMatches(filter: Filter, kind: string, name: string): boolean {
  const [wanted, ignored] = [filter[kind], filter[`${kind}-ignore`]]
  return (wanted === undefined || matchesAny(wanted, name)) && (ignored === undefined || !matchesAny(ignored, name))
}

/** Branch filters of merge groups look at the branch whose queue it is. */
function groupBaseOf(payload: Json): string {
  return (text(record(record(payload)['merge_group'])['base_ref']) ?? '').replace(/^refs\/heads\//u, '')
}

/** Branch filters of pull requests look at the branch that they go into. */
function baseOf(payload: Json): string {
  return text(record(record(record(payload)['pull_request'])['base'])['ref']) ?? ''
}

/**
 * Path filters look at what changed since the commit before the push, or at all that a pull request changes; they are
 * not evaluated for tags, and a new branch counts whole.
 */
function pathsMatch(world: World, filter: Filter, { event, payload, ref, sha }: Occurrence): boolean {
  const [wanted, ignored] = [filter['paths'], filter['paths-ignore']]
  if ((wanted === undefined && ignored === undefined) || ref.startsWith('refs/tags/')) return true
  // A pull request runs at a merge whose first parent is what it goes into.
  const before =
    event === 'pull_request' ? (readCommit(world.objects, sha).parents[0] ?? null) : text(record(payload)['before'])
  const changed = changedPaths(world, before !== null && world.objects.has(before) ? before : null, sha)
  if (wanted !== undefined && !changed.some((path) => matchesAny(wanted, path))) return false
  return ignored === undefined || changed.some((path) => !matchesAny(ignored, path))
}

function changedPaths(world: World, before: Sha | null, after: Sha): readonly string[] {
  const old =
    before === null
      ? new Map<string, { readonly sha: Sha }>()
      : listFiles(world.objects, readCommit(world.objects, before).tree)
  const now = listFiles(world.objects, readCommit(world.objects, after).tree)
  return [...new Set([...old.keys(), ...now.keys()])].filter((path) => old.get(path)?.sha !== now.get(path)?.sha)
}
