import { listed } from '../catalogue/wording.ts'
import { nameKey } from '../people/logins.ts'
import { protectedBranches } from '../plan/protections.ts'
import { hurdlesOf, releaseRulesets, type RefRole } from '../plan/rulesets.ts'
import { withOtherWorkflows } from '../plan/other-workflows.ts'
import { placesOf, repositoriesOf, type Proposal } from '../plan/proposal.ts'
import type { KeySeen } from '../questions/rights.ts'
import { demand, demandToKnow, type Validator } from './validator.ts'
import { hookRepositories } from './hooks.ts'
import { answerTo } from '../questions/kinds.ts'

type Level = 'read' | 'write'

/**
 * The permissions that the release App must be registered with: everything that control.yml requests for its tokens,
 * without teams and workflows.
 */
export const appPermissions: Readonly<Record<string, Level>> = {
  actions: 'write',
  checks: 'read',
  contents: 'write',
  deployments: 'read',
  issues: 'write',
  pull_requests: 'write',
  statuses: 'read',
}

const levels = ['none', 'read', 'write', 'admin']

function isAtLeast(held: string, needed: Level): boolean {
  return levels.indexOf(held) >= levels.indexOf(needed)
}

/** The repositories in which the release App acts and is not installed; another problem reports an unreadable one. */
function uninstalled({ train, seen }: Proposal): readonly string[] {
  const reached = answerTo(seen, { about: 'rights' })?.installed
  if (!reached) return []
  const installed = new Set(reached.map(nameKey))
  const wanted = new Set([...repositoriesOf(train), ...hookRepositories({ train })])
  return [...wanted].filter((name) => answerTo(seen, { about: 'repository', name }) && !installed.has(nameKey(name)))
}

/** A ruleset that certainly keeps the App from moving a ref of this role. */
function inTheWay(proposal: Proposal, role: RefRole): readonly [string, string, string, readonly string[]][] {
  return hurdlesOf(proposal)
    .filter((hurdle) => hurdle.role === role && hurdle.bypass !== 'unknown' && hurdle.refuses.length > 0)
    .map(({ name, ref, ruleset, refuses }) => [name, ref, ruleset, refuses])
}

type ReachingRefs = NonNullable<KeySeen['environment']>['refs']

/**
 * The refs beside the default branch that reach an environment, for a sentence; `null`: none. A branch protection of
 * today may be gone tomorrow, and then every ref gets in.
 */
function whoElseReaches(refs: ReachingRefs, branch: string | null): string | null {
  if (refs === 'all') return 'every branch and tag'
  if (refs === 'protected') return 'every protected branch, and every branch and tag while no branch is protected'
  const others = refs.filter(({ name, type }) => type !== 'branch' || (branch !== null && name !== branch))
  const [tags, branches] = [others.filter(({ type }) => type === 'tag'), others.filter(({ type }) => type !== 'tag')]
  const said = [
    ['branches', branches],
    ['tags', tags],
  ] as const
  return others.length === 0
    ? null
    : said
        .filter(([, some]) => some.length > 0)
        .map(([kind, some]) => `${kind} like ${listed(some.map(({ name }) => name))}`)
        .join(' and ')
}

