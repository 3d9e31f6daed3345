import { control, type StoriesOf } from './plans.ts'

const told = { hooks: [{ on: 'enter', phase: 'ship', repository: 'acme/chatops', event: 'release.shipping' }] } as const

export const repositoryStories = {
  REPOSITORY_NOT_FOUND: {
    refuses: [
      { because: 'a repository of the train cannot be read', sees: { repositories: { 'acme/api': null } } },
      { because: 'a repository that only tests cannot be read', sees: { repositories: { 'acme/e2e': null } } },
      { because: 'the control repository cannot be read', sees: { repositories: { [control]: null } } },
    ],
  },
  REPOSITORY_RENAMED: {
    refuses: [
      {
        because: 'it has another name in the same account',
        sees: { repositories: { 'acme/api': null }, moved: { 'acme/api': 'Acme/backend' } },
      },
    ],
  },
  REPOSITORY_TRANSFERRED: {
    refuses: [
      {
        because: 'it belongs to another account',
        sees: { repositories: { 'acme/api': null }, moved: { 'acme/api': 'globex/api' } },
      },
    ],
  },
  REPOSITORY_ARCHIVED: {
    refuses: [
      { because: 'a repository of the train is archived', sees: { repositories: { 'acme/web': { archived: true } } } },
      { because: 'the control repository is archived', sees: { repositories: { [control]: { archived: true } } } },
    ],
  },
  REPOSITORY_DISABLED: {
    refuses: [{ because: 'GitHub disabled it', sees: { plans: { 'acme/web': { locked: 'disabled' } } } }],
  },
  REPOSITORY_LOCKED: {
    refuses: [{ because: 'it is being migrated', sees: { plans: { 'acme/e2e': { locked: 'locked' } } } }],
  },
  REPOSITORY_EMPTY: {
    refuses: [
      {
        because: 'nothing was pushed yet, which is all that is said about it',
        sees: {
          repositories: {
            'acme/web': {
              defaultBranch: null,
              refs: { 'refs/heads/main': null, 'refs/heads/staging': null, 'refs/heads/master': null },
            },
          },
          plans: { 'acme/web': { locked: 'empty', workflows: {} } },
        },
      },
    ],
  },
  TIER_REPOSITORY_TOO_OPEN: {
    passes: [
      {
        because: 'all of them are public',
        sees: {
          plans: {
            'acme/e2e': { visibility: 'public' },
            'acme/api': { visibility: 'public' },
            'acme/web': { visibility: 'public' },
          },
        },
      },
      {
        because: 'a private repository may test an internal one',
        sees: { plans: { 'acme/api': { visibility: 'internal' } } },
      },
    ],
    refuses: [
      { because: 'a public repository tests private ones', sees: { plans: { 'acme/e2e': { visibility: 'public' } } } },
      {
        because: 'an internal repository tests a private one',
        sees: { plans: { 'acme/e2e': { visibility: 'internal' }, 'acme/web': { visibility: 'public' } } },
      },
    ],
  },
  HOOK_REPOSITORY_NOT_FOUND: {
    passes: [{ because: 'it is there', train: told }],
    refuses: [{ because: 'it cannot be read', train: told, sees: { repositories: { 'acme/chatops': null } } }],
  },
  HOOK_REPOSITORY_ARCHIVED: {
    refuses: [
      {
        because: 'nothing there would hear it',
        train: told,
        sees: { repositories: { 'acme/chatops': { archived: true } } },
      },
    ],
  },
} as const satisfies StoriesOf
