import { matchesAny } from 'github-foundations/filter-patterns'
import type { AutomationSeen, WorkflowFileSeen } from '../questions/automation.ts'

/**
 * Something that happens to a commit and may start workflows. `ref`: where it is pushed, or the base of a pull request;
 * `changed`: the paths that a push changes; absent where
 * they are not known.
 */
export interface Occasion {
  readonly event: 'push' | 'create' | 'release' | 'pull_request' | 'pull_request_target' | 'merge_group'
  readonly ref?: string
  readonly types?: readonly string[]
  readonly changed?: readonly string[]
}

/** Started by what others do then: whether that comes about is not known from the file. */
const chained: ReadonlySet<string> = new Set([
  'workflow_run',
  'repository_dispatch',
  'deployment',
  'deployment_status',
  'status',
  'check_run',
  'check_suite',
  'page_build',
  'registry_package',
])

/**
 * The answer to the question if a workflow file starts: by one of the occasions; perhaps, by something unknown; not
 * because the message of the commit skips it; not at all.
 */
export type Start = 'yes' | 'unknown' | 'skipped' | 'no'

/** The effect of occasions on a workflow file; a file of `null` could not be read. */
export function whatStarts(file: WorkflowFileSeen | null, occasions: readonly Occasion[], skips: string | null): Start {
  if (file === null) return 'unknown'
  const begun = occasions.filter((occasion) => isStarted(file, occasion))
  if (begun.some(({ event }) => skips === null || (event !== 'push' && event !== 'pull_request'))) return 'yes'
  if (
    Object.keys(file.on).some((event) => chained.has(event)) ||
    file.on['pull_request']?.['types']?.includes('closed') === true
  )
    return 'unknown'
  return begun.length > 0 ? 'skipped' : 'no'
}

function isStarted({ on }: WorkflowFileSeen, { event, ref, types, changed }: Occasion): boolean {
  const filter = on[event]
  if (filter === undefined) return false
  if (types !== undefined && filter['types'] !== undefined && !types.some((type) => filter['types']?.includes(type)))
    return false
  if (ref === undefined || event === 'create') return true
  if (event !== 'push') return takesRef(filter, ref)
  return takesRef(filter, ref) && (ref.startsWith('refs/tags/') || changed === undefined || takesPaths(filter, changed))
}

type Filter = WorkflowFileSeen['on'][string]

/** A workflow that filters only branches does not run for tags, and the other way round. */
function takesRef(filter: Filter, ref: string): boolean {
  const [own, other] = ref.startsWith('refs/tags/') ? ['tags', 'branches'] : ['branches', 'tags']
  const [wanted, ignored] = [filter[own], filter[`${own}-ignore`]]
  if (wanted === undefined && ignored === undefined)
    return filter[other] === undefined && filter[`${other}-ignore`] === undefined
  const name = ref.replace(/^refs\/(?:heads|tags)\//u, '')
  return (wanted === undefined || matchesAny(wanted, name)) && (ignored === undefined || !matchesAny(ignored, name))
}

function takesPaths({ paths, 'paths-ignore': ignored }: Filter, changed: readonly string[]): boolean {
  if (paths !== undefined && !changed.some((path) => matchesAny(paths, path))) return false
  return ignored === undefined || changed.some((path) => !matchesAny(ignored, path))
}

/** True if a file filters pushes by path, so that what changes has to be looked at. */
export function filtersPaths(file: WorkflowFileSeen | null): boolean {
  return file?.on['push']?.['paths'] !== undefined || file?.on['push']?.['paths-ignore'] !== undefined
}

/** `paths src/**`: how a file filters pushes by path, for a sentence. */
export function describePaths({ on }: Pick<WorkflowFileSeen, 'on'>): string {
  return Object.entries(on['push'] ?? {})
    .flatMap(([key, patterns]) => (key === 'paths' || key === 'paths-ignore' ? [describeFilter(key, patterns)] : []))
    .join('; ')
}

function describeFilter(key: string, patterns: readonly string[]): string {
  return `${key} ${patterns.slice(0, 5).join(', ')}${patterns.length > 5 ? ', …' : ''}`
}

/** `push (branches main, release/*), workflow_dispatch`: what starts a file, for a sentence. */
export function describeTriggers({ on }: Pick<WorkflowFileSeen, 'on'>): string {
  const events = Object.entries(on).map(([event, filter]) => {
    const filters = Object.entries(filter)
      .filter(([, patterns]) => patterns.length > 0)
      .map(([key, patterns]) => describeFilter(key, patterns))
    return filters.length === 0 ? event : `${event} (${filters.join('; ')})`
  })
  return events.length === 0 ? 'nothing' : events.join(', ')
}

/**
 * True if a job of the file at this path makes a check of this name; the jobs of a reusable workflow of the same commit
 * are known, those of another repository are not.
 */
export function makesCheck(
  { files }: Pick<AutomationSeen, 'files'>,
  path: string,
  name: string,
  tried: Set<string> = new Set(),
): boolean {
  // What is left of the name is known by its length: each file is asked about it once, however many ways lead there.
  const key = `${name.length} ${path}`
  if (tried.has(key)) return false
  tried.add(key)
  return (files[path]?.jobs ?? []).some(({ name: parts, calls }) => {
    if (calls === undefined) return fits(parts, name)
    const called = calls.startsWith('./') ? calls.slice(2) : null
    // The files of the same commit are all known: what is not among them fails the run before it has any job.
    if (called !== null && files[called] === undefined) return false
    const isRead = called !== null && files[called] !== null
    return isRead
      ? endsOf(name).some(
          (at) =>
            fits(parts, name.slice(0, at)) && makesCheck({ files }, called, name.slice(at + separator.length), tried),
        )
      : fits([...parts.slice(0, -1), `${parts.at(-1) ?? ''}${separator}`, ''], name)
  })
}

const separator = ' / '

function endsOf(name: string): readonly number[] {
  return [...name.matchAll(/ \/ /gu)].map(({ index }) => index)
}

/** True if a name is these parts with anything between them. */
function fits(parts: readonly string[], name: string): boolean {
  const [first = '', ...rest] = parts
  if (rest.length === 0) return name === first
  const last = rest.at(-1) ?? ''
  if (!name.startsWith(first) || !name.endsWith(last) || name.length < first.length + last.length) return false
  let at = first.length
  for (const part of rest.slice(0, -1)) {
    const found = name.indexOf(part, at)
    if (found === -1) return false
    at = found + part.length
  }
  return at <= name.length - last.length
}
