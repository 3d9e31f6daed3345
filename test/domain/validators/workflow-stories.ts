import { member, tier1, workflow, type StoriesOf } from './plans.ts'

const convoy = '.github/workflows/convoy.yml'
const prepare = '.github/workflows/convoy-prepare.yml'
const e2e = '.github/workflows/e2e.yml'
const publish = '.github/workflows/publish.yml'
const settles = (staging: string | null = 'staging') => ({
  repositories: [member('acme/api', {
    settledWhen: { staging: { kind: 'workflow', file: 'publish.yml' }, production: { kind: 'refs' } },
    branches: { source: 'main', candidate: 'rc/{release}', staging, production: 'master' },
  })],
} as const)
const prepares = {
  repositories: [member('acme/api', { version: { strategy: 'conventional', prepare: 'npm run prepare' } })],
  tiers: [{ ...tier1, by: { kind: 'checks', names: [{ name: 'test' }] } }],
} as const

export const workflowStories = {
  PREPARE_WITHOUT_STARTER: {
    passes: [{ because: 'the starter of tiers is not needed', train: prepares, sees: { plans: { 'acme/api': { workflows: { [prepare]: workflow() } } } } }],
    refuses: [{ because: 'the starter of tiers may not write', train: prepares, sees: { plans: { 'acme/api': { workflows: { [convoy]: workflow() } } } } }],
  },
  WORKFLOW_NOT_FOUND: {
    refuses: [
      { because: 'a repository lacks the starter of its tier', sees: { plans: { 'acme/api': { workflows: { [convoy]: null } } } } },
      { because: 'the tier repository lacks the workflow', sees: { plans: { 'acme/e2e': { workflows: {} } } } },
    ],
  },
  WORKFLOW_DISABLED: {
    refuses: [
      { because: 'somebody disabled it', sees: { plans: { 'acme/e2e': { workflows: { [e2e]: workflow({ state: 'disabled_manually' }) } } } } },
      { because: 'GitHub disabled it after sixty quiet days', sees: { plans: { 'acme/e2e': { workflows: { [e2e]: workflow({ state: 'disabled_inactivity' }) } } } } },
    ],
  },
  WORKFLOW_NOT_DISPATCHABLE: { refuses: [{ because: 'it runs on pushes alone', sees: { plans: { 'acme/e2e': { workflows: { [e2e]: workflow({ dispatch: 'no-trigger' }) } } } } }] },
  WORKFLOW_WITHOUT_INPUT: { refuses: [{ because: 'it could not be told what to test', sees: { plans: { 'acme/e2e': { workflows: { [e2e]: workflow({ dispatch: 'no-input' }) } } } } }] },
  WORKFLOW_UNREADABLE: { refuses: [{ because: 'it is no YAML', sees: { plans: { 'acme/e2e': { workflows: { [e2e]: workflow({ dispatch: 'unreadable' }) } } } } }] },
  WORKFLOW_STATE_UNKNOWN: {
    refuses: [
      { because: 'the token may not see it', sees: { plans: { 'acme/e2e': { workflows: { [e2e]: workflow({ state: 'unknown' }) } } } } },
      { because: 'one that must follow counts as well', train: settles(), sees: { plans: { 'acme/api': { workflows: { [convoy]: workflow(), [publish]: workflow({ state: 'unknown' }) } } } } },
    ],
  },
  SETTLING_WORKFLOW_NOT_FOUND: {
    passes: [{ because: 'a hop that is not made needs nothing', train: settles(null), sees: { plans: { 'acme/api': { workflows: { [convoy]: workflow() } } } } }],
    refuses: [{ because: 'it would be waited for in vain', train: settles(), sees: { plans: { 'acme/api': { workflows: { [convoy]: workflow() } } } } }],
  },
  SETTLING_WORKFLOW_DISABLED: {
    passes: [{ because: 'what follows a push need not be dispatchable', train: settles(), sees: { plans: { 'acme/api': { workflows: { [convoy]: workflow(), [publish]: workflow({ dispatch: 'no-trigger' }) } } } } }],
    refuses: [{ because: 'it would be waited for in vain', train: settles(), sees: { plans: { 'acme/api': { workflows: { [convoy]: workflow(), [publish]: workflow({ state: 'disabled_manually' }) } } } } }],
  },
} as const satisfies StoriesOf
