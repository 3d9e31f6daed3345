import { gateContext } from '../../../domain/plan/gate-context.ts'
import { oneLine } from '../../../domain/text/one-line.ts'
import { mergeMethods, type MergeMethod } from '../../../domain/questions/pulls.ts'
import type { QueueRule, ReviewRule, RulesetSeen } from '../../../domain/questions/rights.ts'
import type { Name } from '../../../domain/words/names.ts'
import { askAtOnce } from '../../line/at-once.ts'
import { splitName } from '../../line/connection.ts'
import type { Connection } from '../../line/connection.ts'
import { whyNotOffered } from './offered.ts'
import { findApp } from './app.ts'
import type { QueueParameters, RequiredChecks, ReviewParameters, RulesetFields } from './ruleset-fields.ts'
import type { RepositoryFields } from '../selection.ts'

/**
 * Active rulesets for branches and tags, the organization's too. Whether they may be passed, GraphQL does not say of
 * whoever asks.
 */
export function readRulesets({ rulesets }: RepositoryFields): readonly RulesetSeen[] {
  return (rulesets?.nodes ?? []).flatMap((ruleset) =>
    ruleset === null || ruleset.enforcement !== 'ACTIVE' ? [] : readRuleset(ruleset),
  )
}

function readRuleset({ databaseId, name, target, conditions, rules }: RulesetFields): readonly RulesetSeen[] {
  if (target !== 'BRANCH' && target !== 'TAG') return []
  return [
    {
      id: databaseId ?? 0,
      name: oneLine(name),
      target: target === 'BRANCH' ? 'branch' : 'tag',
      include: conditions.refName?.include ?? [],
      exclude: conditions.refName?.exclude ?? [],
      rules: (rules?.nodes ?? [])
        .filter((rule) => rule !== null)
        .map(({ type, parameters }) => ({
          type: type.toLowerCase(),
          ...(parameters?.requiredStatusChecks === undefined
            ? {}
            : { checks: parameters.requiredStatusChecks.map(({ context }) => context) }),
          ...readForeign(parameters?.requiredStatusChecks),
          ...readGate(parameters?.requiredStatusChecks),
          ...(parameters?.strictRequiredStatusChecksPolicy === true ? { strict: true as const } : {}),
          ...readMethods(parameters?.allowedMergeMethods),
          ...(type === 'MERGE_QUEUE' ? readQueue(parameters) : {}),
          ...(type === 'PULL_REQUEST' ? { reviews: readReviewRule(parameters) } : {}),
        })),
      bypass: 'unknown',
    },
  ]
}

/** GitHub's number of its own App for Actions. https://api.github.com/apps/github-actions */
const actionsApp = 15_368

/** The checks of a rule that another App has to report. */
function readForeign(checks: RequiredChecks = []): { readonly foreign?: readonly string[] } {
  const foreign = checks.filter(({ integrationId: app }) => typeof app === 'number' && app !== actionsApp)
  return foreign.length === 0 ? {} : { foreign: foreign.map(({ context }) => context) }
}

/** The Apps that have to report Convoy's own status. */
function readGate(checks: RequiredChecks = []): { readonly gate?: readonly (number | null)[] } {
  const gates = checks.filter(({ context }) => context === gateContext)
  return gates.length === 0 ? {} : { gate: gates.map(({ integrationId: app }) => app ?? null) }
}

/** The methods that a rule allows, where it does not allow all of them. */
function readMethods(allowed: readonly string[] | null | undefined): { readonly methods?: readonly MergeMethod[] } {
  const methods = mergeMethods.filter((method) => allowed?.some((word) => word.toLowerCase() === method))
  return allowed === null || allowed === undefined || methods.length === mergeMethods.length ? {} : { methods }
}

/** https://docs.github.com/en/graphql/reference/objects#pullrequestparameters */
function readReviewRule(parameters: Partial<ReviewParameters> | null): ReviewRule | 'unseen' {
  const {
    requiredApprovingReviewCount: approvals,
    dismissStaleReviewsOnPush: dismissStale,
    requireLastPushApproval: lastPush,
    requireCodeOwnerReview: codeOwners,
  } = parameters ?? {}
  return approvals === undefined || dismissStale === undefined || lastPush === undefined || codeOwners === undefined
    ? 'unseen'
    : { approvals, dismissStale, lastPush, codeOwners }
}

/** https://docs.github.com/en/graphql/reference/objects#mergequeueparameters */
function readQueue(parameters: Partial<QueueParameters> | null): { readonly queue?: QueueRule } {
  const {
    checkResponseTimeoutMinutes: timeoutMinutes,
    mergeMethod,
    minEntriesToMerge: atLeast,
    minEntriesToMergeWaitMinutes: waitMinutes,
  } = parameters ?? {}
  const method = mergeMethods.find((word) => word === mergeMethod?.toLowerCase())
  return method === undefined || timeoutMinutes === undefined || atLeast === undefined || waitMinutes === undefined
    ? {}
    : { queue: { method, timeoutMinutes, atLeast, waitMinutes } }
}

/** https://docs.github.com/en/rest/repos/rules#get-a-repository-ruleset */
const bypasses: Readonly<Record<string, RulesetSeen['bypass']>> = {
  always: 'always',
  exempt: 'always',
  pull_requests_only: 'pull-requests',
  never: 'never',
}

/**
 * For each ruleset with rules, by its id: true if whoever looks may bypass it; one request each, for an organization's
 * ruleset too.
 */
export async function lookAtBypasses(
  connection: Connection,
  rulesets: ReadonlyMap<Name, readonly RulesetSeen[]>,
): Promise<ReadonlyMap<number, RulesetSeen['bypass']>> {
  const places = new Map(
    [...rulesets].flatMap(([name, some]) =>
      some.filter(({ id, rules }) => id !== 0 && rules.length > 0).map(({ id }) => [id, name] as const),
    ),
  )
  return new Map(
    await askAtOnce([...places], async ([id, name]) => [id, await readBypass(connection, name, id)] as const),
  )
}

async function readBypass(connection: Connection, name: Name, id: number): Promise<RulesetSeen['bypass']> {
  const outcome = await connection.read(`ruleset ${id} of ${name}`, (octokit) =>
    octokit.rest.repos.getRepoRuleset({ ...splitName(name), ruleset_id: id }),
  )
  // Rules that an account's plan does not offer bind nobody.
  if (whyNotOffered(outcome) !== null) return 'always'
  if (outcome.is !== 'done') return 'unknown'
  const { current_user_can_bypass: own, bypass_actors: actors } = outcome.data
  return bypasses[own ?? ''] ?? (actors === undefined ? 'unknown' : readActors(connection, actors))
}

/**
 * Used if GitHub does not say it of whoever looks: the list of bypass actors, which GitHub shows to some, names the
 * release App by its number, or certainly does not. For a person's token GitHub says nothing about the App.
 */
async function readActors(
  connection: Connection,
  actors: readonly { readonly actor_id?: number | null; readonly actor_type: string; readonly bypass_mode?: string }[],
): Promise<RulesetSeen['bypass']> {
  const app = await findApp(connection)
  if (app === null) return 'unknown'
  const listed = actors.find(({ actor_type: type, actor_id: id }) => type === 'Integration' && id === app.id)
  return listed === undefined ? 'never' : listed.bypass_mode === 'pull_request' ? 'pull-requests' : 'always'
}
