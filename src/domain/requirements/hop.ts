import { branchRef } from '../hops/candidate.ts'
import { member, nextLayer } from '../train/graph.ts'
import { ownerOf } from '../people/owners.ts'
import { whatFollowed } from '../proof/settlings.ts'
import type { Context, Entry, Finding } from '../words/decision.ts'
import type { Effect, RefMove } from '../words/effect.ts'
import type { Question } from '../words/look.ts'
import type { Hop, Manifest, PlannedRepository } from '../words/manifest.ts'
import type { Sha } from '../words/names.ts'
import type { Settling, Train } from '../words/train.ts'

/** How long what must follow on a moved commit may take before the release is blocked. */
const settleMs = 6 * 3_600_000

/**
 * One way of moving every repository to the candidate: which refs move, and what else is done before a repository
 * counts as there.
 */
export interface Way {
  readonly to: Hop['to']
  readonly movesOf: (repository: PlannedRepository, head: Sha) => readonly RefMove[]
  /** What is due once the refs are there, before what follows is waited for. */
  readonly afterwards?: (repository: PlannedRepository) => readonly Effect[]
}

/** What must be seen to know whether moved repositories have settled. */
export function askSettlings(train: Train, manifest: Manifest, to: Hop['to']): readonly Question[] {
  return manifest.repositories.flatMap((repository): readonly Question[] => {
    const settling = settlingOf(train, repository, to)
    const commit = manifest.candidate?.heads[repository.name]
    return settling.kind === 'refs' || commit === undefined
      ? []
      : [{ about: 'settling', name: repository.name, commit, settling }]
  })
}

/**
 * Moves layer by layer: a repository follows when everything that it depends on is there and has settled. Each layer is
 * one wave.
 */
export function hop(context: Context, way: Way): Finding {
  const { train, manifest } = context
  const stands = new Map(
    manifest.repositories.map((repository) => [repository.name, standOf(context, way, repository)]),
  )
  const pending = new Set([...stands].filter(([, stand]) => stand.is !== 'there').map(([name]) => name))
  if (pending.size === 0) return { is: 'met' }
  const layer = nextLayer(train, pending).flatMap((name) => {
    const stand = stands.get(name)
    return stand === undefined ? [] : [{ name, stand }]
  })
  const lost = layer.flatMap(({ stand }) => (stand.is === 'lost' ? [stand] : []))
  const due = layer.flatMap(({ name, stand }) => (stand.is === 'due' ? [{ name, stand }] : []))
  if (lost.length > 0)
    return {
      is: 'lost',
      reason: lost.map(({ reason }) => reason).join('; '),
      on: [...new Set(lost.map(({ on }) => on))].join(', '),
    }
  if (due.length > 0) {
    const entries = due.flatMap(({ name, stand }): readonly Entry[] =>
      (stand.moves.length > 0 || stand.begins === true) && findHop(manifest, way.to, name) === undefined
        ? [{ add: 'hop', hop: hopOf(context, way.to, name, stand.moves) }]
        : [],
    )
    return { is: 'due', entries, effects: due.flatMap(({ stand }) => stand.effects) }
  }
  const waiting = layer.flatMap(({ name, stand }) => (stand.is === 'waiting' ? [{ name, stand }] : []))
  const times = waiting.flatMap(({ stand }) => stand.until ?? [])
  const until = times.length === 0 ? {} : { until: Math.min(...times) }
  const people = waiting.flatMap(({ stand }) => stand.on ?? [])
  const on = people.length === 0 ? waiting.map(({ name }) => name) : people
  return {
    is: 'waiting',
    wait: people.length === 0 ? 'settled' : 'moved-by-hand',
    on: [...new Set(on)].join(', '),
    reason: waiting.map(({ stand }) => stand.reason).join('; '),
    ...until,
    ...(people.length === 0 ? { quiet: true as const } : {}),
  }
}

