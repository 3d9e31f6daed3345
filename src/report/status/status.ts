import { directiveOf } from '../../domain/train/directives.ts'
import { hasEnded } from '../../domain/ended.ts'
import { layers } from '../../domain/train/graph.ts'
import { describeShared } from '../../domain/hops/describe-production.ts'
import type { Stand } from '../../domain/hops/production.ts'
import { describeByRest } from '../../domain/messages/reroute.ts'
import { describePace } from '../../domain/pace/describe-pace.ts'
import type { Request } from '../../domain/words/evidence.ts'
import type { Attention, DirectiveChange, Manifest, Message, Status } from '../../domain/words/manifest.ts'
import { phases, type Directive, type Instant, type Name, type Phase } from '../../domain/words/names.ts'
import type { Train } from '../../domain/words/train.ts'
import { afterFreezeRows, type AfterFreezeRow } from '../rows/after-freeze.ts'
import { askRows, type AskRow } from '../rows/ask-rows.ts'
import { carriedRows, type CarriedRow } from '../rows/carried.ts'
import { fixRows, type FixRow } from '../rows/fix-rows.ts'
import { gateRows, type GateRow } from '../rows/gate-rows.ts'
import { fileRows, type FileRow } from '../rows/file-rows.ts'
import { proposalRows, type ProposalRow } from '../rows/proposal-rows.ts'
import { afterFreezeNow, repositoryRows, standsNow, type RefsNow, type RepositoryRow } from '../rows/repository-rows.ts'
import { taskRows, type TaskRow } from '../rows/task-rows.ts'
import { ownerNamed, tierRows, type TierRow } from '../rows/tier-rows.ts'
import { judge } from './verdict.ts'

/** A release as it was read: its own state, where its refs are, and GitHub's time. */
export interface ReleaseStanding {
  readonly at: Instant
  readonly train: Train
  readonly manifest: Manifest
  readonly refs: Readonly<Record<Name, RefsNow>>
}

/**
 * The answer to "can we release now; if not what, who, which command", as data. Instants are milliseconds since 1970.
 */
export interface ReleaseStatus {
  readonly release: string
  readonly train: string
  readonly control: Name
  readonly at: Instant
  readonly revision: number
  readonly directive: Directive
  readonly phase: Phase
  readonly status: Status
  readonly verdict: {
    readonly sentence: string
    readonly production: string
    /** Nobody has to do anything. */
    readonly clear: boolean
  }
  readonly candidate: { readonly number: number; readonly digest: string } | null
  /** The obstacles; `owner` owns the repository that the release waits `on`. */
  readonly attention: readonly (Attention & { readonly owner: string | null })[]
  /** The requests to machines that are not answered yet. */
  readonly running: readonly Pick<Request, 'tier' | 'to' | 'sentAt' | 'dueAt' | 'run'>[]
  /** Fixes that were asked for and are waited for. */
  readonly fixes: readonly FixRow[]
  readonly layers: number
  readonly repositories: readonly RepositoryRow[]
  /** The place of production of every repository as seen, against candidate and plan. */
  readonly production: readonly Stand[]
  /** Tags that other releases had planned, too, in words. */
  readonly sharedTags: readonly string[]
  /** The way in which refs moved after GraphQL's updateRefs was refused, in words; `null` if it never was. */
  readonly byRest: string | null
  /** How long it must take for GitHub's limits on creating content; `null` where they do not matter, or no more. */
  readonly pace: string | null
  /** The pull requests by which the candidate comes to production. */
  readonly proposals: readonly ProposalRow[]
  /** The files that the releases get. */
  readonly files: readonly FileRow[]
  /** What people pushed to the RC branches after a healthy freeze; no candidate holds it unless somebody asks. */
  readonly afterFreeze: readonly AfterFreezeRow[]
  /** What the gates of production say, where it requires one. */
  readonly gates: readonly GateRow[]
  readonly tiers: readonly TierRow[]
  /** The tiers that had passed on an earlier candidate: carried into this one, or voided. */
  readonly carried: readonly CarriedRow[]
  readonly tasks: readonly TaskRow[]
  /** The changes of the directive by tasks, oldest first. */
  readonly directiveChanges: readonly DirectiveChange[]
  /** Everything that was asked, with what does not count and why. */
  readonly asks: readonly AskRow[]
  /** Every candidate that was frozen; `void` says why one can no longer ship. */
  readonly candidates: readonly { readonly number: number; readonly digest: string; readonly void: string | null }[]
  /** The receivers who still have to be told, and the message. */
  readonly messages: readonly Pick<Message, 'id' | 'to' | 'event' | 'hook' | 'at'>[]
  /** Codes of what a stricter directive would have required; empty until it has shipped. */
  readonly skipped: readonly string[]
}

