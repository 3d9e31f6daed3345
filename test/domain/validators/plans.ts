import type { PlanCode } from '../../../src/domain/catalogue/plan.ts'
import { repositoriesOf, type PlanAsk } from '../../../src/domain/plan/proposal.ts'
import { hookRepositories } from '../../../src/domain/validators/hooks.ts'
import { teamsOf } from '../../../src/domain/validators/approvals.ts'
import { examinePlan, type Examination } from '../../../src/domain/validators/examination.ts'
import { appPermissions } from '../../../src/domain/validators/rights.ts'
import { workflowPaths } from '../../../src/domain/plan/workflow-uses.ts'
import type { PlanSeen } from '../../../src/domain/questions/plan.ts'
import type { RepositorySeen } from '../../../src/domain/questions/repository.ts'
import type { RightsSeen, RulesetSeen } from '../../../src/domain/questions/rights.ts'
import type { WorkflowSeen } from '../../../src/domain/questions/automation.ts'
import type { Seen } from '../../../src/domain/words/look.ts'
import type { Name } from '../../../src/domain/words/names.ts'
import type { Train } from '../../../src/domain/words/train.ts'
import * as builders from '../builders.ts'

export const { member, sha, tier1 } = builders
export const control = 'acme/release-control'
export const release = '2026.11'

/** Two repositories and a third that tests them; ann and bob may approve what zoe asks for. */
export const train = (parts: Partial<Train> = {}): Train =>
  builders.train({
    name: 'shop',
    control,
    repositories: [member('acme/api'), member('acme/web')],
    tiers: [tier1, { ...builders.tier2a, repository: 'acme/e2e', by: { kind: 'workflow', file: 'e2e.yml' } }],
    ...parts,
  })

export const approved = {
  quorum: 2,
  auto: 0,
  team: 'acme/managers',
  breakGlass: { team: 'acme/on-call', reviewWithinMs: 1 },
} as const

/** What makes a look differ from one at which everything is as it must be. */
interface Changes {
  readonly repositories?: Readonly<Record<Name, Partial<RepositorySeen> | null>>
  readonly plans?: Readonly<Record<Name, Partial<PlanSeen>>>
  readonly rights?: Partial<RightsSeen> | null
  readonly moved?: Seen['moved']
  readonly teams?: Seen['teams']
  readonly approvers?: Seen['approvers']
  readonly plannedElsewhere?: Seen['plannedElsewhere']
  readonly reversals?: NonNullable<Seen['reversals']>
}

/** One plan that is examined: what differs from the fine one, and why that is right or wrong. */
export interface Story {
  readonly because: string
  readonly train?: Partial<Train>
  readonly ask?: Partial<PlanAsk>
  readonly release?: string
  readonly sees?: Changes
  /** What else is wrong or unknown then. */
  readonly also?: readonly PlanCode[]
}

/** What shows that a validator does its work: plans that it lets pass, and plans that it alone refuses. */
export interface Stories {
  readonly passes?: readonly Story[]
  readonly refuses: readonly Story[]
}
export type StoriesOf = Readonly<Partial<Record<PlanCode, Stories>>>

export const workflow = (parts: Partial<WorkflowSeen> = {}): WorkflowSeen => ({
  dispatch: 'yes',
  state: 'active',
  ...parts,
})
export const at = (commit: string) => ({ commit: sha(commit), tree: sha('7') })

/** A ruleset about every branch; the release App may not pass it. */
export const ruleset = (types: readonly string[], parts: Partial<RulesetSeen> = {}): RulesetSeen => ({
  id: 1,
  name: 'house rules',
  target: 'branch',
  include: ['~ALL'],
  exclude: [],
  rules: types.map((type) => ({ type })),
  bypass: 'never',
  ...parts,
})

export const releaseRuleset = (parts: Partial<RulesetSeen> = {}): RulesetSeen =>
  ruleset(['creation', 'update', 'deletion'], {
    name: 'release branches',
    include: ['refs/heads/release/**'],
    bypass: 'always',
    ...parts,
  })

const fineRepository: RepositorySeen = {
  identity: 'R_1',
  archived: false,
  defaultBranch: 'main',
  releases: {},
  refs: {
    'refs/heads/main': at('a'),
    'refs/heads/staging': at('0'),
    'refs/heads/master': { commit: sha('0'), tree: sha('6') },
  },
}
const finePlan: PlanSeen = {
  tags: ['v1.2.0', 'v1.1.0'],
  commits: [{ sha: sha('a'), message: 'fix: prices' }],
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

const askOf = (story: Story): PlanAsk => ({ by: { login: 'zoe', kind: 'human' }, directive: 'auto', ...story.ask })

function look(of: Train, ask: PlanAsk, changes: Changes = {}): Seen {
  const acting = repositoriesOf(of)
  const told = hookRepositories({ train: of })
  const repositories = [...new Set([...acting, ...told])].map((name) => {
    const change = changes.repositories?.[name]
    return [
      name,
      change === null ? null : { ...fineRepository, ...change, refs: { ...fineRepository.refs, ...change?.refs } },
    ] as const
  })
  const plans = acting
    .filter((name) => name !== of.control)
    .map((name) => {
      const workflows = Object.fromEntries(workflowPaths(of, name).map((path) => [path, workflow()]))
      const commit = ask.heads?.[name] === undefined ? null : 'on-source'
      return [name, { ...finePlan, commit, workflows, ...changes.plans?.[name] }] as const
    })
  const rights: RightsSeen = {
    app: { id: 4711, slug: 'convoy-release', permissions: { ...appPermissions, statuses: 'write' } },
    installed: [...acting, ...told],
    control: [releaseRuleset()],
  }
  const teams = Object.fromEntries(
    teamsOf({ train: of }).map((team) => [team, { is: 'seen', members: ['zoe', 'ann', 'bob'] }] as const),
  )
  return {
    ...builders.seen({
      repositories: Object.fromEntries(repositories),
      plans: Object.fromEntries(plans),
      teams: { ...teams, ...changes.teams },
    }),
    ...(changes.reversals === undefined ? {} : { reversals: changes.reversals }),
    moved: changes.moved ?? {},
    plannedElsewhere: changes.plannedElsewhere ?? [],
    approvers: changes.approvers === undefined ? { is: 'seen', logins: ['zoe', 'ann', 'bob'] } : changes.approvers,
    rights: changes.rights === null ? null : { ...rights, ...changes.rights },
  }
}

/** The train, the ask and the look of a story. */
export function stage(story: Story): {
  readonly train: Train
  readonly release: string
  readonly ask: PlanAsk
  readonly seen: Seen
} {
  const [of, ask] = [train(story.train), askOf(story)]
  return { train: of, release: story.release ?? release, ask, seen: look(of, ask, story.sees) }
}

export function examine(story: Story): Examination {
  const { train: of, release: id, ask, seen } = stage(story)
  return examinePlan(of, id, ask, seen)
}

/** The codes of everything that is wrong or unknown, each once. */
export function codesOf({ problems, unknown }: Pick<Examination, 'problems' | 'unknown'>): readonly string[] {
  return [...new Set([...problems, ...unknown].map(({ code }) => code))].sort()
}
