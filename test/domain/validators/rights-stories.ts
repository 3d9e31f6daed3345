import { appPermissions } from '../../../src/domain/validators/rights.ts'
import { gateContext } from '../../../src/domain/plan/gate-context.ts'
import type { KeySeen } from '../../../src/domain/questions/rights.ts'
import type { ProtectionSeen } from '../../../src/domain/questions/plan.ts'
import { control, approved, member, releaseRuleset, ruleset, type StoriesOf } from './plans.ts'

const noRulesets = 'Upgrade to GitHub Pro or make this repository public to enable this feature.'
const app = (permissions: Readonly<Record<string, string>>) => ({
  slug: 'convoy-release',
  permissions: { ...appPermissions, ...permissions },
})
const observing = { repositories: [member('acme/api', { promotion: 'observe' })] } as const
const on = (ref: string, types: readonly string[], parts: Parameters<typeof ruleset>[1] = {}) => ({
  plans: { 'acme/api': { rulesets: [ruleset(types, { include: [ref], ...parts })] } },
})
const guarded = (branch: string, parts: Partial<ProtectionSeen> = {}) => ({
  plans: {
    'acme/api': {
      protections: {
        [branch]: {
          mayPush: true,
          mayForce: false,
          pullRequests: false,
          checks: [],
          linearHistory: false,
          signatures: false,
          ...parts,
        },
      },
    },
  },
})
const gate = (contexts: readonly string[]) => ({ rules: [{ type: 'required_status_checks', checks: contexts }] })
const keyed = (parts: Partial<KeySeen>) =>
  ({ rights: { key: { exposed: [], environment: null, environments: 'unknown', ...parts } } }) as const
const reachedBy = (...refs: readonly (readonly [name: string, type?: 'branch' | 'tag'])[]) =>
  keyed({ environments: 'yes', environment: { refs: refs.map(([name, type = 'branch']) => ({ name, type })) } })
const [rc, staging, master, tags] = ['refs/heads/rc/**', 'refs/heads/staging', 'refs/heads/master', 'refs/tags/v*']
const onTags = { target: 'tag' } as const

