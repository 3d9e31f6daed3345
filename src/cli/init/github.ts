import { gateContext } from '../../domain/plan/gate-context.ts'
import { placeOf, proofsOf } from '../../domain/proof/tiers.ts'
import { ways } from '../../domain/ways/table.ts'
import type { Name } from '../../domain/words/names.ts'
import type { Member, Train } from '../../domain/words/train.ts'
import { releaseApp } from '../../rehearsal/seed/apps.ts'

/**
 * The release App for GitHub's manifest flow: it has no webhook and asks for no more than a release needs.
 * https://docs.github.com/en/apps/sharing-github-apps/registering-a-github-app-from-a-manifest
 */
export function appManifest(train: Train): Readonly<Record<string, unknown>> {
  const { name, control } = train
  const url = `https://github.com/${control}`
  return {
    name: `convoy-${name}`.slice(0, 34), // GitHub's own limit for the name of an App.
    url,
    description: `Carries out the releases that ${control} decides.`,
    hook_attributes: { url, active: false },
    redirect_url: url,
    public: false,
    default_permissions: appPermissions(train),
    default_events: [],
  }
}

/** Members is an organization's permission: only a train that names a team asks for it. */
function appPermissions(train: Train): Readonly<Record<string, string>> {
  const all = { ...releaseApp.permissions, pull_requests: 'write', issues: 'write', members: 'read' }
  return Object.fromEntries(Object.entries(all).filter(([name]) => name !== 'members' || namesTeam(train)))
}

/** True if somebody's membership of a team decides what they may ask. */
export function namesTeam({ approvals: { team, breakGlass } }: Train): boolean {
  return team !== undefined || breakGlass !== undefined
}

/** True if a ruleset below demands the status `convoy/gate`, which the App reports. */
export function hasGates(train: Train): boolean {
  return rulesets(train).some(({ file }) => file === 'gate')
}

/** A page whose button hands the manifest to GitHub: the flow begins with a form that a person sends. */
export function appPage(train: Train): string {
  const [owner = ''] = train.control.split('/')
  const manifest = JSON.stringify(appManifest(train)).replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`)
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Register the release App</title>
<form method="post">
  <input type="hidden" name="manifest" value="${manifest}">
  <button formaction="https://github.com/organizations/${owner}/settings/apps/new">Register the release App for the organization ${owner}</button>
  <button formaction="https://github.com/settings/apps/new">${owner} is my own account</button>
</form>
</html>
`
}

/**
 * One body of `POST /repos/{owner}/{repo}/rulesets`.
 * https://docs.github.com/en/rest/repos/rules#create-a-repository-ruleset
 */
export interface Ruleset {
  readonly repository: Name
  /** Name of its file, without ending. */
  readonly file: string
  readonly body: Readonly<Record<string, unknown>>
}

/** The App's id, which nobody knows before it is registered. GitHub refuses this one. */
export const unknownApp = 0

/**
 * The refs that only the release App may change, and the files that nobody may change without review: whoever can
 * change the control workflow can release.
 */
export function rulesets(train: Train): readonly Ruleset[] {
  return [
    {
      repository: train.control,
      file: 'release-branches',
      body: reserved('Convoy: release branches', 'branch', 'refs/heads/release/**'),
    },
    {
      repository: train.control,
      file: 'default-branch',
      body: reviewed('Convoy: the control workflow is reviewed', '~DEFAULT_BRANCH', false),
    },
    ...train.repositories.flatMap(memberRulesets),
  ]
}

function memberRulesets(member: Member): readonly Ruleset[] {
  const { name, branches, tag, promotion } = member
  const { candidate, staging, production } = branches
  const branch = production === 'tag-only' ? null : production
  return [
    {
      repository: name,
      file: 'candidate',
      body: reviewed('Convoy: RC branches are reviewed', `refs/heads/${candidate.replaceAll('{release}', '**')}`, true),
    },
    ...(staging === null
      ? []
      : [{ repository: name, file: 'staging', body: reserved('Convoy: staging', 'branch', `refs/heads/${staging}`) }]),
    ...(branch === null
      ? []
      : [
          {
            repository: name,
            file: 'production',
            body: reserved('Convoy: production', 'branch', `refs/heads/${branch}`),
          },
          { repository: name, file: 'gate', body: gated(`refs/heads/${branch}`) },
        ]),
    ...(branch === null || !ways[promotion].proposes
      ? []
      : [
          {
            repository: name,
            file: 'pull-requests',
            body: reserved('Convoy: branches of its pull requests', 'branch', 'refs/heads/convoy/*/rc.*'),
          },
        ]),
    {
      repository: name,
      file: 'tags',
      body: reserved('Convoy: tags', 'tag', `refs/tags/${tag.replace('{version}', '*')}`),
    },
  ]
}

const byApp = [{ actor_id: unknownApp, actor_type: 'Integration', bypass_mode: 'always' }]

function reserved(name: string, target: 'branch' | 'tag', include: string): Ruleset['body'] {
  return {
    name,
    target,
    enforcement: 'active',
    bypass_actors: byApp,
    conditions: { ref_name: { include: [include], exclude: [] } },
    rules: [{ type: 'creation' }, { type: 'update' }, { type: 'deletion' }],
  }
}

/**
 * Only commits come in that the App lets in by its status, and it is nobody else's to report: the App itself passes no
 * other way.
 */
function gated(include: string): Ruleset['body'] {
  return {
    name: 'Convoy: gate of production',
    target: 'branch',
    enforcement: 'active',
    bypass_actors: [],
    conditions: { ref_name: { include: [include], exclude: [] } },
    rules: [
      {
        type: 'required_status_checks',
        parameters: {
          required_status_checks: [{ context: gateContext, integration_id: unknownApp }],
          strict_required_status_checks_policy: false,
          do_not_enforce_on_create: true,
        },
      },
    ],
  }
}

/**
 * Branches that change by reviewed pull requests alone. RC branches the App makes and merges production into, and whose
 * release is over anybody may delete them.
 */
function reviewed(name: string, include: string, isCandidate: boolean): Ruleset['body'] {
  return {
    name,
    target: 'branch',
    enforcement: 'active',
    bypass_actors: isCandidate ? byApp : [],
    conditions: { ref_name: { include: [include], exclude: [] } },
    rules: [
      ...(isCandidate ? [] : [{ type: 'deletion' }, { type: 'non_fast_forward' }]),
      {
        type: 'pull_request',
        parameters: {
          required_approving_review_count: 1,
          dismiss_stale_reviews_on_push: true,
          require_code_owner_review: false,
          require_last_push_approval: true,
          required_review_thread_resolution: false,
        },
      },
    ],
  }
}

/** Every repository of the train with those where only tiers run or that hooks tell, control aside. */
export function installedOn(train: Train): readonly Name[] {
  return [
    ...new Set([
      ...train.repositories.map(({ name }) => name),
      ...train.tiers.flatMap((tier) => proofsOf(train, tier)).map((proof) => placeOf(train, proof)),
      ...train.hooks.map(({ repository }) => repository),
    ]),
  ].filter((name) => name !== train.control)
}
