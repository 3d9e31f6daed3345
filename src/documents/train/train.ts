import { phases } from '../../domain/words/names.ts'
import type {
  Approvals,
  Branches,
  By,
  Edge,
  Fixing,
  FreezeWindow,
  Hook,
  Member,
  Settling,
  Tier,
  Train,
  Versioning,
} from '../../domain/words/train.ts'
import { parseDuration } from '../duration.ts'
import { checkShape } from '../problems.ts'
import { onceForTheSame } from '../read-again.ts'
import { refuseFaulty } from '../source.ts'
import { checkBranches } from './branches.ts'
import { checkFixing } from './fixing.ts'
import { spellNames } from './names.ts'
import { checkPeople, startOfDay } from './people.ts'
import { checkRepositories } from './repositories.ts'
import { checkSupport } from './support.ts'
import { checkTiers } from './tiers.ts'
import { checkReleaseTrain } from '../generated/release-train.ts'
import type {
  Branches as BranchesText,
  By as ByText,
  Edge as EdgeText,
  Promotion as PromotionText,
  ReleaseTrainText,
  Settled as SettlingText,
} from '../generated/release-train-text.ts'
import { readYaml } from '../yaml.ts'

type RepositoryText = ReleaseTrainText['repositories'][number]
type TierText = ReleaseTrainText['tiers'][number]
type FreezeText = NonNullable<ReleaseTrainText['freeze']>[number]
type SettledText = NonNullable<RepositoryText['settled-when']>

/** The largest train.yml, in bytes. */
const TRAIN_LIMIT = 256_000

/**
 * The train that a text says, defaults filled in. Throws UserError with every problem of the text at once; `file` is
 * its name in messages.
 */
export const readTrain = onceForTheSame((text, file): Train => {
  const source = readYaml(text, file, TRAIN_LIMIT)
  const value = spellNames(source.value)
  refuseFaulty(source, [
    ...checkShape(checkReleaseTrain, value),
    ...checkRepositories(value),
    ...checkTiers(value),
    ...checkBranches(value),
    ...checkPeople(value),
    ...checkFixing(value),
    ...checkSupport(value),
  ])
  return toTrain(value as ReleaseTrainText)
})

function toTrain({
  train,
  control,
  kit,
  branches,
  repositories,
  tiers,
  retries,
  fix,
  approvals,
  promotion,
  reviews,
  unchanged,
  freeze,
  hooks,
  agents,
  artifacts,
  publish,
  'without-rulesets': withoutRulesets,
}: ReleaseTrainText): Train {
  return {
    name: train,
    control,
    kit: kit ?? [],
    repositories: repositories.map((each) =>
      toMember(
        {
          ...(unchanged === undefined ? {} : { unchanged }),
          ...(reviews === undefined ? {} : { reviews }),
          ...each,
          publish: { assets: each.publish?.assets ?? publish?.assets ?? [] },
        },
        branches ?? {},
        promotion ?? {},
      ),
    ),
    tiers: tiers.map(toTier),
    retries: { errored: retries?.errored ?? 2, failed: retries?.failed ?? 1 },
    approvals: toApprovals(approvals ?? {}),
    freeze: (freeze ?? []).map(toFreezeWindow),
    hooks: Object.entries(hooks ?? {}).map(([name, { repository, event }]) => ({
      ...toMoment(name),
      repository,
      event,
    })),
    agents: agents ?? [],
    ...toNote(publish?.['release-tag'] ?? 'convoy/{release}'),
    ...(fix === undefined ? {} : { fix: toFixing(fix) }),
    ...(withoutRulesets === undefined ? {} : { withoutRulesets }),
    ...(artifacts?.['retention-days'] === undefined ? {} : { copyDays: artifacts['retention-days'] }),
  }
}

/** `none`: there is no such release. */
function toNote(release: string): Pick<Train, 'note'> {
  return release === 'none' ? {} : { note: release }
}

function toFixing({
  agent,
  attempts,
  'release-attempts': releaseAttempts,
  'deny-paths': denyPaths,
}: NonNullable<ReleaseTrainText['fix']>): Fixing {
  return { agent, attempts: attempts ?? 2, releaseAttempts: releaseAttempts ?? 6, denyPaths: denyPaths ?? [] }
}

