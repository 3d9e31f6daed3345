import type { PlanSeen } from '../../../src/domain/questions/plan.ts'
import type { WorkflowFileSeen } from '../../../src/domain/questions/automation.ts'
import type { Member } from '../../../src/domain/words/train.ts'
import { appPermissions } from '../../../src/domain/validators/rights.ts'
import { at, member, tier1, workflow, type StoriesOf } from './plans.ts'

const mayWriteWorkflows = { slug: 'convoy-release', permissions: { ...appPermissions, workflows: 'write' } }

const convoy = '.github/workflows/convoy.yml'
const prepare = '.github/workflows/convoy-prepare.yml'
const e2e = '.github/workflows/e2e.yml'
const publish = '.github/workflows/publish.yml'
const settles = (staging: string | null = 'staging') =>
  ({
    repositories: [
      member('acme/api', {
        settledWhen: { staging: { kind: 'workflow', file: 'publish.yml' }, production: { kind: 'refs' } },
        branches: { source: 'main', candidate: 'rc/{release}', staging, production: 'master' },
      }),
    ],
  }) as const
const prepares = {
  repositories: [member('acme/api', { version: { strategy: 'conventional', prepare: 'npm run prepare' } })],
  tiers: [{ ...tier1, by: { kind: 'checks', names: [{ name: 'test' }] } }],
} as const

const file = (parts: Partial<WorkflowFileSeen> = {}): WorkflowFileSeen => ({
  dispatch: 'no-trigger',
  line: 3,
  on: {},
  jobs: [],
  asks: [],
  ...parts,
})
const runs = (
  skips: string | null,
  files: Readonly<Record<string, WorkflowFileSeen | null>>,
  checks?: readonly string[],
) => ({ skips, files, ...(checks === undefined ? {} : { checks }) })
const publishes = (
  on: WorkflowFileSeen['on'],
  parts: {
    readonly skips?: string
    readonly changes?: Readonly<Record<string, readonly string[]>>
    readonly plan?: Partial<PlanSeen>
  } = {},
) => ({
  plans: {
    'acme/api': {
      workflows: { [convoy]: workflow(), [publish]: workflow() },
      automation: {
        ...runs(parts.skips ?? null, { [convoy]: startable, [publish]: file({ on }) }),
        ...(parts.changes === undefined ? {} : { changes: parts.changes }),
      },
      ...parts.plan,
    },
  },
})
const filtered = { push: { branches: ['master'], paths: ['src/**'] } }
const startable = file({ dispatch: 'yes', on: { workflow_dispatch: {} } })
const settlesProduction = (more: Partial<Member> = {}) => ({
  repositories: [
    member('acme/api', {
      settledWhen: { staging: { kind: 'refs' }, production: { kind: 'workflow', file: 'publish.yml' } },
      ...more,
    }),
  ],
})
const givesFiles = (more: Partial<Member> = {}) => ({
  repositories: [member('acme/api', { assets: [{ workflow: 'publish.yml', artifact: '*', files: '*' }], ...more })],
})
const ci = '.github/workflows/ci.yml'
const checked = (...names: readonly { readonly name: string; readonly app?: string }[]) =>
  ({ repositories: [member('acme/api')], tiers: [{ ...tier1, by: { kind: 'checks', names } }] }) as const
const makes = (
  on: WorkflowFileSeen['on'],
  jobs: WorkflowFileSeen['jobs'],
  checks: readonly string[] | null = [],
  skips: string | null = null,
) => ({ plans: { 'acme/api': { automation: runs(skips, { [ci]: file({ on, jobs }) }, checks ?? undefined) } } })
const job = (...name: readonly string[]) => ({ name })

