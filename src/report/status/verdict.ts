import { abortion } from '../../domain/asks/asks.ts'
import { layers, member } from '../../domain/train/graph.ts'
import { describeProduction, nameTags } from '../../domain/hops/describe-production.ts'
import { isCandidate, type Stand } from '../../domain/hops/production.ts'
import { released, unchangedIn } from '../../domain/hops/unchanged.ts'
import type { Request } from '../../domain/words/evidence.ts'
import type { Attention, Manifest } from '../../domain/words/manifest.ts'
import type { Instant } from '../../domain/words/names.ts'
import type { Settling, Train } from '../../domain/words/train.ts'
import { isObserved, observedRepositories } from '../rows/observed.ts'
import { moment } from '../times.ts'

export type Tone = 'good' | 'bad' | 'waiting' | 'going'

/** The state of a release in one sentence for people, and the details. */
export interface Verdict {
  readonly tone: Tone
  readonly word: string
  /** The state without the reasons, for readers who list them below. */
  readonly headline: string
  readonly sentence: string
  /** The place of production, as it was seen. */
  readonly production: string
}

/**
 * The statement of a manifest about its release; the train is the one that the release pinned. `stands`: the place of
 * production as seen; `null` if nobody looked.
 */
export function judge(train: Train, manifest: Manifest, stands: readonly Stand[] | null): Verdict {
  const { id } = manifest.release
  const rc = manifest.candidate === undefined ? null : `rc.${manifest.candidate.number}`
  const lost = manifest.attention.filter((item) => item.is === 'lost')
  const waiting = manifest.attention.filter((item) => item.is === 'waiting')
  const production = describeProduction(train, manifest, stands)
  const { phase } = manifest
  const say = (tone: Tone, word: string, headline: string, why = ''): Verdict => ({
    tone,
    word,
    headline: `${headline}.`,
    sentence: why === '' ? `${headline}.` : `${headline}: ${why}`,
    production,
  })
  switch (manifest.status) {
    case 'shipped':
      if (isObserved(train, manifest))
        return say(
          'good',
          'observed',
          `${id} was observed to its end${rc === null ? '' : ` as ${rc}`}`,
          'Convoy proved it and moved neither staging nor production, made no tag and published nothing.',
        )
      return say(
        'good',
        'shipped',
        `${id} shipped${rc === null ? '' : ` as ${rc}`}`,
        shippedIn(train, manifest, stands),
      )
    case 'blocked':
      return say('bad', 'blocked', `${id} is blocked in ${phase}`, reasons(lost))
    case 'held':
      return say('waiting', 'held', `${id} is held in ${phase}`, reasons(manifest.attention))
    case 'aborted':
      return say('bad', 'aborted', `${id} was aborted in ${phase}`, givenUp(train, manifest))
    case 'partial':
      return say('bad', 'partial', `${id} is in production only in part`, reasons(manifest.attention))
    case 'active':
      return waiting.length > 0
        ? say('waiting', 'waiting', `${id} is in ${phase} and waits`, reasons(waiting))
        : say('going', 'active', `${id} is in ${phase}`, doing(train, manifest))
  }
}

/**
 * The number of repositories in production; it also says if others' commits stood on top of some when the release
 * shipped.
 */
function shippedIn(train: Train, manifest: Manifest, stands: readonly Stand[] | null): string {
  const observed = observedRepositories(train, { repositories: released(manifest) })
  const byHand =
    observed.length === 0
      ? ''
      : `, ${observed.length} of them moved by people, who created the tags: ${nameTags(observed)}`
  const { beyond = [] } = manifest
  const left = unchangedIn(manifest).length
  const isBeyond = beyond.length > 0 && (stands === null || !isCandidate(stands))
  const onTop = isBeyond ? `, ${beyond.length} of them with others' commits on top` : ''
  const unchanged = left === 0 ? '' : `, ${left} unchanged`
  return `${count(released(manifest).length, 'repository', 'repositories')} in production${byHand}${onTop}${unchanged}.`
}

/** The title of a list of attentions: a release that only waits is not blocked. */
export function attentionTitle(attention: readonly Pick<Attention, 'is'>[]): string {
  return attention.some(({ is }) => is === 'lost') ? 'What blocks it' : 'What it waits for'
}

