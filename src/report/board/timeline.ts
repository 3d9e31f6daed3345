import { whyNotCounting } from '../../domain/asks/asks.ts'
import { describeChange } from '../../domain/scope/directive-changes.ts'
import { describeByRest } from '../../domain/messages/reroute.ts'
import type { Ask } from '../../domain/words/ask.ts'
import type { Manifest } from '../../domain/words/manifest.ts'
import type { Instant } from '../../domain/words/names.ts'
import type { Train } from '../../domain/words/train.ts'
import { describeAsk, describeWish } from '../../domain/asks/table.ts'
import { cut } from '../../domain/text/plain-text.ts'
import type { Moment } from './content.ts'
import { isObserved } from '../rows/observed.ts'
import { describeRetraining } from '../rows/retrainings.ts'

const tones = { passed: 'good', failed: 'bad', errored: 'bad' } as const

/** More of the same in one revision is counted. */
const few = 3
/** Characters of a reason; the whole of it is where people answer. */
const longest = 1_000

/** One revision of a release: when it was written, the train that the release had pinned, and what it says. */
export interface Told {
  readonly at: Instant
  readonly train: Train
  readonly manifest: Manifest
}

/** The events of one revision, in the order of their importance. */
export function momentsOf({ at, train, manifest: after }: Told, before: Manifest | null): readonly Moment[] {
  const moments: Moment[] = []
  const say = (tone: Moment['tone'], text: string, by?: string): void => {
    moments.push({ at, tone, text, ...(by === undefined ? {} : { by }) })
  }
  const asked = new Set(before?.asks.map(({ id }) => id))
  for (const ask of after.asks) if (!asked.has(ask.id)) say('waiting', tellAsk(train, after, ask), ask.by.login)
  if (after.repositories.length > 0 && (before?.repositories.length ?? 0) === 0) {
    const { length } = after.repositories
    say(
      'going',
      length > few
        ? `planned ${length} repositories`
        : `planned: ${after.repositories.map(({ name, version }) => `${name} ${version.to}`).join(', ')}`,
    )
  }
  const known = new Set(before?.directiveChanges?.map((change) => JSON.stringify(change)))
  for (const change of after.directiveChanges ?? [])
    if (!known.has(JSON.stringify(change))) say('waiting', describeChange(change))
  for (const each of (after.trains ?? []).slice(before?.trains?.length ?? 0))
    say(each.is === 'pinned' ? 'going' : 'bad', describeRetraining(after, each))
  if (after.candidate !== undefined && after.candidate.digest !== before?.candidate?.digest)
    say('going', `rc.${after.candidate.number} frozen`)
  const judged = before?.evidence.length ?? 0
  const answers = after.evidence.slice(judged).map(({ tier, repository, conclusion, attempt }) => ({
    tier,
    conclusion,
    where: repository === undefined ? '' : ` on ${repository}`,
    more: `${conclusion}${attempt > 1 ? `, attempt ${attempt}` : ''}`,
  }))
  for (const group of Map.groupBy(answers, ({ tier, more }) => `${tier} ${more}`).values()) {
    const [first] = group
    if (first !== undefined && group.length > few)
      say(tones[first.conclusion], `${first.tier} on ${group.length} repositories ${first.more}`)
    else for (const { tier, conclusion, where, more } of group) say(tones[conclusion], `${tier}${where} ${more}`)
  }
  const sent = new Set(before?.requests.map(({ id, sends }) => `${id} ${sends}`))
  const asks = after.requests
    .filter(({ id, sends }) => !sent.has(`${id} ${sends}`))
    .map(({ tier, to, sends }) => ({ tier, to, again: sends > 1 ? ` again (${sends}.)` : '' }))
  for (const group of Map.groupBy(asks, ({ tier, again }) => `${tier}${again}`).values()) {
    const [first] = group
    if (first !== undefined && group.length > few)
      say('going', `${first.tier} asked of ${group.length} repositories${first.again}`)
    else for (const { tier, to, again } of group) say('going', `${tier} asked of ${to}${again}`)
  }
  for (const { tier, place } of after.fixes.slice(before?.fixes.length ?? 0))
    say('going', `a fix of ${tier} in ${place} asked for`)
  for (const text of [...tellProposals(after, before), ...tellHops(after, before)]) say('going', text)
  const byRest = describeByRest(after)
  if (byRest !== null && byRest !== describeByRest(before ?? {})) say('waiting', byRest)
  if (before !== null && before.phase !== after.phase) say('going', `${before.phase} → ${after.phase}`)
  if (after.pivot !== undefined && before?.pivot === undefined) say('going', 'pivot: production begins to move')
  if (after.status !== (before?.status ?? 'active') && after.status !== 'active')
    say(
      after.status === 'shipped' ? 'good' : after.status === 'held' ? 'waiting' : 'bad',
      after.status === 'shipped' && isObserved(train, after)
        ? `observed to its end: people put production and tags on rc.${after.candidate?.number ?? 0}`
        : describeStatus(after),
    )
  for (const text of tellWaits(after, before)) say('waiting', text)
  return moments
}

