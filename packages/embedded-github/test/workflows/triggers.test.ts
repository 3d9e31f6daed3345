import { describe, expect, test } from '@jest/globals'
import { seedCommit } from '../../src/github/world/seed.ts'
import { checkDispatch, trigger } from '../../src/workflows/triggering/triggers.ts'
import type { RepositoryEvent } from '../../src/workflows/triggering/repository-event.ts'
import type { Json, Run, World } from '../../src/workflows/words.ts'
import { dispatched, eventOn, headOf, worldOf } from './small-github.ts'

const jobs = 'jobs:\n  j: { runs-on: x, steps: [{ run: "true" }] }'

function started(
  on: string,
  event: (world: World) => Partial<RepositoryEvent>,
  before: (world: World) => World = (world) => world,
): readonly Run[] {
  const world = before(worldOf({ 'acme/a': { 'w.yml': `on: ${on}\n${jobs}` } }))
  return trigger(world, eventOn(world, 'acme/a', 'push', event(world)))[2]
}

describe('which events start a workflow', () => {
  test.each([
    ['push', 'refs/heads/x', true],
    ['push', 'refs/tags/v1', true],
    ['[push, release]', 'refs/heads/x', true],
    ['release', 'refs/heads/x', false],
    ['{ push: { branches: [main] } }', 'refs/heads/main', true],
    ['{ push: { branches: [main] } }', 'refs/heads/x', false],
    ['{ push: { branches: [main] } }', 'refs/tags/main', false],
    ['{ push: { tags: ["v*"] } }', 'refs/tags/v1.2', true],
    ['{ push: { tags: ["v*"] } }', 'refs/heads/v1', false],
    ['{ push: { branches: ["rc/**", "!rc/old/**"] } }', 'refs/heads/rc/2026/11', true],
    ['{ push: { branches: ["rc/**", "!rc/old/**"] } }', 'refs/heads/rc/old/1', false],
    ['{ push: { branches-ignore: ["release/**"] } }', 'refs/heads/release/2026.11', false],
    ['{ push: { branches-ignore: ["release/**"] } }', 'refs/heads/main', true],
  ])('on: %s, %s pushed: %s', (on, ref, expected) => {
    expect(started(on, () => ({ ref })).length === 1).toBe(expected)
  })

  test.each([
    ['{ paths: ["docs/**"] }', true],
    ['{ paths: ["src/**"] }', false],
    ['{ paths-ignore: ["docs/**"] }', false],
    ['{ paths-ignore: ["docs/*.txt"] }', true],
    ['{ paths: ["docs/**", "!docs/a.md"] }', false],
  ])('on: { push: %s } when only docs/a.md changed: %s', (filter, expected) => {
    const world = worldOf({ 'acme/a': { 'w.yml': `on: { push: ${filter} }\n${jobs}` } })
    const [changed, sha] = seedCommit(world, {
      repository: 'acme/a',
      branch: 'main',
      message: 'Write',
      files: { 'docs/a.md': 'x' },
      by: 'zoe',
    })
    const runs = trigger(
      changed,
      eventOn(changed, 'acme/a', 'push', { sha, payload: { before: headOf(world, 'acme/a') } }),
    )[2]
    expect(runs.length === 1).toBe(expected)
  })

  test.each([
    ['repository_dispatch', 'release.plan', true],
    ['{ repository_dispatch: { types: [release.plan, release.hold] } }', 'release.hold', true],
    ['{ repository_dispatch: { types: release.plan } }', 'release.hold', false],
  ])('on: %s, type %s dispatched: %s', (on, type, expected) => {
    expect(started(on, (world) => dispatched(world, 'acme/a', type)).length === 1).toBe(expected)
  })

  test.each(['Docs [skip ci]', '[actions skip] Docs', 'Docs\n\n\nReviewed-by: zoe\nskip-checks: true'])(
    '%j keeps a push from starting anything',
    (message) => {
      const commit = (world: World): World =>
        seedCommit(world, { repository: 'acme/a', branch: 'main', message, files: { a: 'b' }, by: 'zoe' })[0]
      expect(started('push', (world) => ({ sha: headOf(world, 'acme/a') }), commit)).toEqual([])
    },
  )

  test('a disabled workflow starts nothing', () => {
    const disabled = (world: World): World => {
      const repository = world.repositories['acme/a']
      return repository === undefined
        ? world
        : {
            ...world,
            repositories: {
              ...world.repositories,
              'acme/a': {
                ...repository,
                workflows: { '.github/workflows/w.yml': { id: 7, state: 'disabled_manually' } },
              },
            },
          }
    }
    expect(started('push', () => ({}), disabled)).toEqual([])
  })
})