export const workflowStories = {
  WORKFLOW_INPUT_REQUIRED: {
    refuses: [
      {
        because: 'GitHub would start it with another input alone',
        sees: { plans: { 'acme/e2e': { workflows: { [e2e]: workflow({ asks: ['environment'] }) } } } },
      },
    ],
  },
  WORKFLOW_NOT_AT_COMMIT: {
    passes: [
      {
        because: 'the commit holds it',
        sees: { plans: { 'acme/e2e': { automation: runs(null, { [e2e]: startable }) } } },
      },
      {
        because: 'what could not be read is not known',
        sees: { plans: { 'acme/e2e': { automation: runs(null, { [e2e]: null }) } } },
      },
    ],
    refuses: [
      { because: 'it is on the default branch alone', sees: { plans: { 'acme/e2e': { automation: runs(null, {}) } } } },
      {
        because: 'it requires more there',
        sees: {
          plans: {
            'acme/e2e': { automation: runs(null, { [e2e]: file({ dispatch: 'yes', asks: ['environment'] }) }) },
          },
        },
      },
    ],
  },
  ASSET_WORKFLOW_NEVER_COUNTS: {
    passes: [
      ...[
        { push: {} },
        { push: {}, pull_request: {} },
        { workflow_dispatch: {} },
        { create: {} },
        { merge_group: {} },
      ].map((on) => ({ because: `it runs on ${JSON.stringify(on)}`, train: givesFiles(), sees: publishes(on) })),
      {
        because: 'people publish there',
        train: givesFiles({ promotion: 'observe' }),
        sees: publishes({ release: {} }),
      },
    ],
    refuses: [
      ...[{ release: {} }, { pull_request: {} }, { workflow_run: { workflows: ['ci'] } }, {}].map((on) => ({
        because: `it runs on ${JSON.stringify(on)}`,
        train: givesFiles(),
        sees: publishes(on),
      })),
      {
        because: 'it is not there',
        train: givesFiles({ assets: [{ workflow: 'gone.yml', artifact: '*', files: '*' }] }),
        sees: publishes({ push: {} }),
      },
    ],
  },
  SETTLING_WORKFLOW_NEVER_STARTS: {
    passes: [
      ...[
        { push: {} },
        { push: { branches: ['mas*'] } },
        { push: { tags: ['v*'] } },
        { push: { 'tags-ignore': ['x'] } },
        { release: { types: ['published'] } },
        { release: {} },
        { create: {} },
        { push: { branches: ['master'], paths: ['src/**'] } },
        { workflow_run: { workflows: ['ci'] } },
        { deployment: {} },
        { repository_dispatch: {} },
        { pull_request: { types: ['closed'] } },
      ].map((on) => ({ because: `it runs on ${JSON.stringify(on)}`, train: settlesProduction(), sees: publishes(on) })),
      {
        because: 'the release changes one of its paths',
        train: settlesProduction(),
        sees: publishes(filtered, { changes: { master: ['docs/a.md', 'src/a.ts'] } }),
      },
      {
        because: 'what production is merged with is not known',
        train: settlesProduction(),
        sees: publishes(filtered, { changes: { master: ['docs/a.md'] }, plan: { sourceIs: 'diverged' } }),
      },
      {
        because: 'a tag is pushed whatever the paths',
        train: settlesProduction(),
        sees: publishes(
          { push: { branches: ['master'], tags: ['v*'], paths: ['src/**'] } },
          { changes: { master: ['docs/a.md'] } },
        ),
      },
      {
        because: 'production is there already, so that an earlier run counts',
        train: settlesProduction(),
        ask: { include: ['acme/api'] },
        sees: { ...publishes({}), repositories: { 'acme/api': { refs: { 'refs/heads/master': at('a') } } } },
      },
      {
        because: 'in observe mode nobody waits for staging',
        train: {
          repositories: [
            member('acme/api', {
              promotion: 'observe',
              settledWhen: { staging: { kind: 'workflow', file: 'publish.yml' }, production: { kind: 'refs' } },
            }),
          ],
        },
        sees: publishes({}),
      },
    ],
    refuses: [
      ...[
        {},
        { push: { branches: ['main'] } },
        { push: { 'branches-ignore': ['mas*'] } },
        { push: { branches: ['**', '!master'] } },
        { push: { tags: ['release-*'] } },
        { push: { branches: ['main'], tags: ['x'] } },
        { workflow_dispatch: {} },
        { workflow_call: {} },
        { schedule: {} },
        { pull_request: {} },
        { release: { types: ['deleted'] } },
        { release: { types: ['prereleased'] } },
      ].map((on) => ({ because: `it runs on ${JSON.stringify(on)}`, train: settlesProduction(), sees: publishes(on) })),
      {
        because: 'the release changes none of its paths',
        train: settlesProduction(),
        sees: publishes(filtered, { changes: { master: ['docs/a.md'] } }),
      },
      {
        because: 'the release changes ignored paths alone',
        train: settlesProduction(),
        sees: publishes(
          { push: { branches: ['master'], 'paths-ignore': ['docs/**'] } },
          { changes: { master: ['docs/a.md'] } },
        ),
      },
      {
        because: 'no tag is made on staging',
        train: settles(),
        sees: publishes({ push: { tags: ['v*'] }, release: {} }),
      },
      {
        because: 'the commit that is released has no such file',
        train: settlesProduction(),
        sees: {
          plans: {
            'acme/api': {
              workflows: { [convoy]: workflow(), [publish]: workflow() },
              automation: runs(null, { [convoy]: startable }),
            },
          },
        },
      },
    ],
  },
  CHECK_NEVER_COMES: {
    passes: [
      { because: 'a job is called so', train: checked({ name: 'test' }), sees: makes({ push: {} }, [job('test')]) },
      {
        because: 'a cell of a matrix is called so',
        train: checked({ name: 'test (20)' }),
        sees: makes({ push: {} }, [job('test (20)'), job('test (22)')]),
      },
      {
        because: 'names that are computed may come to it',
        train: checked({ name: 'test on linux' }, { name: 'lint (3)' }),
        sees: makes({ push: {} }, [job('test on ', ''), job('lint (', ')')]),
      },
      {
        because: 'a workflow of another repository may have such a job',
        train: checked({ name: 'call / test' }),
        sees: makes({ push: {} }, [{ ...job('call'), calls: 'acme/ci/.github/workflows/ci.yml@v1' }]),
      },
      {
        because: 'a push of source left it on the commit',
        train: checked({ name: 'test' }),
        sees: makes({ push: { branches: ['main'] } }, [job('test')]),
      },
      {
        because: 'a pull request may be open',
        train: checked({ name: 'test' }),
        sees: makes({ pull_request: {} }, [job('test')]),
      },
      {
        because: 'somebody else reported it before',
        train: checked({ name: 'ci/build' }),
        sees: makes({ push: {} }, [], ['ci/build']),
      },
      {
        because: 'what another App reports is not known',
        train: checked({ name: 'build', app: 'buildkite' }),
        sees: makes({ push: {} }, []),
      },
      {
        because: 'what is on the commit could not be seen',
        train: checked({ name: 'build' }),
        sees: makes({ push: {} }, [], null),
      },
      {
        because: 'a file that cannot be read may have it',
        train: checked({ name: 'test' }),
        sees: { plans: { 'acme/api': { automation: runs(null, { [ci]: null }, []) } } },
      },
    ],
    refuses: [
      { because: 'no job is called so', train: checked({ name: 'tset' }), sees: makes({ push: {} }, [job('test')]) },
      {
        because: 'names are compared exactly',
        train: checked({ name: 'Test' }),
        sees: makes({ push: {} }, [job('test')]),
      },
      {
        because: 'a job in a matrix is never called as without one',
        train: checked({ name: 'test' }),
        sees: makes({ push: {} }, [job('test (20)')]),
      },
      {
        because: 'the matrix has no such cell',
        train: checked({ name: 'test (18)' }),
        sees: makes({ push: {} }, [job('test (20)')]),
      },
      {
        because: 'the reusable workflow has no such job',
        train: checked({ name: 'call / lint' }),
        sees: {
          plans: {
            'acme/api': {
              automation: runs(
                null,
                {
                  [ci]: file({ on: { push: {} }, jobs: [{ ...job('call'), calls: './.github/workflows/all.yml' }] }),
                  '.github/workflows/all.yml': file({ on: { workflow_call: {} }, jobs: [job('test')] }),
                },
                [],
              ),
            },
          },
        },
      },
      {
        because: 'the reusable workflow is not in the commit',
        train: checked({ name: 'call / lint' }),
        sees: makes({ push: {} }, [{ ...job('call'), calls: './.github/workflows/nope.yml' }]),
      },
      {
        because: 'nothing pushes what would start it',
        train: checked({ name: 'test' }),
        sees: makes({ push: { branches: ['develop'] } }, [job('test')]),
      },
      {
        because: 'Actions itself has no such job',
        train: checked({ name: 'build', app: 'github-actions' }),
        sees: makes({ push: {} }, [], null),
      },
    ],
  },
  PUSH_SKIPPED: {
    passes: [
      {
        because: 'a release is no push',
        train: settlesProduction(),
        sees: publishes({ push: {}, release: {} }, { skips: '[skip ci]' }),
      },
      {
        because: 'nothing is waited for',
        sees: { plans: { 'acme/api': { automation: runs('[skip ci]', { [convoy]: startable }) } } },
      },
      {
        because: 'the version is prepared in a commit on top',
        train: settlesProduction({ version: { strategy: 'conventional', prepare: 'npm run prepare' } }),
        sees: publishes(
          { push: {} },
          {
            skips: '[skip ci]',
            plan: {
              workflows: { [convoy]: workflow(), [prepare]: workflow(), [publish]: workflow() },
              automation: runs('[skip ci]', {
                [convoy]: startable,
                [prepare]: startable,
                [publish]: file({ on: { push: {} } }),
              }),
            },
          },
        ),
      },
      {
        because: 'production is merged on top',
        train: settlesProduction(),
        sees: publishes({ push: {} }, { skips: '[skip ci]', plan: { sourceIs: 'diverged' } }),
      },
      {
        because: 'the check is there all the same',
        train: checked({ name: 'test' }),
        sees: makes({ push: {} }, [job('test')], ['test'], '[no ci]'),
      },
    ],
    refuses: [
      {
        because: 'what must follow runs on push alone',
        train: settlesProduction(),
        sees: publishes({ push: { branches: ['master'] } }, { skips: '[skip ci]' }),
      },
      {
        because: 'a tag is pushed too',
        train: settlesProduction(),
        sees: publishes({ push: { tags: ['v*'] } }, { skips: 'skip-checks: true' }),
      },
      {
        because: 'the checks of a tier come from pushes',
        train: checked({ name: 'test' }),
        sees: makes({ push: {}, pull_request: {} }, [job('test')], [], '[no ci]'),
      },
    ],
  },
  PREPARE_WITHOUT_STARTER: {
    passes: [
      {
        because: 'the starter of tiers is not needed',
        train: prepares,
        sees: { plans: { 'acme/api': { workflows: { [prepare]: workflow() } } } },
      },
    ],
    refuses: [
      {
        because: 'the starter of tiers may not write',
        train: prepares,
        sees: { plans: { 'acme/api': { workflows: { [convoy]: workflow() } } } },
      },
    ],
  },
  PREPARED_WORKFLOWS_DIFFER: {
    passes: [
      {
        because: 'the release App moves the rest, and may',
        sees: {
          plans: { 'acme/api': { changesWorkflows: true, otherWorkflows: ['ci.yml'] } },
          rights: { app: mayWriteWorkflows },
        },
      },
    ],
    refuses: [
      {
        because: 'no permission of the App helps GITHUB_TOKEN',
        train: prepares,
        sees: {
          plans: {
            'acme/api': { changesWorkflows: true, otherWorkflows: ['ci.yml'], workflows: { [prepare]: workflow() } },
          },
          rights: { app: mayWriteWorkflows },
        },
      },
    ],
  },
  WORKFLOW_NOT_FOUND: {
    refuses: [
      {
        because: 'a repository lacks the starter of its tier',
        sees: { plans: { 'acme/api': { workflows: { [convoy]: null } } } },
      },
      { because: 'the tier repository lacks the workflow', sees: { plans: { 'acme/e2e': { workflows: {} } } } },
    ],
  },
  WORKFLOW_DISABLED: {
    refuses: [
      {
        because: 'somebody disabled it',
        sees: { plans: { 'acme/e2e': { workflows: { [e2e]: workflow({ state: 'disabled_manually' }) } } } },
      },
      {
        because: 'GitHub disabled it after sixty quiet days',
        sees: { plans: { 'acme/e2e': { workflows: { [e2e]: workflow({ state: 'disabled_inactivity' }) } } } },
      },
    ],
  },
  WORKFLOW_NOT_DISPATCHABLE: {
    refuses: [
      {
        because: 'it runs on pushes alone',
        sees: { plans: { 'acme/e2e': { workflows: { [e2e]: workflow({ dispatch: 'no-trigger' }) } } } },
      },
    ],
  },
  WORKFLOW_WITHOUT_INPUT: {
    refuses: [
      {
        because: 'it could not be told what to test',
        sees: { plans: { 'acme/e2e': { workflows: { [e2e]: workflow({ dispatch: 'no-input' }) } } } },
      },
    ],
  },
  WORKFLOW_UNREADABLE: {
    refuses: [
      {
        because: 'it is no YAML',
        sees: { plans: { 'acme/e2e': { workflows: { [e2e]: workflow({ dispatch: 'unreadable' }) } } } },
      },
    ],
  },
  WORKFLOW_STATE_UNKNOWN: {
    refuses: [
      {
        because: 'the token may not see it',
        sees: { plans: { 'acme/e2e': { workflows: { [e2e]: workflow({ state: 'unknown' }) } } } },
      },
      {
        because: 'one that must follow counts as well',
        train: settles(),
        sees: {
          plans: { 'acme/api': { workflows: { [convoy]: workflow(), [publish]: workflow({ state: 'unknown' }) } } },
        },
      },
    ],
  },
  SETTLING_WORKFLOW_NOT_FOUND: {
    passes: [
      {
        because: 'a hop that is not made needs nothing',
        train: settles(null),
        sees: { plans: { 'acme/api': { workflows: { [convoy]: workflow() } } } },
      },
    ],
    refuses: [
      {
        because: 'it would be waited for in vain',
        train: settles(),
        sees: { plans: { 'acme/api': { workflows: { [convoy]: workflow() } } } },
      },
    ],
  },
  SETTLING_WORKFLOW_DISABLED: {
    passes: [
      {
        because: 'what follows a push need not be dispatchable',
        train: settles(),
        sees: {
          plans: {
            'acme/api': { workflows: { [convoy]: workflow(), [publish]: workflow({ dispatch: 'no-trigger' }) } },
          },
        },
      },
    ],
    refuses: [
      {
        because: 'it would be waited for in vain',
        train: settles(),
        sees: {
          plans: {
            'acme/api': { workflows: { [convoy]: workflow(), [publish]: workflow({ state: 'disabled_manually' }) } },
          },
        },
      },
    ],
  },
} as const satisfies StoriesOf
