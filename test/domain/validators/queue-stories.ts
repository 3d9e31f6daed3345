import { gateContext } from '../../../src/domain/plan/gate-context.ts'
import type { PlanSeen } from '../../../src/domain/questions/plan.ts'
import type { QueueRule, RulesetSeen } from '../../../src/domain/questions/rights.ts'
import type { PromotionMode } from '../../../src/domain/words/train.ts'
import { running } from './merging-stories.ts'
import { member, ruleset, type StoriesOf } from './plans.ts'

/** acme/api, whose production takes pull requests from a merge queue. */
const by = (promotion: PromotionMode, acceptRace?: string) => ({
  repositories: [member('acme/api', { promotion, ...(acceptRace === undefined ? {} : { acceptRace }) })],
})
const queued = by('merge-queue')
const usual: QueueRule = { method: 'merge', timeoutMinutes: 60, atLeast: 1, waitMinutes: 5 }
const gate = { type: 'required_status_checks', checks: [gateContext], gate: [null] } as const
const test = { type: 'required_status_checks', checks: ['test'] } as const
const master = { include: ['refs/heads/master'], bypass: 'never' } as const
const queue = (parts: Partial<QueueRule> = {}) => ({ type: 'merge_queue', queue: { ...usual, ...parts } }) as const
const api = (rules: RulesetSeen['rules'], parts: Partial<PlanSeen> = {}) => ({
  plans: { 'acme/api': { rulesets: [ruleset([], { ...master, rules })], ...parts } },
})
const none = (parts: Partial<PlanSeen> = {}) => ({
  plans: { 'acme/api': { rulesets: [ruleset([], { ...master, rules: [{ ...test, strict: true }] })], ...parts } },
})

export const queueStories = {
  QUEUE_MISSING: {
    passes: [
      { because: 'production has one', train: queued, sees: api([queue(), gate]) },
      {
        because: 'the train lets pull requests be merged without one',
        train: by('pull-request'),
        sees: none(),
      },
    ],
    refuses: [
      { because: 'no ruleset gives it one', train: queued, sees: none() },
      { because: 'a person’s repository has none', train: queued, sees: none({ personal: true }) },
      { because: 'a private repository has none on most plans', train: queued, sees: none({ visibility: 'private' }) },
      {
        because: 'the queue is that of another branch',
        train: queued,
        sees: {
          plans: {
            'acme/api': {
              rulesets: [
                ruleset([], { include: ['refs/heads/main'], rules: [queue(), gate], bypass: 'never' }),
                ruleset([], { ...master, rules: [{ ...test, strict: true }] }),
              ],
            },
          },
        },
      },
    ],
  },
  QUEUE_WITHOUT_GATE: {
    passes: [
      { because: 'production requires it', train: queued, sees: api([queue(), gate]) },
      {
        because: 'classic protection requires it',
        train: queued,
        sees: api([queue()], {
          protections: {
            master: {
              mayPush: true,
              mayForce: false,
              pullRequests: true,
              checks: [gateContext],
              linearHistory: false,
              signatures: false,
            },
          },
        }),
      },
      {
        because: 'the train says why that is accepted',
        train: by('merge-queue', 'nobody else uses the queue'),
        sees: api([queue()]),
      },
      {
        because: 'production is moved by people, who queue as they like',
        train: by('observe'),
        sees: api([queue()]),
      },
    ],
    refuses: [
      { because: 'groups may hold other pull requests', train: queued, sees: api([queue()]) },
      { because: 'a pull request goes through the queue, too', train: by('pull-request'), sees: api([queue()]) },
      { because: 'another check proves nothing of the tree', train: queued, sees: api([queue(), test]) },
    ],
  },
  QUEUE_TOO_SHORT: {
    passes: [
      { because: 'a sweep comes in that time', train: queued, sees: api([queue({ timeoutMinutes: 45 }), gate]) },
      {
        because: 'Convoy reports nothing there',
        train: by('merge-queue', 'nobody else uses the queue'),
        sees: api([queue({ timeoutMinutes: 5 })]),
      },
    ],
    refuses: [
      { because: 'it ends before a sweep', train: queued, sees: api([queue({ timeoutMinutes: 44 }), gate]) },
      {
        because: 'a pull request waits there, too',
        train: by('pull-request'),
        sees: api([queue({ timeoutMinutes: 1 }), gate]),
      },
    ],
  },
  QUEUE_METHOD_UNUSABLE: {
    passes: [
      { because: 'a squash will do', train: queued, sees: api([queue({ method: 'squash' }), gate]) },
      {
        because: 'a linear history takes a squash',
        train: queued,
        sees: api([queue({ method: 'squash' }), gate, { type: 'required_linear_history' }]),
      },
      {
        because: 'the settings of the repository are about other pull requests',
        train: queued,
        sees: api([queue(), gate], { methods: ['rebase'] }),
      },
    ],
    refuses: [
      { because: 'a rebase writes commits anew', train: queued, sees: api([queue({ method: 'rebase' }), gate]) },
      {
        because: 'a linear history takes no merge commit',
        train: queued,
        sees: api([queue(), gate, { type: 'required_linear_history' }]),
      },
    ],
  },
  REQUIRED_CHECK_NOT_QUEUED: {
    passes: [
      {
        because: 'a group starts it',
        train: queued,
        sees: api([queue(), gate, test], { automation: running({ pull_request: {}, merge_group: {} }) }),
      },
      {
        because: 'it runs on every push, and a group is pushed',
        train: queued,
        sees: api([queue(), gate, test], { automation: running({ push: {} }) }),
      },
      {
        because: 'others report it than workflows',
        train: queued,
        sees: api([queue(), gate, test], { automation: running(null, ['test']) }),
      },
      {
        because: 'Convoy reports its own gate',
        train: queued,
        sees: api([queue(), gate], { automation: running(null) }),
      },
    ],
    refuses: [
      {
        because: 'it runs on pull requests alone',
        train: queued,
        sees: api([queue(), gate, test], { automation: running({ pull_request: {} }) }),
      },
      {
        because: 'it runs on groups into another branch',
        train: queued,
        sees: api([queue(), gate, test], {
          automation: running({ pull_request: {}, merge_group: { branches: ['main'] } }),
        }),
      },
      {
        because: 'it runs on other things that happen to a group',
        train: queued,
        sees: api([queue(), gate, test], {
          automation: running({ pull_request: {}, merge_group: { types: ['destroyed'] } }),
        }),
      },
      {
        because: 'it is on the commit already, and a group is another commit',
        train: queued,
        sees: api([queue(), gate, test], { automation: running({ push: { branches: ['rc/**'] } }, ['test']) }),
      },
    ],
  },
} as const satisfies StoriesOf