describe('which commit an event runs', () => {
  const world = (() => {
    const base = worldOf({
      'acme/a': { 'w.yml': `name: Old\non: [push, repository_dispatch, workflow_dispatch]\n${jobs}` },
    })
    return seedCommit(base, {
      repository: 'acme/a',
      branch: 'side',
      message: 'Newer',
      files: { '.github/workflows/w.yml': `name: New\non: [push, repository_dispatch, workflow_dispatch]\n${jobs}` },
      by: 'zoe',
    })[0]
  })()
  const side = headOf(world, 'acme/a', 'refs/heads/side')

  test.each([
    ['push', 'New', 'refs/heads/side', side],
    ['workflow_dispatch', 'New', 'refs/heads/side', side],
    ['repository_dispatch', 'Old', 'refs/heads/main', headOf(world, 'acme/a')],
  ])('%s at side runs the file named %s', (event, name, ref, sha) => {
    const [run] = trigger(
      world,
      eventOn(world, 'acme/a', event, { ref: 'refs/heads/side', sha: side, only: '.github/workflows/w.yml' }),
    )[2]
    expect(run).toMatchObject({
      workflow: { name },
      ref,
      headSha: sha,
      workflowSha: sha,
      headBranch: ref.replace('refs/heads/', ''),
    })
  })
})

describe('what a run is called', () => {
  test.each([
    ['', 'push', {}, 'Begin'],
    ['', 'workflow_dispatch', {}, 'W'],
    ['', 'repository_dispatch', { action: 'release.plan' }, 'release.plan'],
    ['', 'release', { release: { name: '', tag_name: 'v1' } }, 'v1'],
    ['run-name: "by ${{ github.actor }}: ${{ inputs.order }} ${{ vars.V }}"', 'workflow_dispatch', {}, 'by zoe: r1 v'],
    [
      'run-name: "${{ github.event.client_payload.id }}"',
      'repository_dispatch',
      { action: 'x', client_payload: { id: 'plan-1' } },
      'plan-1',
    ],
    ['run-name: "${{ github.event.client_payload.nothing }}"', 'repository_dispatch', { action: 'x' }, 'x'],
  ])('%j for %s', (runName, event, payload: Json, expected) => {
    const world = worldOf(
      {
        'acme/a': {
          'w.yml': `name: W\n${runName}\non: { push: , release: , repository_dispatch: , workflow_dispatch: { inputs: { order: { type: string } } } }\n${jobs}`,
        },
      },
      { variables: { V: 'v' } },
    )
    const [run] = trigger(
      world,
      eventOn(world, 'acme/a', event, { payload, inputs: event === 'workflow_dispatch' ? { order: 'r1' } : {} }),
    )[2]
    expect(run?.displayTitle).toBe(expected)
  })

  test('numbers count per workflow; the workflow keeps its id', () => {
    let world = worldOf({ 'acme/a': { 'a.yml': `on: push\n${jobs}`, 'b.yaml': `on: push\n${jobs}` } })
    world = trigger(world, eventOn(world, 'acme/a', 'push'))[0]
    const [after, happenings, runs] = trigger(world, eventOn(world, 'acme/a', 'push'))
    expect(runs.map(({ number, workflow }) => [workflow.path, number])).toEqual([
      ['.github/workflows/a.yml', 2],
      ['.github/workflows/b.yaml', 2],
    ])
    expect(runs.map(({ workflow }) => workflow.id)).toEqual(
      Object.values(world.repositories['acme/a']?.workflows ?? {}).map(({ id }) => id),
    )
    expect(happenings).toEqual([
      { is: 'event', at: world.at, repository: 'acme/a', event: 'push', by: 'zoe', runs: runs.map(({ id }) => id) },
      ...runs.map((run) => ({
        is: 'run',
        at: world.at,
        repository: 'acme/a',
        run: run.id,
        workflow: run.workflow.path,
        status: 'queued',
        conclusion: null,
      })),
    ])
    expect(Object.keys(after.runs)).toHaveLength(4)
  })
})

