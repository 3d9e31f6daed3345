import { gateContext } from '../../../src/domain/plan/gate-context.ts'
import { appPermissions } from '../../../src/domain/validators/rights.ts'
import { ruleset, type StoriesOf } from './plans.ts'

const [own, other] = [4711, 15_368]
/** Production requires the gate, from this App. */
const gateFrom = (...apps: readonly (number | null)[]) => ({
  plans: {
    'acme/api': {
      rulesets: [
        ruleset([], {
          include: ['refs/heads/master'],
          rules: [{ type: 'required_status_checks', checks: [gateContext], gate: apps }],
        }),
      ],
    },
  },
})
const app = (statuses: string, more: { readonly id?: number } = { id: own }) => ({
  rights: { app: { ...more, slug: 'convoy-release', permissions: { ...appPermissions, statuses } } },
})

export const gateStories = {
  GATE_BOUND_ELSEWHERE: {
    passes: [
      { because: "the rule names Convoy's App", sees: gateFrom(own) },
      { because: 'the rule takes it from whoever reports it', sees: gateFrom(null) },
      {
        because: 'an earlier kit did not see which App Convoy is',
        sees: { ...gateFrom(other), ...app('write', {}) },
      },
    ],
    refuses: [
      { because: 'the rule names GitHub Actions', sees: gateFrom(other) },
      { because: 'of two rules one names another App', sees: gateFrom(own, other) },
    ],
  },
  STATUSES_PERMISSION_MISSING: {
    passes: [{ because: 'production requires no such status', sees: app('read') }],
    refuses: [{ because: 'the App may only read statuses', sees: { ...gateFrom(own), ...app('read') } }],
  },
} as const satisfies StoriesOf