/**
 * The person who gave the release up, and the reason. A release ends only once staging is where it was, unless somebody
 * else had moved it on.
 */
function givenUp(train: Train, manifest: Manifest): string {
  const wish = abortion(train, manifest)
  const parts = [...(wish === undefined ? [] : [`${wish.by.login} aborted it (${wish.why})`]), ...putBack(manifest)]
  return parts.length === 0 ? '' : `${parts.join('; ')}.`
}

/** The fate of every staging branch that the release had moved. */
function putBack({ hops, unrestored = [] }: Manifest): readonly string[] {
  const moved = new Set(
    hops.flatMap(({ to, head, landed = head, repository }) =>
      to === 'staging' && landed !== undefined ? [repository] : [],
    ),
  )
  if (moved.size === 0) return []
  if (unrestored.length === 0) return ['staging was rolled back']
  const named = unrestored
    .slice(0, 3)
    .map(({ repository, head }) => `${repository} (${head === undefined ? 'gone' : head.slice(0, 10)})`)
    .join(', ')
  const left = `where somebody else moved it meanwhile: ${named}${unrestored.length > 3 ? ` and ${unrestored.length - 3} more` : ''}`
  return [unrestored.length === moved.size ? `staging stays ${left}` : `staging was rolled back, but not ${left}`]
}

/** The work of machines, at most three things: `tier2a runs in acme/e2e since 2 Nov 09:04:20.` */
function doing(train: Train, manifest: Manifest): string {
  const things = manifest.requests.length > 0 ? tiersRunning(manifest.requests) : settling(train, manifest)
  return things.length === 0
    ? ''
    : `${things.slice(0, 3).join('; ')}${things.length > 3 ? ` (and ${things.length - 3} more)` : ''}.`
}

function tiersRunning(requests: readonly Request[]): readonly string[] {
  return [...Map.groupBy(requests, ({ tier }) => tier)].map(([tier, asked]) => {
    const names = [...new Set(asked.map(({ to }) => to))]
    return `${tier} ${asked.some(({ run }) => run !== undefined) ? 'runs in' : 'was asked of'} ${where(names)} ${earliest(asked.map(({ sentAt }) => sentAt))}`
  })
}

/** The settlings that are expected in the layer that moved last; the next layer waits for them. */
function settling(train: Train, { phase, candidate, hops }: Manifest): readonly string[] {
  const to = phase === 'staging' ? 'staging' : phase === 'ship' ? 'production' : null
  if (to === null) return []
  const moved = hops.filter((hop) => hop.to === to && hop.candidate === candidate?.number)
  const last = layers(train).findLast((names) => moved.some(({ repository }) => names.includes(repository))) ?? []
  const awaited = moved
    .filter(({ repository }) => last.includes(repository))
    .flatMap(({ repository, at, moved: did }) =>
      describeSettling(member(train, repository).settledWhen[to]).map((what) => ({ what, repository, at, moved: did })),
    )
  return [...Map.groupBy(awaited, ({ what }) => what)].map(([what, group]) => {
    const stands = group.some(({ moved: did }) => did) ? `moved ${to}` : `stands on ${to}`
    const since = earliest(group.map(({ at }) => at))
    return `${where(group.map(({ repository }) => repository))} ${stands} and waits for ${what} ${since}`
  })
}

function describeSettling(settledWhen: Settling): readonly string[] {
  switch (settledWhen.kind) {
    case 'refs':
      return []
    case 'workflow':
      return [settledWhen.file]
    case 'deployment':
      return [`the deployment to ${settledWhen.environment}`]
  }
}

/** The one repository by name, several as a count. */
function where(names: readonly string[]): string {
  return names.length === 1 ? (names[0] ?? '') : `${names.length} repositories`
}

function earliest(times: readonly Instant[]): string {
  return `since ${moment(Math.min(...times))}`
}

/** At most three reasons as the end of a sentence, and how many more there are. */
function reasons(items: readonly Attention[]): string {
  if (items.length === 0) return ''
  const more = items.length > 3 ? ` (and ${items.length - 3} more)` : ''
  const text =
    items
      .slice(0, 3)
      .map((item) => item.reason.replace(/[.\s]+$/, ''))
      .join('; ') + more
  return /[!?…]$/.test(text) ? text : `${text}.`
}

/** `1 repository`, `3 repositories`. */
export function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`
}