type Stand =
  | { readonly is: 'there' }
  /** `begins`: nothing moves, and what follows is waited for from now on. */
  | {
      readonly is: 'due'
      readonly moves: readonly RefMove[]
      readonly effects: readonly Effect[]
      readonly begins?: true
    }
  | { readonly is: 'waiting'; readonly reason: string; readonly until?: number; readonly on?: string }
  | { readonly is: 'lost'; readonly reason: string; readonly on: string }

function standOf(context: Context, way: Way, repository: PlannedRepository): Stand {
  const head = headOf(context.manifest, repository.name)
  const moves = way.movesOf(repository, head)
  const isObserved = member(context.train, repository.name).promotion === 'observe'
  if (isObserved && way.to === 'staging') return { is: 'there' }
  if (isObserved && moves.length > 0) return watch(context, repository, moves)
  const stolen = way.to === 'staging' ? findThief(context, repository, moves) : null
  if (stolen !== null) return stolen
  if (moves.length > 0) return { is: 'due', moves, effects: [{ type: 'move', repository: repository.name, moves }] }
  const afterwards = isObserved ? [] : (way.afterwards?.(repository) ?? [])
  if (afterwards.length > 0) return { is: 'due', moves: [], effects: afterwards }
  return settle(context, way.to, repository, head)
}

/**
 * Staging that was set to this candidate and is somewhere else since belongs to somebody: taking it back would be
 * answered in kind, without end.
 */
function findThief({ train, manifest }: Context, { name }: PlannedRepository, moves: readonly RefMove[]): Stand | null {
  const set = findHop(manifest, 'staging', name)
  const move = moves.find(({ ref }) => ref.startsWith('refs/heads/'))
  if (
    set?.head === undefined ||
    move === undefined ||
    move.from === null ||
    move.from === set.from ||
    set.head !== move.to
  )
    return null
  const branch = move.ref.slice('refs/heads/'.length)
  return {
    is: 'lost',
    on: ownerOf(train, manifest, name),
    reason: `${branch} of ${name} was set to this candidate and is at ${move.from.slice(0, 10)} now: another release or somebody has it; end that one first, or, where no release has it, have whoever moved it put ${branch} back to ${move.to.slice(0, 10)}`,
  }
}

/** What moves by hand is only watched; dependents wait for it as they would for us. */
function watch({ train, manifest }: Context, { name }: PlannedRepository, moves: readonly RefMove[]): Stand {
  const wanted = moves
    .map(({ ref, to }) => `${ref.replace(/^refs\/(heads|tags)\//, '')} on ${to.slice(0, 10)}`)
    .join(' and ')
  return { is: 'waiting', on: ownerOf(train, manifest, name), reason: `observing ${name}: somebody puts ${wanted}` }
}

function settle({ train, manifest, seen }: Context, to: Hop['to'], repository: PlannedRepository, head: Sha): Stand {
  const settling = settlingOf(train, repository, to)
  if (settling.kind === 'refs') return { is: 'there' }
  const what = settling.kind === 'workflow' ? settling.file : `the deployment to ${settling.environment}`
  const begun = findHop(manifest, to, repository.name)
  // Staging and production move to one commit: what followed on it before this hop was another branch's.
  const seenThere = seen.settlings[settlingKey(repository.name, head, settling)] ?? null
  const found =
    seenThere === null
      ? null
      : whatFollowed(seenThere, { since: begun?.moved === true ? begun.at : null, branch: repository.branches[to] })
  if (found?.conclusion === 'success') return { is: 'there' }
  const place = `${repository.name}${begun?.moved === true ? ` after ${to} moved to` : `, where ${to} stands on`} ${head.slice(0, 10)}`
  const on = ownerOf(train, manifest, repository.name)
  if (found !== null && found.conclusion !== 'pending') {
    return {
      is: 'lost',
      on,
      reason: `${what} ended ${found.conclusion} in ${place}: ${found.url}; put it right and run it again, and the release goes on`,
    }
  }
  // What stands there already, or was moved by somebody else, has its deadline from here: who moved it may have started
  // nothing.
  if (begun === undefined) return { is: 'due', moves: [], effects: [], begins: true }
  const until = begun.at + settleMs
  if (seen.at >= until)
    return {
      is: 'lost',
      on,
      reason: `${what} has not succeeded within six hours in ${place}${found === null ? `; none was ever seen on this commit: ${wayOn(settling, repository, to, head)}` : `: ${found.url}; see what keeps it`}, and the release goes on`,
    }
  return { is: 'waiting', reason: `${what} runs in ${place}`, until }
}

