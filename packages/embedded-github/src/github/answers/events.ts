import { trigger } from '../../workflows/triggering/triggers.ts'
import { isAncestor, listCommits, peel, readCommit } from '../git/commits.ts'
import { ownerOf, repositoryNamed } from '../world/access.ts'
import { shortName } from '../git/ref-names.ts'
import { simpleUser } from '../representations/accounts.ts'
import { isoTime } from '../representations/times.ts'
import { minimalRepository } from '../representations/repositories.ts'
import { webhookCommit } from '../representations/commits.ts'
import { releaseJson } from '../representations/releases.ts'
import type { Happening, Release, Repository, World } from '../world/world.ts'
import type { Json, Name, Sha } from '../world/names.ts'
import type { Run } from '../world/runs.ts'

/** A ref that moved: `null` before it was made, `null` after it was deleted. */
export interface RefChange {
  readonly ref: string
  readonly before: Sha | null
  readonly after: Sha | null
}

export type Told = readonly [World, readonly Happening[]]
export type Event = Parameters<typeof trigger>[1]

/**
 * More tags than this in one push, and no tag has an event; the same for branches
 * (docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows#push).
 */
const mostTags = 3
const mostBranches = 5000

/** Tells workflows of refs that moved: `push` for each, `create` and `delete` where one came or went. */
export function announceRefs(world: World, name: Name, changes: readonly RefChange[], by: string): Told {
  const branches = changes.filter(({ ref }) => ref.startsWith('refs/heads/'))
  const tags = changes.filter(({ ref }) => ref.startsWith('refs/tags/'))
  const told = [...(branches.length > mostBranches ? [] : branches), ...(tags.length > mostTags ? [] : tags)]
  return told.flatMap((change) => refEvents(world, name, change, by)).reduce<Told>(tell, [world, []])
}

/** Tells workflows of one more event. */
export function tell([world, happenings]: Told, event: Event): Told {
  const [next, more] = trigger(world, event)
  return [next, [...happenings, ...more]]
}

function refEvents(world: World, name: Name, change: RefChange, by: string): readonly Event[] {
  const repository = repositoryNamed(world, name)
  const kind = change.ref.startsWith('refs/tags/') ? 'tag' : 'branch'
  const about = { ref: shortName(change.ref), ref_type: kind, pusher_type: 'user', ...context(world, repository, by) }
  if (change.after === null) {
    const home = atDefaultBranch(world, repository)
    return home === null ? [] : [{ repository: name, event: 'delete', payload: about, by, ...home }]
  }
  const sha = peel(world.objects, change.after)
  if (world.objects.get(sha)?.type !== 'commit') return []
  const at = { repository: name, by, ref: change.ref, sha }
  const created: Event = {
    ...at,
    event: 'create',
    payload: { ...about, master_branch: repository.defaultBranch, description: null },
  }
  return [
    { ...at, event: 'push', payload: pushPayload(world, repository, change, sha, by) },
    ...(change.before === null ? [created] : []),
  ]
}

const nowhere = '0'.repeat(40)

function pushPayload(world: World, repository: Repository, change: RefChange, sha: Sha, by: string): Json {
  const { objects } = world
  const before = change.before === null ? null : peel(objects, change.before)
  const base = before ?? repository.refs[`refs/heads/${repository.defaultBranch}`] ?? null
  const commits = base === sha ? [] : listCommits(objects, sha, base, 2048)
  const { email } = readCommit(objects, sha).committer
  return {
    ref: change.ref,
    before: change.before ?? nowhere,
    after: change.after ?? nowhere,
    base_ref: null,
    created: change.before === null,
    deleted: false,
    forced: before !== null && !isAncestor(objects, before, sha),
    compare: `${world.url}/${repository.name}/compare/${(change.before ?? sha).slice(0, 12)}...${sha.slice(0, 12)}`,
    commits: [...commits].reverse().map((commit) => webhookCommit(world, repository, commit)),
    head_commit: webhookCommit(world, repository, sha),
    pusher: { name: by, email },
    ...context(world, repository, by),
  }
}

/** Tells workflows what happened to a release: one event for each action, at the release's tag. */
export function announceRelease(
  world: World,
  name: Name,
  release: Release,
  actions: readonly string[],
  by: string,
): Told {
  const repository = repositoryNamed(world, name)
  const ref = `refs/tags/${release.tag}`
  const tagged = repository.refs[ref]
  if (tagged === undefined) return [world, []]
  const sha = peel(world.objects, tagged)
  return actions
    .map((action): Event => ({
      repository: name,
      event: 'release',
      action,
      by,
      ref,
      sha,
      payload: { action, release: releaseJson(world, repository, release), ...context(world, repository, by) },
    }))
    .reduce<Told>(tell, [world, []])
}

/** Sends `repository_dispatch`: read by workflow files of the default branch only. */
export function announceDispatch(world: World, repository: Repository, type: string, payload: Json, by: string): Told {
  const home = atDefaultBranch(world, repository)
  if (home === null) return [world, []]
  return tell([world, []], {
    repository: repository.name,
    event: 'repository_dispatch',
    action: type,
    by,
    ...home,
    payload: {
      action: type,
      branch: repository.defaultBranch,
      client_payload: payload,
      ...context(world, repository, by),
    },
  })
}

/** Starts one workflow by `workflow_dispatch`, inputs already checked. */
export function announceWorkflowDispatch(
  world: World,
  repository: Repository,
  dispatch: {
    readonly path: string
    readonly ref: string
    readonly sha: Sha
    readonly inputs: Readonly<Record<string, Json>>
    readonly by: string
  },
): readonly [World, readonly Happening[], readonly Run[]] {
  const { path, inputs, ...rest } = dispatch
  // In the payload every input is text; typed values are in the `inputs` context (docs.github.com/actions, contexts).
  const texts = Object.fromEntries(
    Object.entries(inputs).map(([key, value]) => [key, typeof value === 'string' ? value : JSON.stringify(value)]),
  )
  return trigger(world, {
    repository: repository.name,
    event: 'workflow_dispatch',
    only: path,
    inputs,
    ...rest,
    payload: { inputs: texts, ref: dispatch.ref, workflow: path, ...context(world, repository, dispatch.by) },
  })
}

/** The last fields of every payload: where it happened, and who did it. */
export function context(world: World, repository: Repository, by: string): { readonly [key: string]: Json } {
  const owner = ownerOf(repository.name)
  const organization =
    world.accounts[owner]?.type === 'Organization'
      ? { organization: { login: owner, id: world.accounts[owner].id } }
      : {}
  return {
    repository: {
      ...minimalRepository(world, repository),
      pushed_at: isoTime(world.at),
      default_branch: repository.defaultBranch,
    },
    ...organization,
    sender: simpleUser(world, by),
  }
}

function atDefaultBranch(world: World, repository: Repository): { readonly ref: string; readonly sha: Sha } | null {
  const ref = `refs/heads/${repository.defaultBranch}`
  const sha = repository.refs[ref]
  return sha === undefined ? null : { ref, sha: peel(world.objects, sha) }
}
