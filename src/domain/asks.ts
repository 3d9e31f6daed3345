import { digest } from './canonical.ts'
import { planDigest } from './candidate.ts'
import type { Ask, Digest, Directive, Manifest, Phase, Train } from './words.ts'

/** The asks with one more: grow-only, commutative, idempotent by id. */
export function admit(asks: readonly Ask[], ask: Ask): readonly Ask[] {
  if (asks.some((known) => known.id === ask.id)) return asks
  return [...asks, ask].sort(byTime)
}

/** How much this release requires: what was asked last, `auto` where nobody said. */
export function directiveOf(asks: readonly Ask[]): Directive {
  const said = [...asks].sort(byTime).flatMap((ask) => (ask.type === 'plan' || ask.type === 'update' ? [ask.directive] : []))
  return said.at(-1) ?? 'auto'
}

/** Holds that nobody has resumed. */
export function holds(asks: readonly Ask[]): readonly (Ask & { type: 'hold' })[] {
  const lifted = new Set(asks.flatMap((ask) => (ask.type === 'resume' ? [ask.hold] : [])))
  return asks.filter((ask) => ask.type === 'hold').filter((ask) => !lifted.has(ask.id))
}

/** What an approval of a gate is about: the plan before there is a candidate, the candidate after. */
export function subjectOf(manifest: Manifest, gate: Phase): Digest | null {
  return gate === 'planning' ? planDigest(manifest) : (manifest.candidate?.digest ?? null)
}

/** Covers what a release must pass: tiers, retries, quorum and directive. An approval binds it. */
export function policyDigest(train: Train, asks: readonly Ask[]): Digest {
  return digest({ tiers: train.tiers, retries: train.retries, approvals: train.approvals, directive: directiveOf(asks) })
}

/** The distinct people whose approval of this gate counts today. */
export function approvers(train: Train, manifest: Manifest, gate: Phase): readonly string[] {
  const subject = subjectOf(manifest, gate)
  const policy = policyDigest(train, manifest.asks)
  const counting = manifest.asks.filter((ask) =>
    ask.type === 'approve' && ask.gate === gate && ask.digest === subject && ask.policy === policy &&
    ask.by.kind === 'human' && !(gate === 'ship' && ask.by.login === manifest.release.createdBy.login))
  return [...new Set(counting.map((ask) => ask.by.login))]
}

function byTime(a: Ask, b: Ask): number {
  return a.at - b.at || (a.id < b.id ? -1 : 1)
}