/**
 * What starts what nothing has started: there is no run to run again, and a push starts a workflow only where it
 * changes the ref and is not made by GITHUB_TOKEN (https://docs.github.com/en/actions/concepts/security/github_token).
 */
function wayOn(
  settling: Exclude<Settling, { kind: 'refs' }>,
  { name, branches, tag }: PlannedRepository,
  to: Hop['to'],
  head: Sha,
): string {
  if (settling.kind === 'deployment') return `deploy it to ${settling.environment}`
  const branch = branches[to]
  const again =
    branch === null
      ? `git push origin :refs/tags/${tag}, then git push origin ${head}:refs/tags/${tag}`
      : `git push --force origin ${head}^:refs/heads/${branch}, then git push origin ${head}:refs/heads/${branch}`
  return `start ${settling.file} by hand where it has workflow_dispatch (gh workflow run ${settling.file} --repo ${name} --ref ${branch ?? tag}), or have a person whom the rules let push ${branch ?? tag} once more (${again}: a push by GITHUB_TOKEN starts nothing)`
}

/**
 * `<name> <commit> workflow:<file>` or `<name> <commit> deployment:<environment>`: how what followed is found in what
 * was seen.
 */
function settlingKey(name: string, commit: Sha, settling: Exclude<Settling, { kind: 'refs' }>): string {
  return `${name} ${commit} ${settling.kind}:${settling.kind === 'workflow' ? settling.file : settling.environment}`
}

/** What a hop waits for in a repository; nothing where it has no branch to move. */
function settlingOf(train: Train, { name, branches }: PlannedRepository, to: Hop['to']): Settling {
  if (to === 'staging' && branches.staging === null) return { kind: 'refs' }
  return member(train, name).settledWhen[to]
}

/** The hop of a repository by which this release set a branch to its candidate. */
export function findHop({ hops, candidate }: Manifest, to: Hop['to'], repository: string): Hop | undefined {
  return hops.find((each) => each.to === to && each.repository === repository && each.candidate === candidate?.number)
}

/** A tag alone starts nothing where there is a branch to move: what followed on an unchanged commit earlier counts. */
function hopOf({ manifest, seen }: Context, to: Hop['to'], name: string, moves: readonly RefMove[]): Hop {
  const tagOnly =
    to === 'production' && manifest.repositories.find((each) => each.name === name)?.branches.production === null
  const moved = tagOnly || moves.some(({ ref }) => ref.startsWith('refs/heads/'))
  const branch = moves.find(({ ref }) => ref.startsWith('refs/heads/'))
  const isTagged = to === 'production' && !moves.some(({ ref }) => ref.startsWith('refs/tags/')) && moved
  const journey =
    branch === undefined ? {} : { head: branch.to, ...(branch.from === null ? {} : { from: branch.from }) }
  return {
    to,
    repository: name,
    candidate: manifest.candidate?.number ?? 0,
    at: seen.at,
    moved,
    ...journey,
    ...(isTagged ? { tagged: true as const } : {}),
  }
}

/** The candidate's commit of a repository. */
export function headOf(manifest: Manifest, name: string): Sha {
  const head = manifest.candidate?.heads[name]
  if (head === undefined) throw new Error(`no candidate commit of ${name}`)
  return head
}

/** Where a ref was seen; `null` where it is absent. */
export function seenAt({ seen }: Context, name: string, ref: string): Sha | null {
  return seen.repositories[name]?.refs[ref]?.commit ?? null
}

/** The production branch as a ref; `null` where only the tag moves. */
export function productionRef({ branches }: PlannedRepository): string | null {
  return branches.production === null ? null : branchRef(branches.production)
}
