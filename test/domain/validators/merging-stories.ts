import { gateContext } from '../../../src/domain/plan/gate-context.ts'
import type { AutomationSeen } from '../../../src/domain/questions/automation.ts'
import type { PlanSeen } from '../../../src/domain/questions/plan.ts'
import { at, member, ruleset, type StoriesOf } from './plans.ts'

/** acme/api, whose production takes pull requests. */
const proposing = { repositories: [member('acme/api', { promotion: 'pull-request' })] } as const
const accepting = {
  repositories: [member('acme/api', { promotion: 'pull-request', acceptRace: 'nobody pushes at night' })],
} as const
const [master, convoy] = ['refs/heads/master', 'refs/heads/convoy/**/*']
const strict = { type: 'required_status_checks', checks: ['test'], strict: true } as const
const binding = ruleset([], { include: [master], rules: [strict], bypass: 'never' })
const on = (...rulesets: readonly ReturnType<typeof ruleset>[]): Pick<PlanSeen, 'rulesets'> => ({ rulesets })
const api = (parts: Partial<PlanSeen>) => ({ plans: { 'acme/api': parts } })
/** The workflows on source: Convoy's starter, and the repository's own CI with its triggers where it has one. */
export const running = (
  on: NonNullable<AutomationSeen['files'][string]>['on'] | null,
  checks: readonly string[] = [],
): AutomationSeen => {
  const file = { dispatch: 'no-trigger', line: 1, jobs: [{ name: ['test'] }], asks: [] } as const
  return {
    skips: null,
    checks,
    files: {
      '.github/workflows/convoy.yml': { ...file, dispatch: 'yes', on: { workflow_dispatch: {} }, jobs: [] },
      ...(on === null ? {} : { '.github/workflows/ci.yml': { ...file, on } }),
    },
  }
}

const linear = ruleset(['required_linear_history'], { include: [master], bypass: 'never' })
const merged = [{ sha: 'c'.repeat(40), message: 'Merge the basket', parents: ['a'.repeat(40), 'b'.repeat(40)] }]

