import { policyDigest } from '../../src/domain/asks/subjects.ts'
import { planDigest } from '../../src/domain/hops/candidate.ts'
import { evidenceKey } from '../../src/domain/proof/standing.ts'
import type { Ask } from '../../src/domain/words/ask.ts'
import type { Evidence } from '../../src/domain/words/evidence.ts'
import type { Seen } from '../../src/domain/words/look.ts'
import type { Manifest } from '../../src/domain/words/manifest.ts'
import type { Phase } from '../../src/domain/words/names.ts'
import type { Tier, Train } from '../../src/domain/words/train.ts'
import { ask, candidate, manifest, seen, sha, tier1, tier2a, tier2b, train } from './builders.ts'

/** rc.1 of acme/app at `sha('a')`. */
export const rc1 = candidate()

/** Attempts at a tier on rc.1, in their order. */
export const attempts = (
  on: Train,
  tier: Tier,
  ...conclusions: readonly Evidence['conclusion'][]
): readonly Evidence[] => {
  const repository = tier.scope === 'repository' ? { repository: 'acme/app' } : {}
  return conclusions.map((conclusion, index) => ({
    key: evidenceKey(on, { tier, ...repository }, rc1),
    tier: tier.name,
    ...repository,
    candidate: 1,
    attempt: index + 1,
    conclusion,
    rule: 'command',
    digest: 'd',
  }))
}

/** A release whose rc.1 has passed every tier: what is left is to ship it. */
export const readyRelease = (
  parts: Partial<Manifest> = {},
  on: Train = train(),
  directive: 'quick' | 'auto' | 'careful' = 'auto',
): Manifest => {
  const base = manifest(
    {
      candidate: rc1,
      candidates: [{ number: 1, digest: rc1.digest }],
      phase: 'ship',
      evidence: [tier1, tier2a, tier2b].flatMap((tier) => attempts(on, tier, 'passed')),
    },
    directive,
  )
  return { ...base, ...parts, asks: [...base.asks, ...(parts.asks ?? [])] }
}

/** The same under careful, let through by ann up to the gate before production; what else is asked comes after. */
export const carefulRelease = (parts: Partial<Manifest> = {}, on: Train = train()): Manifest => {
  const base = readyRelease({}, on, 'careful')
  const policy = policyDigest(on, base)
  const approve = (gate: Phase, digest: string): Ask =>
    ask(`ann-${gate}`, { type: 'approve', gate, digest, policy }, 'ann')
  const said = [
    approve('planning', planDigest(base)),
    ask('freeze', { type: 'freeze', after: 0 }, 'ann'),
    approve('staging', rc1.digest),
  ]
  return { ...base, ...parts, asks: [...base.asks, ...said, ...(parts.asks ?? [])] }
}

/** Who may approve, as a look at control says. */
export const people = { 'acme/release-control ann': 'write', 'acme/release-control bob': 'write' } as const

/**
 * Where the refs of acme/app are, by the first letters of their commit; `rc` and `staging` at rc.1, production before
 * it and untagged unless said otherwise.
 */
export const worldAt = (
  {
    rc = 'a',
    staging = 'a',
    master = '0',
    tag = null,
    published = false,
  }: {
    readonly rc?: string
    readonly staging?: string
    readonly master?: string
    readonly tag?: string | null
    readonly published?: boolean
  } = {},
  parts: Partial<Seen> = {},
): Seen => {
  const looked = seen({}, sha(rc))
  const app = looked.repositories['acme/app']
  if (!app) throw new Error('the builder looks at acme/app')
  const at = (letters: string) => ({ commit: sha(letters), tree: sha('7') })
  return {
    ...looked,
    ancestry: { [`acme/app refs/heads/master ${sha('a')}`]: true, 'acme/app refs/heads/master rc/2026.11': true },
    repositories: {
      ...looked.repositories,
      'acme/app': {
        ...app,
        releases: published
          ? { 'v0.1.0': { url: 'https://github.com/acme/app/releases/tag/v0.1.0', draft: false } }
          : {},
        refs: {
          ...app.refs,
          'refs/heads/staging': at(staging),
          'refs/heads/master': at(master),
          'refs/tags/v0.1.0': tag === null ? null : at(tag),
        },
      },
    },
    ...parts,
  }
}
