import type { Branches, By, Edge, Member, Settling, Tier, Train, Versioning } from '../domain/words.ts'
import { parseDuration } from './duration.ts'
import { checkShape } from './problems.ts'
import { refuseFaulty } from './source.ts'
import { checkBranches } from './train-branches.ts'
import { checkRepositories } from './train-repositories.ts'
import { checkSupport } from './train-support.ts'
import type { BranchesText, ByText, RepositoryText, SettledText, SettlingText, TierText, TrainText } from './train-text.ts'
import { checkTiers } from './train-tiers.ts'
import { checkReleaseTrain } from './validators/release-train.ts'
import { readYaml } from './yaml.ts'

/** The largest train.yml, in bytes. */
const TRAIN_LIMIT = 256_000

/** The train that a text says, defaults filled in. Throws UserError with every problem of the text at once; `file` is its name in messages. */
export function readTrain(text: string, file: string): Train {
  const source = readYaml(text, file, TRAIN_LIMIT)
  const { value } = source
  refuseFaulty(source, [
    ...checkShape(checkReleaseTrain, value), ...checkRepositories(value), ...checkTiers(value), ...checkBranches(value), ...checkSupport(value),
  ])
  return toTrain(value as TrainText)
}

function toTrain({ train, control, kit, branches, repositories, tiers, retries, approvals }: TrainText): Train {
  return {
    name: train,
    control,
    kit: kit ?? [],
    repositories: repositories.map((each) => toMember(each, branches ?? {})),
    tiers: tiers.map(toTier),
    retries: { errored: retries?.errored ?? 2, failed: retries?.failed ?? 1 },
    approvals: { quorum: approvals?.quorum ?? 2, auto: 0 },
    freeze: [],
    hooks: [],
  }
}

function toMember(each: RepositoryText, common: BranchesText): Member {
  const { name, owner, version, tiers } = each
  return {
    name,
    ...(owner === undefined ? {} : { owner }),
    dependsOn: (each['depends-on'] ?? []).map(toEdge),
    branches: toBranches({ ...common, ...each.branches }),
    version: toVersioning(version),
    promotion: 'fast-forward',
    tag: version?.tag ?? 'v{version}',
    settledWhen: toSettledWhen(each['settled-when']),
    tiers: Object.fromEntries(Object.entries(tiers ?? {}).flatMap(([tier, { by }]) => (by === undefined ? [] : [[tier, { by: toBy(by, tier) }]]))),
  }
}

/** One form for both hops, unless they are told apart. */
function toSettledWhen(text: SettledText = 'refs'): Member['settledWhen'] {
  if (text === 'refs' || (text.staging === undefined && text.production === undefined)) return { staging: toSettling(text), production: toSettling(text) }
  return { staging: toSettling(text.staging), production: toSettling(text.production) }
}

function toSettling(text: SettlingText = 'refs'): Settling {
  if (text === 'refs') return { kind: 'refs' }
  if (text.workflow !== undefined) return { kind: 'workflow', file: text.workflow }
  return text.deployment === undefined ? { kind: 'refs' } : { kind: 'deployment', environment: text.deployment }
}

function toEdge(edge: NonNullable<RepositoryText['depends-on']>[number]): Edge {
  return typeof edge === 'string' ? { repository: edge, kind: 'contract' } : { repository: edge.repository, kind: edge.kind ?? 'contract' }
}

/** Where production is the source branch, it is said as `null`: nothing moves but the tag. */
function toBranches({ source, candidate, staging, production }: BranchesText): Branches {
  return {
    source: source ?? null,
    candidate: candidate ?? 'rc/{release}',
    staging: staging === undefined || staging === 'none' ? null : staging,
    production: production === undefined || production === source ? null : production,
  }
}

function toVersioning(version: RepositoryText['version']): Versioning {
  return version?.next === undefined ? { strategy: 'conventional' } : { strategy: 'fixed', next: version.next }
}

function toTier({ name, scope, repository, needs, required, by, inputs, soak, deadline }: TierText): Tier {
  return {
    name,
    scope,
    ...(repository === undefined ? {} : { repository }),
    needs: needs ?? [],
    required: required ?? true,
    by: toBy(by ?? {}, name),
    ...(inputs === undefined ? {} : { inputs }),
    ...(soak === undefined ? {} : { soakMs: parseDuration(soak) }),
    deadlineMs: parseDuration(deadline ?? '6h'),
  }
}

function toBy({ workflow, command, checks }: ByText, tier: string): By {
  if (checks !== undefined) return { kind: 'checks', names: checks.map((check) => (typeof check === 'string' ? { name: check } : check)) }
  return command === undefined ? { kind: 'workflow', file: workflow ?? `${tier}.yml` } : { kind: 'command', command }
}
