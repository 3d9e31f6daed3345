import type { AskOf } from './definition.ts'
import { whyNoFreeze } from './freeze.ts'
import { definitionOf } from './table.ts'
import { canonical } from '../text/canonical.ts'
import { isSameActor } from '../people/logins.ts'
import { whyVoided } from '../train/trains.ts'
import type { Ask } from '../words/ask.ts'
import type { Manifest } from '../words/manifest.ts'
import type { Actor, Digest, Phase } from '../words/names.ts'
import type { Train } from '../words/train.ts'

/** The asks with one more: grow-only, commutative, idempotent by id. */
export function admit(asks: readonly Ask[], ask: Ask): readonly Ask[] {
  if (asks.some((known) => known.id === ask.id)) return asks
  return [...asks, ask].sort(byTime)
}

/** An ask as its sender said it: `words` are its body, bound or not. */
export interface SaidAsk {
  readonly by: Actor
  readonly said?: Digest | undefined
  readonly words: object
}

/**
 * True if what comes under an id that is known is that ask said again: by the same account, in the same words. What it
 * is bound to may be another by now.
 */
export function isSaidAgain(known: Ask, { by, said, words }: SaidAsk): boolean {
  if (!isSameActor(known.by, by)) return false
  return known.said === undefined || said === undefined ? unbound(known) === unbound(words) : known.said === said
}

/** The fields of an ask that Convoy bound or looked up; its sender did not say them. */
const bound: ReadonlySet<string> = new Set(['id', 'at', 'by', 'said', 'digest', 'policy', 'after', 'of', 'with'])

function unbound(words: object): string {
  return canonical(Object.fromEntries(Object.entries(words).filter(([key]) => !bound.has(key))))
}

/** Holds that nobody has resumed. */
export function holds(asks: readonly Ask[]): readonly AskOf<'hold'>[] {
  const lifted = liftedBy(asks)
  return asks.filter((ask) => ask.type === 'hold').filter((ask) => !lifted.has(ask.id))
}

/**
 * Approvals of this gate that count by what the release says, the newest of each person. Whether the person may still
 * approve is for the look to say.
 */
export function approvals(train: Train, manifest: Manifest, gate: Phase): readonly AskOf<'approve'>[] {
  const counting = manifest.asks
    .filter((ask) => ask.type === 'approve')
    .filter((ask) => ask.gate === gate && whyNotCounting(train, manifest, ask) === null)
  return counting.filter((ask, index) => !counting.slice(index + 1).some((later) => isSameActor(later.by, ask.by)))
}

/** Approvals of what came onto the RC branches: each names by digest the candidate that would be formed. */
export function fixApprovals(train: Train, manifest: Manifest): readonly AskOf<'approve'>[] {
  return manifest.asks
    .filter((ask) => ask.type === 'approve')
    .filter((ask) => ask.gate === 'development' && whyNotCounting(train, manifest, ask) === null)
}

/** Rejections of this gate that stand. */
export function rejections(train: Train, manifest: Manifest, gate: Phase): readonly AskOf<'reject'>[] {
  return manifest.asks
    .filter((ask) => ask.type === 'reject')
    .filter((ask) => ask.gate === gate && whyNotCounting(train, manifest, ask) === null)
}

/** The people who broke the glass for this candidate under this policy. */
export function glassBreakers(train: Train, manifest: Manifest): readonly AskOf<'break-glass'>[] {
  return manifest.asks
    .filter((ask) => ask.type === 'break-glass')
    .filter((ask) => whyNotCounting(train, manifest, ask) === null)
}

/** Waivers on the current candidate that count by what the release says. */
export function waivers(train: Train, manifest: Manifest): readonly AskOf<'waive'>[] {
  return manifest.asks
    .filter((ask) => ask.type === 'waive')
    .filter((ask) => whyNotCounting(train, manifest, ask) === null)
}

/** The wish to give the release up, unless production has begun to move. */
export function abortion(train: Train, manifest: Manifest): AskOf<'abort'> | undefined {
  return manifest.asks
    .filter((ask) => ask.type === 'abort')
    .find((ask) => whyNotCounting(train, manifest, ask) === null)
}

/**
 * The reason why a recorded ask does not count today; `null` if it counts. An ask stays recorded even if it does not
 * count, and an ask that a train voided stays void under the next train.
 */
export function whyNotCounting(train: Train, manifest: Manifest, ask: Ask): string | null {
  return definitionOf(ask.type).whyNot(train, manifest, ask) ?? whyVoided(manifest, ask)
}

/** Wishes for the candidate after the current one. */
export function freezes(manifest: Manifest): readonly AskOf<'freeze'>[] {
  return manifest.asks.filter((ask) => ask.type === 'freeze').filter((ask) => whyNoFreeze(manifest, ask) === null)
}

function liftedBy(asks: readonly Ask[]): ReadonlySet<string> {
  return new Set(asks.flatMap((ask) => (ask.type === 'resume' ? [ask.hold] : [])))
}

function byTime(a: Ask, b: Ask): number {
  return a.at - b.at || (a.id < b.id ? -1 : 1)
}
