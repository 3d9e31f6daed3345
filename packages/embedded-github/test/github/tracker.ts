import { addToken, addUser, seedCommit, seedRef } from '../../src/github/world/seed.ts'
import type { Token, World } from '../../src/github/world/world.ts'
import type { Permissions, Sha } from '../../src/github/world/names.ts'
import { acme, api, ask, refsOf, secret, type Told } from './acme.ts'

export const repo = `/repos/${api}`

/** What a workflow of the default branch listens to in these tests. */
const trackerWorkflow = `name: Tracker
on:
  issues:
  issue_comment:
  pull_request: { types: [opened, synchronize, closed, reopened, edited, labeled], branches: [main, rc/*] }
jobs:
  track:
    runs-on: ubuntu-latest
    steps: [{ run: 'true' }]
`

/**
 * acme of the other tests with a workflow that listens, a branch `topic` two commits ahead of main and a branch `rc/1`
 * at main. Tokens:
 * `zoe` administers, `ann` reads, `eve` has no role, `app` writes, `narrow` is an App's without issues and pull
 * requests, `job` is a GITHUB_TOKEN.
 */
export function tracker(): { readonly world: World; readonly head: Sha; readonly topic: Sha } {
  let [world, head] = seedCommit(addUser(acme().world, 'eve'), {
    repository: api,
    branch: 'main',
    message: 'Track',
    files: { '.github/workflows/track.yml': trackerWorkflow },
    by: 'zoe',
  })
  world = seedRef(world, api, 'refs/heads/rc/1', head)
  for (const [index, content] of ['one\n', 'two\n'].entries())
    world = seedCommit(world, {
      repository: api,
      branch: 'topic',
      message: `feat: step ${index + 1}\n\nWhy.`,
      files: { [`step-${index + 1}.txt`]: content },
      by: 'ann',
    })[0]
  const all: Permissions = {
    metadata: 'read',
    contents: 'write',
    issues: 'write',
    pull_requests: 'write',
    administration: 'write',
    statuses: 'write',
    workflows: 'write',
  }
  const token = (login: string, more: Partial<Token> = {}): Token => ({
    kind: 'user',
    login,
    permissions: all,
    repositories: 'all',
    expiresAt: null,
    ...more,
  })
  for (const login of ['zoe', 'ann', 'eve']) world = addToken(world, login, token(login))
  world = addToken(world, 'app', token('release-app[bot]', { kind: 'installation', owner: 'acme' }))
  world = addToken(
    world,
    'narrow',
    token('release-app[bot]', {
      kind: 'installation',
      owner: 'acme',
      permissions: { metadata: 'read', contents: 'write' },
    }),
  )
  world = addToken(
    world,
    'job',
    token('github-actions[bot]', {
      kind: 'actions',
      repositories: [api, secret],
      permissions: { contents: 'write', issues: 'write', pull_requests: 'write' },
    }),
  )
  return { world, head, topic: refsOf(world)['refs/heads/topic'] ?? '' }
}

/**
 * Asks again and again, each time the World that came out, and gives the last answer; every answer must be a success.
 */
export function story(
  world: World,
  as: string,
  ...steps: readonly (readonly [request: string, body?: object])[]
): Told {
  let told: Told | undefined
  for (const [request, body] of steps) {
    told = ask(told?.world ?? world, as, request.replace(' ', ` ${repo}`), body)
    if (told.status >= 300) throw new Error(`${request}: ${told.status} ${JSON.stringify(told.body)}`)
  }
  if (told === undefined) throw new Error('A story has at least one step.')
  return told
}
