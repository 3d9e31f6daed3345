import { ancestry, type AncestryKept, type AncestryQuestion } from './ancestry.ts'
import { approvers, type ApproversKept, type ApproversQuestion } from './approvers.ts'
import { assets, type AssetsKept, type AssetsQuestion } from './assets.ts'
import { automation, type AutomationKept, type AutomationQuestion } from './automation.ts'
import { brought, type BroughtKept, type BroughtQuestion } from './brought.ts'
import { checks, type ChecksKept, type ChecksQuestion } from './checks.ts'
import { diff, type DiffKept, type DiffQuestion } from './diff.ts'
import { gate, type GateKept, type GateQuestion } from './gate.ts'
import { issue, type IssueKept, type IssueQuestion } from './issue.ts'
import type { Kind } from './kind.ts'
import { log, type LogKept, type LogQuestion } from './log.ts'
import { people, type PeopleKept, type PeopleQuestion } from './people.ts'
import { plan, type PlanKept, type PlanQuestion } from './plan.ts'
import { pulls, type PullsKept, type PullsQuestion } from './pulls.ts'
import { releases, type ReleasesKept, type ReleasesQuestion } from './releases.ts'
import { repository, type RepositoryKept, type RepositoryQuestion } from './repository.ts'
import { reversals, type ReversalsKept, type ReversalsQuestion } from './reversals.ts'
import { rights, type RightsKept, type RightsQuestion } from './rights.ts'
import { run, type RunKept, type RunQuestion } from './run.ts'
import { settling, type SettlingKept, type SettlingQuestion } from './settling.ts'
import { tasks, type TasksKept, type TasksQuestion } from './tasks.ts'
import { team, type TeamKept, type TeamQuestion } from './team.ts'
import { undone, type UndoneKept, type UndoneQuestion } from './undone.ts'

/** All kinds of question to GitHub, by subject. */
export interface Questions {
  readonly repository: RepositoryQuestion
  readonly plan: PlanQuestion
  readonly automation: AutomationQuestion
  readonly rights: RightsQuestion
  readonly releases: ReleasesQuestion
  readonly tasks: TasksQuestion
  readonly people: PeopleQuestion
  readonly team: TeamQuestion
  readonly approvers: ApproversQuestion
  readonly diff: DiffQuestion
  readonly brought: BroughtQuestion
  readonly undone: UndoneQuestion
  readonly reversals: ReversalsQuestion
  readonly issue: IssueQuestion
  readonly gate: GateQuestion
  readonly pulls: PullsQuestion
  readonly ancestry: AncestryQuestion
  readonly run: RunQuestion
  readonly log: LogQuestion
  readonly checks: ChecksQuestion
  readonly assets: AssetsQuestion
  readonly settling: SettlingQuestion
}

/** The answers to all of them, as one look keeps them. */
export interface Kept
  extends
    RepositoryKept,
    PlanKept,
    AutomationKept,
    RightsKept,
    ReleasesKept,
    TasksKept,
    PeopleKept,
    TeamKept,
    ApproversKept,
    DiffKept,
    BroughtKept,
    UndoneKept,
    ReversalsKept,
    IssueKept,
    GateKept,
    PullsKept,
    AncestryKept,
    RunKept,
    LogKept,
    ChecksKept,
    AssetsKept,
    SettlingKept {}

/** The way to find the answer to a question of each kind. */
const kinds = {
  repository,
  plan,
  automation,
  rights,
  releases,
  tasks,
  people,
  team,
  approvers,
  diff,
  brought,
  undone,
  reversals,
  issue,
  gate,
  pulls,
  ancestry,
  run,
  log,
  checks,
  assets,
  settling,
} satisfies { readonly [About in keyof Questions]: Kind<never, never, unknown> }

type Kinds = typeof kinds
/** The fields of a question by which its answer is found. */
export type Subject<About extends keyof Kinds> = { readonly about: About } & Parameters<Kinds[About]['key']>[0]
type KeptOf<About extends keyof Kinds> = Parameters<Kinds[About]['answer']>[0]
type Answer<About extends keyof Kinds> = ReturnType<Kinds[About]['answer']>

/** The key of the answer to a question. */
export function keyOf<About extends keyof Kinds>(subject: Subject<About>): string {
  const { key }: { readonly key: (subject: never) => string } = kinds[subject.about]
  return key(subject as never)
}

/** The answer to a question, as it was seen. */
export function answerTo<About extends keyof Kinds>(seen: KeptOf<About>, subject: Subject<About>): Answer<About> {
  const kind: Kind<never, never, unknown> = kinds[subject.about]
  return kind.answer(seen as never, keyOf(subject)) as Answer<About>
}
