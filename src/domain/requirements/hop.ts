import { openGate } from '../gate/opening.ts'
import { beginHop, findHop } from '../hops/hops.ts'
import { findLanded, landedOf } from '../hops/landed.ts'
import { member, nextLayer } from '../train/graph.ts'
import { ownerOf } from '../people/owners.ts'
import { whatFollowed } from '../proof/settlings.ts'
import { answerTo } from '../questions/kinds.ts'
import type { Progress } from '../ways/definition.ts'
import { wayOf } from '../ways/table.ts'
import type { Context, Finding } from '../words/decision.ts'
import type { Question } from '../words/look.ts'
import type { Hop, Manifest, PlannedRepository } from '../words/manifest.ts'
import type { Sha } from '../words/names.ts'
import type { Settling, Train } from '../words/train.ts'

/** The time that workflows, deployments or checks may take on a moved commit before the release is blocked. */
const settleMs = 6 * 3_600_000

/** The questions that must be answered to know if moved repositories have settled. */
export function askSettlings(train: Train, manifest: Manifest, to: Hop['to']): readonly Question[] {
  return manifest.repositories.flatMap((repository): readonly Question[] => {
    const settling = settlingOf(train, repository, to)
    const commit = findLanded(manifest, to, repository.name)
    if (isLeft(manifest, to, repository)) return []
    return settling.kind === 'refs' || commit === undefined
      ? []
      : [{ about: 'settling', name: repository.name, commit, settling }]
  })
}

/**
 * Moves layer by layer: a repository follows when everything that it depends on is there and has settled. Each layer is
 * one wave.
 */
export function hop(context: Context, to: Hop['to']): Finding {
  const { train, manifest } = context
  const all = new Map(manifest.repositories.map((repository) => [repository.name, progressOf(context, to, repository)]))
  const pending = new Set([...all].filter(([, progress]) => progress.is !== 'there').map(([name]) => name))
  if (pending.size === 0) return { is: 'met' }
  const layer = nextLayer(train, pending).flatMap((name) => {
    const progress = all.get(name)
    return progress === undefined ? [] : [{ name, progress }]
  })
  const lost = layer.flatMap(({ progress }) => (progress.is === 'lost' ? [progress] : []))
  const due = layer.flatMap(({ progress }) => (progress.is === 'due' ? [progress] : []))
  if (lost.length > 0)
    return {
      is: 'lost',
      reason: lost.map(({ reason }) => reason).join('; '),
      on: [...new Set(lost.map(({ on }) => on))].join(', '),
    }
  if (due.length > 0)
    return {
      is: 'due',
      entries: due.flatMap(({ entries }) => entries),
      effects: due.flatMap(({ effects }) => effects),
    }
  const waiting = layer.flatMap(({ name, progress }) => (progress.is === 'waiting' ? [{ name, ...progress }] : []))
  const times = waiting.flatMap(({ until }) => until ?? [])
  const until = times.length === 0 ? {} : { until: Math.min(...times) }
  // People who must act come before machines that run by themselves.
  const [asked] = waiting.filter(({ on }) => on !== undefined)
  const people = waiting.flatMap(({ on }) => on ?? [])
  const on = asked === undefined ? waiting.map(({ name }) => name) : people
  return {
    is: 'waiting',
    wait: (asked ?? waiting[0])?.wait ?? 'settled',
    on: [...new Set(on)].join(', '),
    reason: waiting.map(({ reason }) => reason).join('; '),
    ...until,
    ...(asked === undefined ? { quiet: true as const } : {}),
  }
}

function progressOf(context: Context, to: Hop['to'], repository: PlannedRepository): Progress {
  const way = wayOf(context.train, repository.name)
  if (!way.hops.includes(to) || (to === 'production' && repository.unchanged !== undefined)) return { is: 'there' }
  const progress = way.move(context, to, repository)
  if (progress !== null) return to === 'production' ? openGate(context, repository, progress, way.isByHand) : progress
  if (isLeft(context.manifest, to, repository)) return { is: 'there' }
  return way.afterwards(context, to, repository) ?? settle(context, to, repository)
}

/** True if this release moves nothing of a repository in a hop: what followed there when it was moved is over. */
function isLeft(manifest: Manifest, to: Hop['to'], { name, unchanged }: PlannedRepository): boolean {
  return unchanged !== undefined && findHop(manifest, to, name)?.moved !== true
}

function settle(context: Context, to: Hop['to'], repository: PlannedRepository): Progress {
  const { train, manifest, seen } = context
  const landed = landedOf(manifest, to, repository.name)
  const settling = settlingOf(train, repository, to)
  if (settling.kind === 'refs') return { is: 'there' }
  const what = settling.kind === 'workflow' ? settling.file : `the deployment to ${settling.environment}`
  const begun = findHop(manifest, to, repository.name)
  // Staging and production move to one commit: what followed on it before this hop was another branch's.
  const seenThere = answerTo(seen, { about: 'settling', name: repository.name, commit: landed, settling }) ?? null
  const found =
    seenThere === null
      ? null
      : whatFollowed(seenThere, { since: begun?.moved === true ? begun.at : null, branch: repository.branches[to] })
  if (found?.conclusion === 'success') return { is: 'there' }
  const place = `${repository.name}${begun?.moved === true ? ` after ${to} moved to` : `, where ${to} is at`} ${landed.slice(0, 10)}`
  const on = ownerOf(train, manifest, repository.name)
  if (found !== null && found.conclusion !== 'pending') {
    return {
      is: 'lost',
      on,
      reason: `${what} ended ${found.conclusion} in ${place}: ${found.url}; correct the cause and run it again; the release then continues`,
    }
  }
  // The deadline of refs that were there already, or that somebody else moved, begins here: their move may have started
  // nothing.
  if (begun === undefined) return { is: 'due', entries: beginHop(context, to, repository.name, []), effects: [] }
  const until = begun.at + settleMs
  if (seen.at >= until)
    return {
      is: 'lost',
      on,
      reason: `${what} has not succeeded within six hours in ${place}${found === null ? `; Convoy has seen none on this commit: ${wayOn(settling, repository, to, landed)}` : `: ${found.url}; see what delays it`}; the release then continues`,
    }
  return { is: 'waiting', wait: 'settled', reason: `${what} runs in ${place}`, until }
}

/**
 * The remedy if nothing has started: there is no run to run again, and a push starts a workflow only where it changes
 * the ref and is not made by GITHUB_TOKEN (https://docs.github.com/en/actions/concepts/security/github_token).
 */
function wayOn(
  settling: Exclude<Settling, { kind: 'refs' }>,
  { name, branches, tag }: PlannedRepository,
  to: Hop['to'],
  landed: Sha,
): string {
  if (settling.kind === 'deployment') return `deploy it to ${settling.environment}`
  const branch = branches[to]
  const again =
    branch === null
      ? `git push origin :refs/tags/${tag}, then git push origin ${landed}:refs/tags/${tag}`
      : `git push --force origin ${landed}^:refs/heads/${branch}, then git push origin ${landed}:refs/heads/${branch}`
  return `start ${settling.file} by hand if it has workflow_dispatch (gh workflow run ${settling.file} --repo ${name} --ref ${branch ?? tag}), or let a person who may push ${branch ?? tag} push it again (${again}: a push by GITHUB_TOKEN starts no workflow)`
}

/** The settling that a hop awaits in a repository; nothing if it has no branch to move. */
function settlingOf(train: Train, { name, branches }: PlannedRepository, to: Hop['to']): Settling {
  if (to === 'staging' && branches.staging === null) return { kind: 'refs' }
  return member(train, name).settledWhen[to]
}