/** The demands on the rights of the release App. */
export const rights: readonly Validator[] = [
  demandToKnow('APP_UNKNOWN', 'The token is from the release App, so Convoy can see its permissions.', ({ seen }) =>
    answerTo(seen, { about: 'rights' })?.app ? [] : [[]],
  ),
  demandToKnow('INSTALLATION_UNKNOWN', 'Convoy can see where the release App is installed.', ({ seen }) =>
    answerTo(seen, { about: 'rights' })?.installed ? [] : [[]],
  ),
  demand(
    'APP_NOT_INSTALLED',
    'The release App is installed on every repository of the train, on control, and on those that hooks notify.',
    (proposal) => uninstalled(proposal).map((name) => [name]),
  ),
  demand(
    'APP_PERMISSION_MISSING',
    'The release App has every permission that the control workflow asks for.',
    ({ seen }) => {
      const app = answerTo(seen, { about: 'rights' })?.app
      return !app
        ? []
        : Object.entries(appPermissions).flatMap(([permission, needed]) => {
            const held = app.permissions[permission] ?? 'none'
            return isAtLeast(held, needed) ? [] : [[app.slug, permission, needed, held]]
          })
    },
  ),
  demand(
    'WORKFLOWS_PERMISSION_MISSING',
    'The release App may write workflows if the commit to be released has other ones than the default branch.',
    (proposal) => {
      const app = answerTo(proposal.seen, { about: 'rights' })?.app
      if (!app || isAtLeast(app.permissions['workflows'] ?? 'none', 'write')) return []
      return withOtherWorkflows(placesOf(proposal)).map(({ name, files, main, source }) => [
        name,
        app.slug,
        files,
        main,
        source,
      ])
    },
  ),
  demandToKnow('RULESETS_UNKNOWN', 'Convoy can see the rulesets of the control repository.', ({ train, seen }) =>
    answerTo(seen, { about: 'rights' })?.control ? [] : [[train.control]],
  ),
  demand(
    'RULESETS_NOT_OFFERED',
    'GitHub offers rulesets for the control repository, or the train says why it needs none.',
    ({ train, seen }) => {
      const said = answerTo(seen, { about: 'rights' })?.noRulesets
      return said === undefined || train.withoutRulesets !== undefined ? [] : [[train.control, said]]
    },
  ),
  demand(
    'RELEASE_RULESET_MISSING',
    'If GitHub offers rulesets, one prevents others from creating and moving release branches in the control repository.',
    (proposal) => {
      if (answerTo(proposal.seen, { about: 'rights' })?.noRulesets !== undefined) return []
      const types = releaseRulesets(proposal)?.flatMap(({ rules }) => rules.map(({ type }) => type))
      const missing = types === undefined ? [] : ['creation', 'update'].filter((type) => !types.includes(type))
      return missing.length === 0 ? [] : [[proposal.train.control, missing]]
    },
  ),
  demand(
    'KEY_EXPOSED',
    "If control can have an environment, the release App's key is not a secret that a workflow on any branch can read.",
    ({ train, seen }) => {
      const { exposed = [], environments = 'unknown' } = answerTo(seen, { about: 'rights' })?.key ?? {}
      return exposed.length === 0 || environments === 'unknown' ? [] : [[train.control, exposed]]
    },
  ),
  demand(
    'KEY_ENVIRONMENT_OPEN',
    "The environment of the release App's key admits control's default branch and no other ref.",
    ({ train, seen }) => {
      const environment = answerTo(seen, { about: 'rights' })?.key?.environment
      const branch = answerTo(seen, { about: 'repository', name: train.control })?.defaultBranch ?? null
      const reached = !environment ? null : whoElseReaches(environment.refs, branch)
      return reached === null ? [] : [[train.control, reached, branch ?? 'main']]
    },
  ),
  demand(
    'RELEASE_RULESET_EXCLUDES_APP',
    'The release App may bypass every ruleset about release branches.',
    (proposal) => inTheWay(proposal, 'release'),
  ),
  demand(
    'CANDIDATE_RULE_IN_THE_WAY',
    'No ruleset prevents the release App from creating and moving the RC branch.',
    (proposal) => inTheWay(proposal, 'candidate'),
  ),
  demand(
    'STAGING_RULE_IN_THE_WAY',
    'No ruleset prevents the release App from setting staging, also by force.',
    (proposal) => inTheWay(proposal, 'staging'),
  ),
  demand(
    'PRODUCTION_RULE_IN_THE_WAY',
    'No ruleset but the status `convoy/gate` prevents the release App from moving production.',
    (proposal) => inTheWay(proposal, 'production'),
  ),
  demand(
    'STAGING_PROTECTED',
    'No classic branch protection prevents the release App from setting staging, also by force.',
    (proposal) => protectedBranches(proposal, 'staging').map(({ name, branch, settings }) => [name, branch, settings]),
  ),
  demand(
    'PRODUCTION_PROTECTED',
    'No classic branch protection but the status `convoy/gate` prevents the release App from moving production.',
    (proposal) =>
      protectedBranches(proposal, 'production').map(({ name, branch, settings }) => [name, branch, settings]),
  ),
  demand('TAG_RULE_IN_THE_WAY', 'No ruleset prevents the release App from creating the tag.', (proposal) =>
    inTheWay(proposal, 'tag'),
  ),
  demandToKnow(
    'RULESET_BYPASS_UNKNOWN',
    'Convoy can see if the release App may bypass each ruleset about a branch or tag of the release.',
    (proposal) =>
      hurdlesOf(proposal)
        .filter(({ bypass }) => bypass === 'unknown')
        .map(({ name, ref, ruleset }) => [name, ref, ruleset]),
  ),
  demandToKnow(
    'RULE_UNCERTAIN',
    'No rule about a branch or tag of the release depends on commits that do not exist yet, unless the release App may bypass it.',
    (proposal) =>
      hurdlesOf(proposal)
        .filter(({ bypass, refuses }) => bypass !== 'unknown' && refuses.length === 0)
        .map(({ name, ref, ruleset, depends }) => [name, ref, ruleset, depends]),
  ),
]