export const mergingStories = {
  LINEAR_HISTORY_BROKEN: {
    passes: [
      {
        because: 'what came since is linear as well',
        also: ['RULE_UNCERTAIN'],
        sees: api({ ...on(linear), commits: merged.map((each) => ({ ...each, parents: ['a'.repeat(40)] })) }),
      },
      { because: 'a pull request is squashed', train: accepting, sees: api({ ...on(linear), commits: merged }) },
      {
        because: 'the App may bypass it',
        sees: api({
          ...on(ruleset(['required_linear_history'], { include: [master], bypass: 'always' })),
          commits: merged,
        }),
      },
    ],
    refuses: [
      {
        because: 'source holds a merge',
        also: ['RULE_UNCERTAIN'],
        sees: api({ ...on(linear), commits: merged }),
      },
      {
        because: 'Convoy would have to merge production',
        also: ['RULE_UNCERTAIN'],
        sees: api({ ...on(linear), sourceIs: 'diverged' }),
      },
    ],
  },
  RACE_NOT_EXCLUDED: {
    passes: [
      { because: 'a strict check binds the App', train: proposing, sees: api(on(binding)) },
      {
        because: 'only the App may update production',
        train: proposing,
        sees: api(on(ruleset(['update'], { include: [master], bypass: 'always' }))),
      },
      {
        because: 'the App may bypass it to merge a pull request',
        train: proposing,
        sees: api(on(ruleset(['update'], { include: [master], bypass: 'pull-requests' }))),
      },
      { because: 'the train says why it is accepted', train: accepting },
      { because: 'production is moved by fast-forward, from the commit that was seen' },
      {
        because: 'nothing moves but the tag',
        train: {
          repositories: [
            member('acme/api', {
              promotion: 'pull-request',
              branches: { source: 'main', candidate: 'rc/{release}', staging: null, production: null },
            }),
          ],
        },
      },
    ],
    refuses: [
      { because: 'there is no rule at all', train: proposing },
      {
        because: 'a check that is not strict is of an older production',
        train: proposing,
        sees: api(
          on(
            ruleset([], { include: [master], rules: [{ type: strict.type, checks: strict.checks }], bypass: 'never' }),
          ),
        ),
      },
      {
        because: 'a rule that the App bypasses does not hold its merge back',
        train: proposing,
        sees: api(on({ ...binding, bypass: 'always' })),
      },
      {
        because: 'strict about no check is about nothing',
        train: proposing,
        sees: api(on(ruleset([], { include: [master], rules: [{ ...strict, checks: [] }], bypass: 'never' }))),
      },
      {
        because: 'a rule about another branch binds nobody here',
        train: proposing,
        sees: api(on({ ...binding, include: ['refs/heads/main'] })),
      },
    ],
  },
  RACE_UNKNOWN: {
    refuses: [
      {
        because: "whom a rule binds is not said to a person's token",
        train: proposing,
        sees: { ...api(on(binding)), rights: { app: null } },
        also: ['APP_UNKNOWN', 'RULESET_BYPASS_UNKNOWN'],
      },
    ],
  },
  MERGE_METHOD_MISSING: {
    passes: [
      { because: 'a squash will do', train: accepting, sees: api({ methods: ['squash', 'rebase'] }) },
      { because: 'a merge commit will do', train: accepting, sees: api({ methods: ['merge'] }) },
      {
        because: 'a linear history takes a squash',
        train: accepting,
        sees: api({
          methods: ['merge', 'squash'],
          ...on(ruleset(['required_linear_history'], { include: [master], bypass: 'never' })),
        }),
      },
    ],
    refuses: [
      { because: 'rebase alone writes commits anew', train: accepting, sees: api({ methods: ['rebase'] }) },
      {
        because: 'the settings and the rule leave none between them',
        train: accepting,
        sees: api({
          methods: ['merge'],
          ...on(
            ruleset([], { include: [master], rules: [{ type: 'pull_request', methods: ['squash'] }], bypass: 'never' }),
          ),
        }),
      },
      {
        because: 'a linear history takes no merge commit',
        train: accepting,
        sees: api({
          methods: ['merge', 'rebase'],
          ...on(ruleset(['required_linear_history'], { include: [master], bypass: 'never' })),
        }),
      },
    ],
  },
  REQUIRED_CHECK_NEVER_COMES: {
    passes: [
      {
        because: 'a pull request starts it',
        train: proposing,
        sees: api({ ...on(binding), automation: running({ pull_request: {} }) }),
      },
      {
        because: 'the push of the RC branch makes it on the same commit',
        train: proposing,
        sees: api({ ...on(binding), automation: running({ push: { branches: ['rc/**'] } }) }),
      },
      {
        because: 'it is on the commit already',
        train: proposing,
        sees: api({ ...on(binding), automation: running(null, ['test']) }),
      },
      {
        because: 'another App has to report it',
        train: proposing,
        sees: api({
          ...on({ ...binding, rules: [{ ...strict, foreign: ['test'] }] }),
          automation: running(null),
        }),
      },
      {
        because: 'Convoy sets its own gate',
        train: proposing,
        sees: api({
          ...on({ ...binding, rules: [{ ...strict, checks: [gateContext] }] }),
          automation: running(null),
        }),
      },
    ],
    refuses: [
      {
        because: 'its workflow runs on pull requests into another branch',
        train: proposing,
        sees: api({ ...on(binding), automation: running({ pull_request: { branches: ['main'] } }) }),
      },
      {
        because: 'its workflow runs on pushes to source alone',
        train: proposing,
        sees: api({ ...on(binding), automation: running({ push: { branches: ['main'] } }) }),
      },
      {
        because: 'nothing makes it and nobody has reported it',
        train: proposing,
        sees: api({ ...on(binding), automation: running(null, ['lint']) }),
      },
    ],
  },
  PROPOSAL_BRANCH_IN_THE_WAY: {
    passes: [
      {
        because: 'no pull request is opened',
        sees: { repositories: { 'acme/api': { refs: { 'refs/heads/convoy': at('f') } } } },
      },
    ],
    refuses: [
      {
        because: 'a branch is a file or a folder',
        train: accepting,
        sees: { repositories: { 'acme/api': { refs: { 'refs/heads/convoy': at('f') } } } },
      },
    ],
  },
  PROPOSAL_RULE_IN_THE_WAY: {
    passes: [
      {
        because: 'the App may bypass it',
        train: accepting,
        sees: api(on(ruleset(['creation', 'deletion'], { include: [convoy], bypass: 'always' }))),
      },
    ],
    refuses: [
      {
        because: 'nobody may make such branches',
        train: accepting,
        sees: api(on(ruleset(['creation'], { include: [convoy], bypass: 'never' }))),
      },
      {
        because: 'nobody may delete them, and one would be left for ever',
        train: accepting,
        sees: api(on(ruleset(['deletion'], { include: [convoy], bypass: 'never' }))),
      },
    ],
  },
} as const satisfies StoriesOf