export function releaseStatus({ at, train, manifest, refs }: ReleaseStanding): ReleaseStatus {
  const { release, revision, phase, status, candidate, attention } = manifest
  const stands = standsNow(manifest, refs)
  const { sentence, headline, production } = judge(train, manifest, stands)
  return {
    release: release.id,
    train: train.name,
    control: train.control,
    at,
    revision,
    directive: directiveOf(manifest),
    phase,
    status,
    verdict: { sentence: attention.length > 0 ? headline : sentence, production, clear: isClear(manifest) },
    candidate: candidate === undefined ? null : { number: candidate.number, digest: candidate.digest },
    attention: attention.map((item) => ({
      ...item,
      owner: item.on === undefined ? null : ownerNamed(train, manifest, item.on),
    })),
    running: manifest.requests.map(({ tier, to, sentAt, dueAt, run }) => ({
      tier,
      to,
      sentAt,
      dueAt,
      ...(run === undefined ? {} : { run }),
    })),
    fixes: fixRows(train, manifest),
    layers: layers(train).length,
    repositories: repositoryRows(train, manifest, refs),
    production: stands,
    sharedTags: describeShared(manifest),
    byRest: describeByRest(manifest),
    pace: hasEnded(manifest) ? null : describePace(train, manifest),
    proposals: proposalRows(manifest),
    files: fileRows(manifest),
    afterFreeze: afterFreezeRows(train, manifest, afterFreezeNow(train, manifest, refs)),
    gates: gateRows(manifest, refs),
    tiers: tierRows(train, manifest),
    carried: carriedRows(train, manifest),
    tasks: taskRows(train, manifest),
    directiveChanges: manifest.directiveChanges ?? [],
    asks: askRows(train, manifest),
    candidates: manifest.candidates.map(({ number, digest, void: why }) => ({ number, digest, void: why ?? null })),
    messages: manifest.messages.map(({ id, to, event, hook, at: since }) => ({ id, to, event, hook, at: since })),
    skipped: manifest.skipped ?? [],
  }
}

/** True if nobody has to do anything: it shipped, or machines and time alone bring it on. */
export function isClear({ status, attention }: Manifest): boolean {
  return (
    status === 'shipped' ||
    (status === 'active' && attention.every(({ is, command }) => is === 'waiting' && command === undefined))
  )
}

/** True if a release has not ended; one that has ended needs nobody. */
export function isOpen(manifest: Manifest): boolean {
  return !hasEnded(manifest)
}

/** The mark of the phase in which a release of this status stands. */
const marks: Readonly<Record<Status, '✔' | '▸' | '…' | '✖'>> = {
  active: '▸',
  held: '…',
  blocked: '✖',
  partial: '✖',
  aborted: '✖',
  shipped: '✔',
}

/** The phases with a mark: through, here, to come. */
export function markPhases({ phase, status }: Pick<ReleaseStatus, 'phase' | 'status'>): readonly {
  readonly phase: Phase
  readonly mark: '✔' | '▸' | '…' | '✖' | '·'
}[] {
  const here = phases.indexOf(phase)
  return phases.map((each, index) => ({
    phase: each,
    mark: index < here || marks[status] === '✔' ? '✔' : index > here ? '·' : marks[status],
  }))
}

/** The state of a release in one character: nobody has to act, somebody is waited for, or something blocks it. */
export function markStatus({ status }: Pick<ReleaseStatus, 'status'>, clear: boolean): '✔' | '…' | '✖' {
  return clear ? '✔' : status === 'active' || status === 'held' ? '…' : '✖'
}
