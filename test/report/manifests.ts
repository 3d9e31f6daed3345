import { productionStands, type Stand } from '../../src/domain/hops/production.ts'
import type { RepositorySeen } from '../../src/domain/questions/repository.ts'
import { evidenceKey } from '../../src/domain/proof/standing.ts'
import type { Candidate } from '../../src/domain/words/candidate.ts'
import type { Decision } from '../../src/domain/words/decision.ts'
import type { Evidence, Request } from '../../src/domain/words/evidence.ts'
import type { Manifest } from '../../src/domain/words/manifest.ts'
import type { Train } from '../../src/domain/words/train.ts'
import type { Board } from '../../src/report/board/content.ts'
import { train } from '../domain/builders.ts'

export const monday = Date.parse('2026-11-02T09:00:00Z')
export const sha = (digit: string): string => digit.repeat(40)
export const digest = (digit: string): string => digit.repeat(64)

/** acme/app alone, with tier1 on it, tier2a on the candidate, and tier2b that only `careful` requires. */
export const single: Train = train()
const rc1: Candidate = {
  number: 1,
  digest: digest('c'),
  heads: { 'acme/app': sha('b') },
  tierHeads: { 'acme/app': sha('b') },
}

const blank: Manifest = {
  schemaVersion: 1,
  release: {
    id: '2026.11',
    kind: 'regular',
    train: 'single',
    title: 'single 2026.11',
    createdAt: monday,
    createdBy: { login: 'zoe', kind: 'human' },
  },
  revision: 4,
  previous: digest('0'),
  kit: sha('9'),
  phase: 'validation',
  status: 'active',
  asks: [],
  repositories: [
    {
      name: 'acme/app',
      identity: 'R_1',
      branches: { source: 'main', candidate: 'rc/2026.11', staging: 'staging', production: 'master' },
      base: { source: sha('b'), staging: sha('a'), production: sha('a') },
      version: { from: null, to: '0.1.0' },
      tag: 'v0.1.0',
    },
  ],
  tierRepositories: [],
  candidate: rc1,
  candidates: [{ number: 1, digest: digest('c') }],
  tasks: [],
  prepared: [],
  messages: [],
  fixes: [],
  evidence: [],
  requests: [],
  hops: [],
  attention: [],
}

/** A release of acme/app in validation on rc.1; a case names only what it is about. */
export function release(changes: Partial<Manifest> = {}): Manifest {
  return { ...blank, ...changes }
}

/** The key of a tier of a train on a candidate. */
export function keyOf(
  tier: string,
  repository: string | undefined,
  candidate: Candidate = rc1,
  of: Train = single,
): string {
  const found = of.tiers.find(({ name }) => name === tier)
  if (found === undefined) throw new Error(`the train has no ${tier}`)
  return evidenceKey(of, { tier: found, ...(repository === undefined ? {} : { repository }) }, candidate)
}

/** One judged attempt at a tier of `single` on rc.1. */
export function judged(tier: string, conclusion: Evidence['conclusion'], changes: Partial<Evidence> = {}): Evidence {
  return {
    key: changes.key ?? keyOf(tier, changes.repository),
    tier,
    candidate: 1,
    attempt: 1,
    conclusion,
    rule: 'command-failed',
    digest: digest('f'),
    ...changes,
  }
}

/** A tier that was asked for and has not answered; `run` once GitHub has named it. */
export function asked(tier: string, to: string, changes: Partial<Request> = {}): Request {
  return {
    id: `2026.11-${tier}-${to}`,
    key: changes.key ?? keyOf(tier, changes.repository),
    tier,
    to,
    branch: 'rc/2026.11',
    workflow: 'convoy.yml',
    candidate: 1,
    attempt: 1,
    sentAt: monday + 60_000,
    dueAt: monday + 21_660_000,
    sends: 1,
    ...changes,
  }
}

/** The release that lost its end-to-end tier twice. */
export const blocked = release({
  status: 'blocked',
  evidence: [
    judged('tier1', 'passed', { repository: 'acme/app' }),
    judged('tier2a', 'failed'),
    judged('tier2a', 'failed', { attempt: 2 }),
  ],
  attention: [
    {
      code: 'proven',
      is: 'lost',
      reason: 'tier2a failed on rc.1',
      on: 'acme/app',
      since: monday + 240_000,
      command:
        'gh workflow run release.yml --repo acme/release-control -f ask=release.retry -f release=2026.11 -f tier=tier2a',
    },
  ],
})

export const shipped = release({
  phase: 'ship',
  status: 'shipped',
  pivot: monday + 300_000,
  evidence: [judged('tier1', 'passed', { repository: 'acme/app' }), judged('tier2a', 'passed')],
})

export function decision(manifest: Manifest): Decision {
  return {
    phase: manifest.phase,
    status: manifest.status,
    step: null,
    findings: [],
    attention: manifest.attention,
    entries: [],
    effects: [],
    kit: manifest.kit,
  }
}

/**
 * Where production was seen: on the candidate with its tag where the release has shipped, else where the plan found it.
 */
export function standsOf(manifest: Manifest): readonly Stand[] {
  return productionStands(manifest, {
    ancestry: {},
    contains: {},
    repositories: Object.fromEntries(
      manifest.repositories.map(({ name, identity, branches, base, tag }): [string, RepositorySeen] => {
        const there =
          manifest.status === 'shipped' ? { commit: manifest.candidate?.heads[name] ?? '', tree: sha('7') } : null
        const before = base.production === null ? null : { commit: base.production, tree: sha('6') }
        const branch = branches.production === null ? {} : { [`refs/heads/${branches.production}`]: there ?? before }
        return [
          name,
          {
            identity,
            archived: false,
            defaultBranch: 'main',
            releases: {},
            refs: { ...branch, [`refs/tags/${tag}`]: there },
          },
        ]
      }),
    ),
  })
}

/** The board of a release whose branches are where its manifest says. */
export function boardOf(manifest: Manifest, changes: Partial<Board> = {}): Board {
  const there = manifest.status === 'shipped' ? sha('b') : sha('a')
  return {
    train: single,
    manifest,
    at: monday + 600_000,
    logs: [],
    figures: [{ value: '42', name: 'API requests' }],
    moments: [
      { at: monday, tone: 'waiting', text: 'asked for the release, auto', by: 'zoe' },
      { at: monday + 60_000, tone: 'going', text: 'rc.1 frozen' },
    ],
    commits: { 'acme/app': [{ sha: sha('b'), title: 'feat: add app', author: 'zoe' }] },
    refs: {
      'acme/app': {
        candidate: { name: 'rc/2026.11', commit: sha('b') },
        staging: { name: 'staging', commit: sha('b') },
        production: { name: 'master', commit: there },
        tag: { name: 'v0.1.0', commit: manifest.status === 'shipped' ? sha('b') : null },
      },
    },
    ...changes,
  }
}