export const rightsStories = {
  APP_UNKNOWN: {
    refuses: [
      {
        because: "the token is a person's, whose bypass of rulesets says nothing about the App",
        sees: { rights: { app: null } },
        also: ['RULESET_BYPASS_UNKNOWN'],
      },
    ],
  },
  INSTALLATION_UNKNOWN: { refuses: [{ because: 'GitHub does not say', sees: { rights: { installed: null } } }] },
  APP_NOT_INSTALLED: {
    passes: [
      {
        because: 'GitHub does not tell upper case from lower',
        sees: { rights: { installed: ['Acme/API', 'acme/web', 'acme/e2e', control] } },
      },
    ],
    refuses: [
      {
        because: 'a public repository can be read all the same',
        sees: { rights: { installed: ['acme/web', 'acme/e2e', control] } },
      },
      { because: 'control is left out', sees: { rights: { installed: ['acme/api', 'acme/web', 'acme/e2e'] } } },
      {
        because: 'a repository that a hook tells is left out',
        train: { hooks: [{ on: 'leave', phase: 'ship', repository: 'acme/chatops', event: 'release.over' }] },
        sees: { rights: { installed: ['acme/api', 'acme/web', 'acme/e2e', control] } },
      },
    ],
  },
  APP_PERMISSION_MISSING: {
    passes: [
      {
        because: 'more than is needed will do',
        sees: { rights: { app: app({ checks: 'write', contents: 'admin' }) } },
      },
    ],
    refuses: [
      { because: 'reading is not writing', sees: { rights: { app: app({ contents: 'read' }) } } },
      { because: 'a level that GitHub does not have is none', sees: { rights: { app: app({ checks: 'some' }) } } },
    ],
  },
  WORKFLOWS_PERMISSION_MISSING: {
    passes: [
      {
        because: 'the App may',
        sees: { plans: { 'acme/api': { changesWorkflows: true } }, rights: { app: app({ workflows: 'write' }) } },
      },
    ],
    refuses: [
      {
        because: 'GitHub would refuse every ref there',
        sees: { plans: { 'acme/api': { changesWorkflows: true, otherWorkflows: ['ci.yml', 'deploy.yml'] } } },
      },
      {
        because: 'the RC branch is cut where people ship by hand, too',
        train: observing,
        sees: { plans: { 'acme/api': { changesWorkflows: true } } },
      },
      {
        because: 'the RC branch is cut where a release tier runs, too',
        sees: { plans: { 'acme/e2e': { changesWorkflows: true, otherWorkflows: ['e2e.yml'] } } },
      },
    ],
  },
  RULESETS_UNKNOWN: { refuses: [{ because: 'GitHub does not say', sees: { rights: { control: null } } }] },
  RULESETS_NOT_OFFERED: {
    passes: [
      {
        because: 'the train says why it does without',
        train: { withoutRulesets: 'three people can push there' },
        sees: { rights: { control: [], noRulesets } },
      },
      {
        because: 'a ruleset that is left from another plan binds nobody, the App neither',
        train: { withoutRulesets: 'three people can push there' },
        sees: { rights: { control: [releaseRuleset({ bypass: 'never' })], noRulesets } },
      },
    ],
    refuses: [
      { because: 'everybody who can push could write a release', sees: { rights: { control: [], noRulesets } } },
      {
        because: 'a ruleset that is left from another plan binds nobody',
        sees: { rights: { control: [releaseRuleset()], noRulesets } },
      },
    ],
  },
  RELEASE_RULESET_MISSING: {
    passes: [
      {
        because: 'two rulesets may share the work',
        sees: {
          rights: {
            control: [
              releaseRuleset({ rules: [{ type: 'creation' }] }),
              releaseRuleset({ rules: [{ type: 'update' }], include: ['~ALL'] }),
            ],
          },
        },
      },
    ],
    refuses: [
      { because: 'there is none', sees: { rights: { control: [] } } },
      {
        because: 'it lets everybody move what exists',
        sees: { rights: { control: [releaseRuleset({ rules: [{ type: 'creation' }, { type: 'deletion' }] })] } },
      },
      {
        because: 'it is about other branches',
        sees: { rights: { control: [releaseRuleset({ include: ['refs/heads/releases/**'] })] } },
      },
      {
        because: 'it leaves this release out',
        sees: { rights: { control: [releaseRuleset({ exclude: ['refs/heads/release/2026.*'] })] } },
      },
      {
        because: 'GitHub offers rulesets, whatever the train says of where it does not',
        train: { withoutRulesets: 'we were on Free' },
        sees: { rights: { control: [] } },
      },
      {
        because: 'it is about tags',
        sees: { rights: { control: [releaseRuleset({ target: 'tag', include: ['~ALL'] })] } },
      },
    ],
  },
  KEY_EXPOSED: {
    passes: [
      { because: 'no other place can be had', sees: keyed({ exposed: ['repository'] }) },
      { because: 'nothing of that name is seen', sees: keyed({ environments: 'yes' }) },
      { because: 'an older kit did not look', sees: { rights: {} } },
    ],
    refuses: [
      { because: 'an environment can hold it', sees: keyed({ exposed: ['repository'], environments: 'yes' }) },
      {
        because: 'what the organization shares is read by every branch as well',
        sees: keyed({ exposed: ['organization'], environments: 'yes' }),
      },
      {
        because: 'it is in the environment and was left behind',
        sees: {
          rights: {
            key: {
              exposed: ['repository', 'organization'],
              environments: 'yes',
              environment: { refs: [{ name: 'main', type: 'branch' }] },
            },
          },
        },
      },
    ],
  },
  KEY_ENVIRONMENT_OPEN: {
    passes: [
      { because: 'the default branch alone reaches it', sees: reachedBy(['main']) },
      {
        because: 'the default branch may have another name',
        sees: { ...reachedBy(['trunk']), repositories: { [control]: { defaultBranch: 'trunk' } } },
      },
      { because: 'nobody reaches it yet', sees: reachedBy() },
      { because: 'there is none', sees: keyed({}) },
    ],
    refuses: [
      { because: 'it has no limit', sees: keyed({ environment: { refs: 'all' } }) },
      {
        because: 'while no branch is protected, all reach it',
        sees: keyed({ environments: 'yes', environment: { refs: 'protected' } }),
      },
      { because: 'another branch reaches it', sees: reachedBy(['main'], ['develop']) },
      { because: 'a pattern lets others in', sees: reachedBy(['ma*']) },
      { because: 'whoever can push a branch can push a tag', sees: reachedBy(['main'], ['v*', 'tag']) },
      { because: 'a tag may be called like the branch', sees: reachedBy(['main', 'tag']) },
    ],
  },
  RELEASE_RULESET_EXCLUDES_APP: {
    passes: [
      {
        because: 'revisions are signed and follow one another',
        sees: {
          rights: {
            control: [
              releaseRuleset(),
              ruleset(['required_signatures', 'required_linear_history', 'non_fast_forward']),
            ],
          },
        },
      },
    ],
    refuses: [
      { because: 'nobody may pass', sees: { rights: { control: [releaseRuleset({ bypass: 'never' })] } } },
      {
        because: 'revisions are no pull requests',
        sees: { rights: { control: [releaseRuleset({ bypass: 'pull-requests' })] } },
      },
      {
        because: 'another ruleset asks for pull requests everywhere',
        sees: { rights: { control: [releaseRuleset(), ruleset(['pull_request'])] } },
      },
    ],
  },
  CANDIDATE_RULE_IN_THE_WAY: {
    passes: [
      { because: 'the App may pass', sees: on(rc, ['creation', 'update'], { bypass: 'always' }) },
      { because: 'nobody forces or deletes it', sees: on(rc, ['non_fast_forward', 'deletion']) },
      { because: 'it is about another branch', sees: on('refs/heads/release-candidates/**', ['creation']) },
      {
        because: 'where a tier only runs, the RC branch does not move',
        sees: { plans: { 'acme/e2e': { rulesets: [ruleset(['update'])] } } },
      },
    ],
    refuses: [
      { because: 'it cannot be made', sees: on(rc, ['creation']) },
      {
        because: 'a prepared version could not be put there',
        sees: on(rc, ['pull_request'], { bypass: 'pull-requests' }),
      },
      {
        because: 'it cannot be made where a tier runs',
        sees: { plans: { 'acme/e2e': { rulesets: [ruleset(['creation'])] } } },
      },
    ],
  },
  STAGING_RULE_IN_THE_WAY: {
    passes: [
      { because: 'it exists already', sees: on(staging, ['creation', 'deletion']) },
      { because: 'whoever ships by hand moves it', train: observing, sees: on(staging, ['update']) },
    ],
    refuses: [
      { because: 'it cannot be moved', sees: on(staging, ['update']) },
      { because: 'another candidate need not follow from this one', sees: on(staging, ['non_fast_forward']) },
    ],
  },
  PRODUCTION_RULE_IN_THE_WAY: {
    passes: [
      { because: 'it is never forced', sees: on(master, ['non_fast_forward', 'deletion']) },
      { because: 'Convoy sets its own status', sees: on(master, [], gate([gateContext])) },
      { because: 'whoever ships by hand keeps the rules', train: observing, sees: on(master, ['pull_request']) },
      {
        because: 'only the tag moves',
        train: {
          repositories: [
            member('acme/api', {
              branches: { source: 'main', candidate: 'rc/{release}', staging: null, production: 'tag-only' },
            }),
          ],
        },
        sees: on('~DEFAULT_BRANCH', ['pull_request', 'update']),
      },
    ],
    refuses: [
      { because: 'it moves by pull request alone', sees: on(master, ['pull_request'], { bypass: 'pull-requests' }) },
      { because: 'nobody may move it', sees: on(master, ['update']) },
      { because: 'others set a status as well', sees: on(master, [], gate([gateContext, 'ci/test'])) },
      { because: 'what is required cannot be seen', sees: on(master, ['required_status_checks']) },
      {
        because: 'it is the default branch',
        sees: { ...on('~DEFAULT_BRANCH', ['merge_queue']), repositories: { 'acme/api': { defaultBranch: 'master' } } },
      },
    ],
  },
  STAGING_PROTECTED: {
    passes: [
      { because: 'it may be forced', sees: guarded('staging', { mayForce: true }) },
      { because: 'whoever ships by hand moves it', train: observing, sees: guarded('staging', { mayPush: false }) },
    ],
    refuses: [
      { because: 'another candidate need not follow from this one', sees: guarded('staging') },
      { because: 'others may push', sees: guarded('staging', { mayForce: true, mayPush: false }) },
      { because: 'Convoy sets no status there', sees: guarded('staging', { mayForce: true, checks: [gateContext] }) },
    ],
  },
  PRODUCTION_PROTECTED: {
    passes: [
      { because: 'the App may push, and production is never forced', sees: guarded('master') },
      { because: 'Convoy sets its own status', sees: guarded('master', { checks: [gateContext] }) },
      {
        because: 'whoever ships by hand keeps the rules',
        train: observing,
        sees: guarded('master', { pullRequests: true }),
      },
      { because: 'another branch is protected', sees: guarded('main', { mayPush: false, pullRequests: true }) },
      {
        because: 'only the tag moves',
        train: {
          repositories: [
            member('acme/api', {
              branches: { source: 'main', candidate: 'rc/{release}', staging: null, production: 'tag-only' },
            }),
          ],
        },
        sees: guarded('main', { mayPush: false }),
      },
    ],
    refuses: [
      { because: 'others may push', sees: guarded('master', { mayPush: false }) },
      { because: 'it moves by pull request alone', sees: guarded('master', { pullRequests: true }) },
      { because: 'others set a status as well', sees: guarded('master', { checks: [gateContext, 'ci/test'] }) },
      { because: 'RC branches hold merges', sees: guarded('master', { linearHistory: true }) },
      { because: 'not every commit need be signed', sees: guarded('master', { signatures: true }) },
    ],
  },
  TAG_RULE_IN_THE_WAY: {
    passes: [
      { because: 'tags do not move', sees: on(tags, ['update', 'deletion', 'non_fast_forward'], onTags) },
      { because: 'it is about other tags', sees: on('refs/tags/nightly-*', ['creation'], onTags) },
      { because: 'whoever ships by hand makes it', train: observing, sees: on(tags, ['creation'], onTags) },
    ],
    refuses: [{ because: 'nobody may make it', sees: on(tags, ['creation'], onTags) }],
  },
  RULESET_BYPASS_UNKNOWN: {
    passes: [{ because: 'nothing in it could refuse', sees: on(master, ['deletion'], { bypass: 'unknown' }) }],
    refuses: [
      { because: 'GitHub does not say about production', sees: on(master, ['update'], { bypass: 'unknown' }) },
      {
        because: 'GitHub does not say about release branches',
        sees: { rights: { control: [releaseRuleset({ bypass: 'unknown' })] } },
      },
    ],
  },
  RULE_UNCERTAIN: {
    passes: [{ because: 'the App may pass', sees: on(master, ['required_signatures'], { bypass: 'always' }) }],
    refuses: [
      { because: 'not every commit need be signed', sees: on(master, ['required_signatures']) },
      { because: 'RC branches hold merges', sees: on(staging, ['required_linear_history']) },
      { because: 'a rule that nobody knew yet may refuse anything', sees: on(tags, ['phase_of_the_moon'], onTags) },
    ],
  },
} as const satisfies StoriesOf