function toApprovals(text: NonNullable<ReleaseTrainText['approvals']>): Approvals {
  const { quorum, auto, team, 'break-glass': breakGlass } = text
  return {
    quorum: quorum ?? 2,
    auto: auto ?? 0,
    ...(team === undefined ? {} : { team }),
    ...(breakGlass === undefined
      ? {}
      : { breakGlass: { team: breakGlass.team, reviewWithinMs: parseDuration(breakGlass['review-within'] ?? '24h') } }),
  }
}

/** The window from the first day's beginning to the last day's end. */
function toFreezeWindow({ from, to, reason, except }: FreezeText): FreezeWindow {
  return { from: startOfDay(from) ?? 0, to: (startOfDay(to) ?? 0) + parseDuration('1d'), reason, except: except ?? [] }
}

/** `enter-validation`: the schema lets nothing else through. */
function toMoment(name: string): Pick<Hook, 'on' | 'phase'> {
  const phase = phases.find((each) => name.endsWith(`-${each}`))
  if (phase === undefined) throw new Error(`not a hook: ${name}`)
  return { on: name.startsWith('enter-') ? 'enter' : 'leave', phase }
}

function toMember(each: RepositoryText, common: BranchesText, promotion: PromotionText): Member {
  const { name, owner, version, tiers, reviews, unchanged, publish } = each
  const assets = publish?.assets ?? []
  const { mode, 'accept-race': acceptRace } = { ...promotion, ...each.promotion }
  return {
    name,
    ...(owner === undefined ? {} : { owner }),
    dependsOn: (each['depends-on'] ?? []).map(toEdge),
    branches: toBranches({ ...common, ...each.branches }),
    version: toVersioning(version),
    promotion: mode ?? 'fast-forward',
    ...(acceptRace === undefined ? {} : { acceptRace }),
    ...(reviews === undefined ? {} : { reviews }),
    ...(unchanged === 'release' ? { unchanged } : {}),
    ...(assets.length === 0 ? {} : { assets }),
    tag: version?.tag ?? 'v{version}',
    settledWhen: toSettledWhen(each['settled-when']),
    tiers: Object.fromEntries(
      Object.entries(tiers ?? {}).flatMap(([tier, { by }]) =>
        by === undefined ? [] : [[tier, { by: toBy(by, tier) }]],
      ),
    ),
  }
}

/** One form for both hops, unless they are told apart. */
function toSettledWhen(text: SettledText = 'refs'): Member['settledWhen'] {
  if (typeof text === 'string' || (text.staging === undefined && text.production === undefined))
    return { staging: toSettling(text), production: toSettling(text) }
  return { staging: toSettling(text.staging), production: toSettling(text.production) }
}

function toSettling(text: SettlingText = 'refs'): Settling {
  if (typeof text === 'string') return { kind: 'refs' }
  if (text.workflow !== undefined) return { kind: 'workflow', file: text.workflow }
  return text.deployment === undefined ? { kind: 'refs' } : { kind: 'deployment', environment: text.deployment }
}

function toEdge(edge: EdgeText): Edge {
  return typeof edge === 'string'
    ? { repository: edge, kind: 'contract' }
    : { repository: edge.repository, kind: edge.kind ?? 'contract' }
}

/** If production is the source branch, it is `null`: nothing moves but the tag. */
function toBranches({ source, candidate, staging, production }: BranchesText): Branches {
  return {
    source: source ?? null,
    candidate: candidate ?? 'rc/{release}',
    staging: staging === undefined || staging === 'none' ? null : staging,
    production: production === undefined || production === source ? null : production,
  }
}

function toVersioning(version: RepositoryText['version']): Versioning {
  const prepare = version?.prepare === undefined ? {} : { prepare: version.prepare }
  return version?.next === undefined
    ? { strategy: 'conventional', ...prepare }
    : { strategy: 'fixed', next: version.next, ...prepare }
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

function toBy({ workflow, command, checks }: Partial<ByText>, tier: string): By {
  if (checks !== undefined)
    return { kind: 'checks', names: checks.map((check) => (typeof check === 'string' ? { name: check } : check)) }
  return command === undefined ? { kind: 'workflow', file: workflow ?? `${tier}.yml` } : { kind: 'command', command }
}