describe('a workflow file that GitHub refuses', () => {
  test.each([
    [
      'an unknown key',
      `on: push\njobs:\n  j: { runs-on: x, stepz: [] }`,
      "(Line: 3, Col: 20): Unexpected value 'stepz'",
    ],
    [
      'a cycle',
      'on: push\njobs:\n  a: { needs: b, runs-on: x, steps: [{ run: a }] }\n  b: { needs: a, runs-on: x, steps: [{ run: a }] }',
      'at least one job with no dependencies',
    ],
    [
      'an unknown need',
      `on: push\njobs:\n  a: { runs-on: x, steps: [{ run: a }] }\n  b: { needs: c, runs-on: x, steps: [{ run: a }] }`,
      "depends on unknown job 'c'",
    ],
    [
      'a context that is not there',
      'on: push\njobs:\n  j: { if: "secrets.X != \'\'", runs-on: x, steps: [{ run: a }] }',
      "Unrecognized named-value: 'secrets'",
    ],
    ['no YAML', 'on: push\njobs: [', 'Flow sequence'],
    [
      'aliases that stand for billions',
      `on: push\na: &a [1]\n${Array.from('bcdefghijkl', (name, index) => `${name}: &${name} [${Array.from({ length: 9 }, () => `*${'abcdefghijk'[index]}`).join(',')}]`).join('\n')}`,
      '.github/workflows/w.yml: Maximum events exceeded',
    ],
    [
      'a container',
      'on: push\njobs:\n  j: { container: node, runs-on: x, steps: [{ run: a }] }',
      'The embedded GitHub does not do containers yet',
    ],
    [
      'a time zone',
      `on: { push: , schedule: [{ cron: '0 9 * * *', timezone: Europe/Berlin }] }\n${jobs}`,
      'The embedded GitHub does not do time zones of schedules yet',
    ],
    [
      'services',
      'on: push\njobs:\n  j: { services: { db: { image: pg } }, runs-on: x, steps: [{ run: a }] }',
      'The embedded GitHub does not do service containers yet',
    ],
  ])('%s: a run that never starts and says why', (_, content, problem) => {
    const world = worldOf({ 'acme/a': { 'w.yml': content } })
    const [run] = trigger(world, eventOn(world, 'acme/a', 'push'))[2]
    expect(run).toMatchObject({ status: 'completed', conclusion: 'startup_failure', jobs: [] })
    expect(run?.problems.join('\n')).toContain(problem)
  })
})

describe('a workflow_dispatch', () => {
  const inputs =
    '{ order: { type: string, required: true }, loud: { type: boolean, default: true }, n: { type: number }, kind: { type: choice, options: [a, b], default: a } }'
  const world = worldOf({
    'acme/a': { 'w.yml': `on: { workflow_dispatch: { inputs: ${inputs} } }\n${jobs}`, 'p.yml': `on: push\n${jobs}` },
  })
  const w = '.github/workflows/w.yml'

  test.each([
    [w, 'main', { order: 'x' }, { inputs: { order: 'x', loud: true, n: 0, kind: 'a' } }],
    [
      w,
      'refs/heads/main',
      { order: 'x', loud: 'false', n: '3', kind: 'b' },
      { inputs: { order: 'x', loud: false, n: 3, kind: 'b' } },
    ],
    [w, 'main', { order: 'x', other: 1, more: 2 }, { problem: 'Unexpected inputs provided: ["other","more"]' }],
    [w, 'main', {}, { problem: "Required input 'order' not provided" }],
    [
      w,
      'main',
      { order: 'x', kind: 'c' },
      { problem: "Provided value 'c' for input 'kind' not in the list of allowed values" },
    ],
    [
      w,
      'main',
      { order: 'x', loud: 'perhaps' },
      { problem: 'Provided value "perhaps" for input \'loud\' is not a boolean' },
    ],
    [w, 'gone', { order: 'x' }, { problem: 'No ref found for: gone' }],
    ['.github/workflows/p.yml', 'main', {}, { problem: "Workflow does not have 'workflow_dispatch' trigger" }],
    [
      '.github/workflows/q.yml',
      'main',
      {},
      { problem: 'Workflow .github/workflows/q.yml is not on the default branch' },
    ],
  ])('of %s at %s with %j', (path, ref, given: Readonly<Record<string, Json>>, expected) => {
    expect(checkDispatch(world, 'acme/a', path, ref, given)).toEqual(expected)
  })
})