const careful = { ask: { directive: 'careful' }, train: { approvals: approved } } as const
const teamless = (quorum: number) =>
  ({ ask: { directive: 'careful' }, train: { approvals: { quorum, auto: 0 } } }) as const
const mayWrite = (...logins: readonly string[]) => ({ approvers: { is: 'seen', logins } }) as const
const members = (team: string, ...logins: readonly string[]) =>
  ({ teams: { [team]: { is: 'seen', members: logins } } }) as const

export const approvalStories = {
  TEAM_NOT_FOUND: {
    passes: [{ because: 'both teams are there', ...careful }],
    refuses: [{ because: 'nobody made it', ...careful, sees: { teams: { 'acme/managers': { is: 'absent' } } } }],
  },
  QUORUM_UNREACHABLE: {
    passes: [
      {
        because: 'two are left without the requester',
        ...careful,
        sees: members('acme/managers', 'zoe', 'ann', 'bob'),
      },
      {
        because: 'a requester from outside takes nothing away',
        ...careful,
        sees: members('acme/managers', 'ann', 'bob'),
      },
      {
        because: 'under auto nobody has to approve',
        ...careful,
        ask: { directive: 'auto' },
        sees: members('acme/managers'),
      },
      {
        because: 'who may write beside the team takes nothing away',
        ...careful,
        sees: mayWrite('ann', 'kim', 'Bob', 'zoe'),
      },
    ],
    refuses: [
      {
        because: 'the requester does not count, however the login is written',
        ...careful,
        sees: members('acme/managers', 'Zoe', 'ann'),
      },
      { because: 'a member without the role may not approve', ...careful, sees: mayWrite('zoe', 'ann', 'kim') },
      {
        because: 'what the train asks for under auto it asks for under careful too',
        train: { approvals: { ...approved, auto: 3 } },
        ask: { directive: 'careful' },
      },
      {
        because: 'the train asks for an approval under auto too',
        train: { approvals: { ...approved, auto: 1 } },
        sees: members('acme/managers', 'zoe'),
      },
    ],
  },
  APPROVERS_TOO_FEW: {
    passes: [
      { because: 'two are left without the requester', ...teamless(2) },
      {
        because: 'an agent that asks takes nothing away',
        ...teamless(3),
        ask: { directive: 'careful', by: { login: 'agent-core[bot]', kind: 'agent' } },
      },
      {
        because: 'under quick nobody has to approve',
        train: { approvals: { quorum: 2, auto: 2 } },
        ask: { directive: 'quick' },
        sees: mayWrite('zoe'),
      },
      {
        because: 'one besides the requester is enough for auto',
        train: { approvals: { quorum: 2, auto: 1 } },
        sees: mayWrite('zoe', 'ann'),
      },
    ],
    refuses: [
      {
        because: 'auto needs one besides the requester',
        train: { approvals: { quorum: 2, auto: 1 } },
        sees: mayWrite('zoe'),
      },
      {
        because: 'the requester does not count, however the login is written',
        ...teamless(2),
        sees: mayWrite('Zoe', 'ann'),
      },
      { because: 'nobody else may write', ...teamless(1), sees: mayWrite('zoe') },
      {
        because: 'the train asks for a quorum under auto too',
        train: { approvals: { quorum: 2, auto: 2 } },
        sees: mayWrite('zoe', 'ann'),
      },
    ],
  },
  APPROVERS_UNREADABLE: {
    passes: [
      {
        because: 'of a team that is gone nobody has to be seen',
        ...careful,
        sees: { approvers: null, teams: { 'acme/managers': { is: 'absent' } } },
        also: ['TEAM_NOT_FOUND'],
      },
    ],
    refuses: [
      {
        because: 'GitHub does not say',
        ...teamless(2),
        sees: { approvers: { is: 'denied', why: 'Must have push access to view repository collaborators (HTTP 403)' } },
      },
      {
        because: 'members of the team need the role as well',
        ...careful,
        sees: { approvers: { is: 'denied', why: 'Resource not accessible by integration' } },
      },
      { because: 'nobody looked', ...teamless(2), sees: { approvers: null } },
    ],
  },
  BREAK_GLASS_TEAM_NOT_FOUND: {
    refuses: [{ because: 'nobody made it', ...careful, sees: { teams: { 'acme/on-call': { is: 'absent' } } } }],
  },
  BREAK_GLASS_TEAM_EMPTY: {
    refuses: [{ because: 'at night nobody could', ...careful, sees: members('acme/on-call') }],
  },
  TEAM_UNREADABLE: {
    refuses: [
      {
        because: 'the App may not see members',
        ...careful,
        sees: { teams: { 'acme/managers': { is: 'denied', why: 'Resource not accessible by integration' } } },
      },
      {
        because: 'the members of the other team count as well',
        ...careful,
        sees: { teams: { 'acme/on-call': { is: 'denied', why: 'Resource not accessible by integration' } } },
      },
    ],
  },
} as const satisfies StoriesOf
