import { candidateOf } from '../../src/domain/hops/candidate.ts'
import { blank } from '../../src/domain/write.ts'
import { appPermissions } from '../../src/domain/validators/rights.ts'
import type { PlanSeen } from '../../src/domain/questions/plan.ts'
import type { RightsSeen } from '../../src/domain/questions/rights.ts'
import type { RunSeen } from '../../src/domain/words/evidence.ts'
import type { Ask, AskBody } from '../../src/domain/words/ask.ts'
import type { Candidate } from '../../src/domain/words/candidate.ts'
import type { Seen } from '../../src/domain/words/look.ts'
import type { Manifest, PlannedRepository } from '../../src/domain/words/manifest.ts'
import type { Member, Tier, Train } from '../../src/domain/words/train.ts'

export const kit = 'c'.repeat(40)
export const self = 'convoy-release[bot]'
export const started = Date.UTC(2026, 10, 2, 9)

/** A commit name that shows where it comes from: `sha('a1')` is a1a1a1… */
export const sha = (seed: string): string =>
  seed
    .repeat(40)
    .replace(/[^0-9a-f]/g, '0')
    .slice(0, 40)

export const tier1: Tier = {
  name: 'tier1',
  scope: 'repository',
  needs: [],
  required: true,
  by: { kind: 'command', command: 'npm test' },
  deadlineMs: 21_600_000,
}
export const tier2a: Tier = {
  name: 'tier2a',
  scope: 'release',
  repository: 'acme/app',
  needs: ['tier1'],
  required: true,
  by: { kind: 'command', command: 'npm run e2e' },
  deadlineMs: 21_600_000,
}
export const tier2b: Tier = {
  name: 'tier2b',
  scope: 'release',
  repository: 'acme/app',
  needs: ['tier2a'],
  required: false,
  by: { kind: 'workflow', file: 'load.yml' },
  deadlineMs: 21_600_000,
}

export const member = (name: string, parts: Partial<Member> = {}): Member => ({
  name,
  dependsOn: [],
  settledWhen: { staging: { kind: 'refs' }, production: { kind: 'refs' } },
  version: { strategy: 'conventional' },
  tag: 'v{version}',
  tiers: {},
  branches: { source: 'main', candidate: 'rc/{release}', staging: 'staging', production: 'master' },
  promotion: 'fast-forward',
  ...parts,
})

export const train = (parts: Partial<Train> = {}): Train => ({
  name: 'single',
  control: 'acme/release-control',
  kit: [],
  repositories: [member('acme/app')],
  tiers: [tier1, tier2a, tier2b],
  retries: { errored: 2, failed: 1 },
  approvals: { quorum: 2, auto: 0 },
  freeze: [],
  hooks: [],
  agents: [],
  ...parts,
})

export const ask = (id: string, body: AskBody, login = 'zoe', kind: Ask['by']['kind'] = 'human'): Ask => ({
  id,
  at: started,
  by: { login, kind },
  ...body,
})

export const planned = (name = 'acme/app'): PlannedRepository => ({
  name,
  identity: `R_${name}`,
  branches: { source: 'main', candidate: 'rc/2026.11', staging: 'staging', production: 'master' },
  base: { source: sha('a'), staging: sha('0'), production: sha('0') },
  version: { from: null, to: '0.1.0' },
  tag: 'v0.1.0',
})

/** A release that was planned by zoe under this directive, nothing else. */
export const manifest = (
  parts: Partial<Manifest> = {},
  directive: 'quick' | 'auto' | 'careful' = 'auto',
): Manifest => ({
  ...blank('2026.11'),
  release: {
    id: '2026.11',
    kind: 'regular',
    train: 'single',
    title: 'single 2026.11',
    createdAt: started,
    createdBy: { login: 'zoe', kind: 'human' },
  },
  revision: 1,
  kit,
  asks: [ask('plan-1', { type: 'plan', directive })],
  repositories: [planned()],
  ...parts,
})

export const candidate = (number = 1, head = sha('a')): Candidate =>
  candidateOf('2026.11', number, { 'acme/app': head }, { 'acme/app': head })

/** A repository in which no rule is in the way of anything. */
export const free: PlanSeen = {
  tags: [],
  commits: [],
  workflows: {},
  visibility: 'private',
  locked: null,
  owners: [],
  changesWorkflows: false,
  sourceIs: 'ahead',
  commit: null,
  inTheWay: [],
  rulesets: [],
  protections: {},
}
/**
 * The release App with everything that control.yml asks for, installed on these repositories and on control, where
 * release branches are its own.
 */
export const mayAll = (names: readonly string[]): RightsSeen => ({
  app: { slug: 'convoy-release', permissions: appPermissions },
  installed: [...names, 'acme/release-control'],
  control: [
    {
      id: 1,
      name: 'release branches',
      target: 'branch',
      include: ['refs/heads/release/**'],
      exclude: [],
      rules: [{ type: 'creation' }, { type: 'update' }],
      bypass: 'always',
    },
  ],
})

/** What a look saw when the RC branch is at `rc` and nothing else has moved. */
export const seen = (parts: Partial<Seen> = {}, rc: string | null = sha('a')): Seen => ({
  at: started,
  kit,
  self,
  asks: [],
  moved: {},
  plans: { 'acme/app': free },
  rights: mayAll(['acme/app']),
  deferred: [],
  plannedElsewhere: [],
  tasks: {},
  people: {},
  teams: {},
  approvers: null,
  diffs: {},
  issues: {},
  raised: {},
  ancestry: {},
  contains: {},
  checks: {},
  settlings: {},
  runs: {},
  started: {},
  told: [],
  refused: [],
  repositories: {
    'acme/release-control': { identity: 'R_control', archived: false, defaultBranch: 'main', releases: {}, refs: {} },
    'acme/app': {
      identity: 'R_acme/app',
      archived: false,
      defaultBranch: 'main',
      releases: {},
      refs: {
        'refs/heads/rc/2026.11': rc === null ? null : { commit: rc, tree: sha('7') },
        'refs/heads/staging': { commit: sha('0'), tree: sha('7') },
        'refs/heads/master': { commit: sha('0'), tree: sha('7') },
        'refs/tags/v0.1.0': null,
      },
    },
  },
  ...parts,
})

/** The kit's workflow as a run shows that it called it. */
export const called = (file: string, at = kit): RunSeen['referenced'] => [
  { path: `convoy-release/convoy/.github/workflows/${file}`, sha: at },
]

/** A run of participant.yml that passed on the commit. */
export const run = (parts: Partial<RunSeen> = {}): RunSeen => ({
  id: 7,
  repository: 'acme/app',
  workflow: '.github/workflows/convoy.yml',
  event: 'workflow_dispatch',
  headSha: sha('a'),
  headBranch: 'rc/2026.11',
  attempt: 1,
  status: 'completed',
  conclusion: 'success',
  actor: self,
  createdAt: started,
  url: 'https://github.com/acme/app/actions/runs/7',
  referenced: called('participant.yml'),
  jobs: ['fetch', 'run', 'errored', 'report'].map((name) => ({
    name: `convoy / ${name}`,
    status: 'completed',
    conclusion: name === 'errored' ? 'skipped' : 'success',
  })),
  ...parts,
})