type Hop = Manifest['hops'][number]

/** The hops that began, and the commits by which pull requests landed. */
function tellHops({ hops }: Manifest, before: Manifest | null): readonly string[] {
  const known = new Set(before?.hops.map((hop) => JSON.stringify(hop)))
  const told = hops.filter((hop) => !known.has(JSON.stringify(hop)))
  return [...Map.groupBy(told, (hop) => `${hop.to} ${hop.moved} ${hop.landed !== undefined}`).values()].flatMap(
    (group) => {
      const [first] = group
      return first === undefined ? [] : [sayHop(first, group)]
    },
  )
}

function sayHop({ to, moved, candidate, landed }: Hop, group: readonly Hop[]): string {
  const isMany = group.length > few
  const where = isMany ? `${group.length} repositories` : group.map(({ repository }) => repository).join(', ')
  if (landed === undefined) return `${to} ${moved ? 'moves in' : `stands on rc.${candidate} in`} ${where}`
  const each = group.map((hop) => `${hop.repository} as ${hop.landed?.slice(0, 10) ?? ''}`)
  return `landed in ${isMany ? where : each.join(', ')}`
}

/** The pull requests that were opened, and those that were made ready for review. */
function tellProposals({ proposals = [] }: Manifest, before: Manifest | null): readonly string[] {
  const known = new Map(before?.proposals?.map((each) => [each.url, each.ready === true]))
  const opened = proposals.filter(({ url }) => !known.has(url))
  const ready = proposals.filter(({ url, ready: is }) => is === true && known.get(url) === false)
  const sayAll = (what: string, group: typeof proposals): readonly string[] => {
    if (group.length === 0) return []
    const each = group.map(({ repository, number }) => `${repository} #${number}`)
    return [`${what}: ${group.length > few ? `${group.length} repositories` : each.join(', ')}`]
  }
  return [...sayAll('pull requests into production opened', opened), ...sayAll('pull requests ready for review', ready)]
}

/** The people whom the release began to wait for, each with the reason; what blocks it is told with its status. */
function tellWaits({ attention }: Manifest, before: Manifest | null): readonly string[] {
  const fresh = attention.filter(
    ({ is, code, on }) =>
      is === 'waiting' &&
      on !== undefined &&
      before?.attention.some((known) => known.is === is && known.code === code && known.on === on) !== true,
  )
  return fresh.length > few
    ? [`waits for people in ${fresh.length} matters`]
    : fresh.map(({ reason, on = '' }) => `waits for ${on}: ${cut(reason, longest)}`)
}

/** Names the commits that stood on top of the candidate if it shipped so, and what blocks a release. */
function describeStatus({ status, beyond = [], attention }: Manifest): string {
  const reasons = attention.filter(({ is }) => is === 'lost')
  if (status === 'blocked' && reasons.length > 0)
    return `blocked: ${cut(reasons.map(({ reason }) => reason).join('; '), longest)}`
  if (status !== 'shipped' || beyond.length === 0) return status
  return `shipped, with others' commits on top ${beyond.length > few ? `in ${beyond.length} repositories` : `in ${beyond.map(({ repository }) => repository).join(', ')}`}`
}

/**
 * An ask that did not achieve its aim is shown as a wish. It is judged by the state when it was recorded: its effects
 * since then remain.
 */
function tellAsk(train: Train, manifest: Manifest, ask: Ask): string {
  const because = whyNotCounting(train, manifest, ask)
  return because === null ? describeAsk(ask) : `${describeWish(ask)}, does not count: ${because}`
}

/** The whole story, oldest first. */
export function timeline(revisions: readonly Told[]): readonly Moment[] {
  return revisions.flatMap((revision, index) => momentsOf(revision, revisions[index - 1]?.manifest ?? null))
}
