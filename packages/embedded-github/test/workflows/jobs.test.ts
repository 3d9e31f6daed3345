import { existsSync } from 'node:fs'
import { symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from '@jest/globals'
import { dispatched, play, smallGitHub, worldOf, type Script, type SmallGitHub } from './small-github.ts'

const opened: SmallGitHub[] = []
afterEach(async () => {
  for (const github of opened.splice(0)) await github.close()
})

const steps = 'runs-on: ubuntu-latest, steps: [{ run: "true" }]'

async function run(jobs: string, options: Parameters<typeof play>[1] = {}): Promise<SmallGitHub> {
  const github = await play({ 'main.yml': `on: repository_dispatch\njobs:\n${jobs}` }, options)
  opened.push(github)
  return github
}

function failing(...names: readonly string[]): Script {
  return ({ job }) => (names.includes(job.name) ? { conclusion: 'failure' } : {})
}

describe('needs and if', () => {
  test.each([
    [
      'a job waits for what it needs',
      `  b: { needs: a, ${steps} }\n  a: { ${steps} }`,
      [],
      ['a: success', 'b: success'],
      'success',
    ],
    [
      'what needs a failed job is skipped',
      `  a: { ${steps} }\n  b: { needs: a, ${steps} }\n  c: { needs: b, ${steps} }`,
      ['a'],
      ['a: failure', 'b: skipped', 'c: skipped'],
      'failure',
    ],
    [
      'always() runs after a failure',
      `  a: { ${steps} }\n  b: { needs: a, if: always(), ${steps} }`,
      ['a'],
      ['a: failure', 'b: success'],
      'failure',
    ],
    [
      'failure() runs only after a failure',
      `  a: { ${steps} }\n  b: { needs: a, if: failure(), ${steps} }`,
      [],
      ['a: success', 'b: skipped'],
      'success',
    ],
    [
      'success() looks past the job it needs',
      `  a: { if: false, ${steps} }\n  b: { needs: a, if: always(), ${steps} }\n  c: { needs: b, ${steps} }`,
      [],
      ['a: skipped', 'b: success', 'c: skipped'],
      'success',
    ],
    ['a run of nothing but skipped jobs is skipped', `  a: { if: false, ${steps} }`, [], ['a: skipped'], 'skipped'],
    [
      'continue-on-error spares the run and what needs the job',
      `  a: { continue-on-error: true, ${steps} }\n  b: { needs: a, ${steps} }`,
      ['a'],
      ['a: failure', 'b: success'],
      'success',
    ],
    [
      'an if may read the result and the event',
      `  a: { ${steps} }\n  b: { needs: a, if: "!cancelled() && needs.a.result == 'failure' && github.event.action == 'go'", ${steps} }`,
      ['a'],
      ['a: failure', 'b: success'],
      'failure',
    ],
  ])('%s', async (_, jobs, failed, expected, conclusion) => {
    const github = await run(jobs, { script: failing(...failed) })
    expect(github.jobs()).toEqual(expected)
    expect(github.runs()[0]).toMatchObject({ status: 'completed', conclusion })
  })

  test('outputs of a job reach the one that needs it', async () => {
    const github = await run(
      `  a: { outputs: { sha: "\${{ steps.x.outputs.sha }}" }, ${steps} }\n  b: { needs: a, name: "b of \${{ needs.a.outputs.sha }}", ${steps} }`,
      {
        script: ({ job }) => (job.key === 'a' ? { outputs: { sha: 'abc' } } : {}),
      },
    )
    expect(github.jobs()).toEqual(['a: success', 'b of abc: success'])
    expect(github.message('b of abc').contexts.needs).toEqual({ a: { result: 'success', outputs: { sha: 'abc' } } })
    expect(github.message('a').outputs).toEqual({ sha: '${{ steps.x.outputs.sha }}' })
  })

  test('what a job said is known once it has ended', async () => {
    const annotations = [{ level: 'notice', title: 'tests', message: '7 passed' }] as const
    const github = await run(`  a: { ${steps} }\n  b: { needs: a, ${steps} }`, {
      script: ({ job }) => (job.key === 'a' ? { annotations } : {}),
    })
    expect(github.runs()[0]?.jobs.map((job) => job.annotations)).toEqual([annotations, undefined])
  })

  test('an expression that cannot be evaluated fails its job and says why', async () => {
    const github = await run(`  a: { if: "fromJSON(github.event.action).x", ${steps} }`)
    expect(github.jobs()).toEqual(['a: failure'])
    expect(github.runs()[0]?.problems[0]).toContain('a: ')
    expect(github.runs()[0]?.conclusion).toBe('failure')
  })
})

describe('where this machine has no room', () => {
  const files = { 'main.yml': `on: repository_dispatch\njobs:\n  a: { ${steps} }\n  b: { ${steps} }` }
  const full = (script: Script): SmallGitHub => {
    const github = smallGitHub(worldOf({ 'acme/app': files }), { script, machines: 2 })
    opened.push(github)
    return github
  }
  const settle = async (github: SmallGitHub): Promise<void> => {
    await github.send((world) => dispatched(world, 'acme/app', 'go'))
    await github.dispatcher.settle()
  }

  test('no job has failed: that is told instead, once the others have stopped', async () => {
    let stopped = false
    const other = Promise.withResolvers<undefined>()
    const github = full(async ({ job }, { signal }) => {
      if (job.name === 'a') {
        await other.promise
        throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })
      }
      other.resolve(undefined)
      await new Promise((resolve) => {
        signal.addEventListener('abort', resolve)
      })
      stopped = true
      return {}
    })
    await expect(settle(github)).rejects.toMatchObject({ code: 'ENOSPC' })
    expect([stopped, github.ended]).toEqual([true, []])
  })

  // macOS and Windows have no device that is always full.
  ;(existsSync('/dev/full') ? describe : describe.skip)('for the programs of a job', () => {
    test('it has not failed either', async () => {
      const github = full(async (_, { folder }) => {
        await symlink('/dev/full', join(folder, 'room'))
        return { conclusion: 'failure' }
      })
      await expect(settle(github)).rejects.toMatchObject({ code: 'ENOSPC' })
      expect(github.ended).toEqual([])
    })
  })
})

test('a timeout that cannot be evaluated fails its job before it starts', async () => {
  const github = await run(`  a: { timeout-minutes: "\${{ fromJSON(github.event.action) }}", ${steps} }`)
  expect(github.jobs()).toEqual(['a: failure'])
  expect(github.messages).toEqual([])
  expect(github.hub.world().tokens).toEqual({})
})

describe('a matrix', () => {
  test('multiplies, excludes and includes, and shows its values in names', async () => {
    const github = await run(
      `  t:\n    strategy: { matrix: { os: [linux, mac], node: [20, 24], exclude: [{ os: mac, node: 20 }], include: [{ os: linux, fast: true }, { os: win, node: 24 }] } }\n    runs-on: x\n    steps: [{ run: "true" }]`,
    )
    expect(github.jobs()).toEqual([
      't (linux, 20): success',
      't (linux, 24): success',
      't (mac, 24): success',
      't (win, 24): success',
    ])
    expect(github.message('t (linux, 20)').contexts.matrix).toEqual({ os: 'linux', node: 20, fast: true })
    expect(github.message('t (win, 24)').contexts.strategy).toEqual({
      'fail-fast': true,
      'job-index': 3,
      'job-total': 4,
      'max-parallel': 4,
    })
  })

  test('comes from the output of a job', async () => {
    const github = await run(
      `  a: { ${steps} }\n  t: { needs: a, name: "on \${{ matrix.os }}", strategy: { matrix: { os: "\${{ fromJSON(needs.a.outputs.list) }}" } }, ${steps} }`,
      {
        script: ({ job }) => (job.key === 'a' ? { outputs: { list: '["x","y"]' } } : {}),
      },
    )
    expect(github.jobs()).toEqual(['a: success', 'on x: success', 'on y: success'])
  })

  test('a leg that fails cancels those that still run', async () => {
    const github = await run(`  t: { strategy: { matrix: { n: [1, 2, 3] } }, ${steps} }`, {
      script: failing('t (2)'),
      minutes: (name) => (name === 't (2)' ? 2 : name === 't (1)' ? 1 : 5),
    })
    expect(github.jobs()).toEqual(['t (1): success', 't (2): failure', 't (3): cancelled'])
    expect(github.runs()[0]?.conclusion).toBe('failure')
  })

  test('without fail-fast all legs end by themselves', async () => {
    const github = await run(`  t: { strategy: { fail-fast: false, matrix: { n: [1, 2] } }, ${steps} }`, {
      script: failing('t (1)'),
      minutes: (name) => (name === 't (2)' ? 5 : 1),
    })
    expect(github.jobs()).toEqual(['t (1): failure', 't (2): success'])
  })

  test('max-parallel lets the next leg start when one ends', async () => {
    const github = await run(`  t: { strategy: { max-parallel: 2, matrix: { n: [1, 2, 3] } }, ${steps} }`, {
      minutes: (name) => (name === 't (1)' ? 1 : 4),
    })
    expect(github.ended).toEqual(['1 t (1) success', '4 t (2) success', '5 t (3) success'])
  })

  test('with no values fails the job', async () => {
    const github = await run(`  t: { strategy: { matrix: { n: "\${{ fromJSON('[]') }}" } }, ${steps} }`)
    expect(github.jobs()).toEqual(['t: failure'])
    expect(github.runs()[0]?.problems).toEqual(["t: Matrix vector 'n' does not contain any values"])
  })
})

describe('what a job is told', () => {
  test('contexts, env, defaults and steps as written', async () => {
    const github = await play(
      {
        'main.yml': [
          'name: Main',
          'on: repository_dispatch',
          'env: { A: "1" }',
          'defaults: { run: { shell: bash } }',
          'jobs:',
          '  a:',
          '    runs-on: x',
          '    timeout-minutes: 7',
          '    env: { B: "${{ github.sha }}" }',
          '    defaults: { run: { working-directory: sub } }',
          '    steps: [{ id: s, name: Say, if: always(), run: "echo ${{ env.A }}", env: { C: "${{ secrets.KEY }}" } }, { uses: $/actions/x, with: { n: 5 }, continue-on-error: true }]',
        ].join('\n'),
      },
      { settings: { secrets: { KEY: 'k' }, variables: { V: 'v' } } },
    )
    opened.push(github)
    const message = github.message('a')
    expect(message.env).toEqual([{ A: '1' }, { B: '${{ github.sha }}' }])
    expect(message.defaults).toEqual({ shell: 'bash', workingDirectory: 'sub' })
    expect(message.timeoutMinutes).toBe(7)
    expect(message.steps).toEqual([
      {
        id: 's',
        name: 'Say',
        if: 'always()',
        run: "${{ format('echo {0}', env.A) }}",
        env: { C: '${{ secrets.KEY }}' },
      },
      { uses: '$/actions/x', with: { n: '5' }, 'continue-on-error': true },
    ])
    expect(message.contexts.secrets).toEqual({ KEY: 'k', GITHUB_TOKEN: message.token })
    expect(message.contexts.vars).toEqual({ V: 'v' })
    expect(message.contexts.github).toMatchObject({
      event_name: 'repository_dispatch',
      ref: 'refs/heads/main',
      ref_name: 'main',
      ref_type: 'branch',
      repository: 'acme/a',
      repository_owner: 'acme',
      actor: 'zoe',
      triggering_actor: 'zoe',
      run_number: '1',
      run_attempt: '1',
      workflow: 'Main',
      workflow_ref: 'acme/a/.github/workflows/main.yml@refs/heads/main',
      job: 'a',
      token: message.token,
      server_url: 'http://github.localhost:1',
      api_url: 'http://127.0.0.1:1',
      graphql_url: 'http://127.0.0.1:1/graphql',
    })
    expect(message.contexts.job).toEqual({
      workflow_ref: 'acme/a/.github/workflows/main.yml@refs/heads/main',
      workflow_sha: message.run.workflowSha,
      workflow_repository: 'acme/a',
      workflow_file_path: '.github/workflows/main.yml',
    })
  })

  test.each([
    ['', 'read', { metadata: 'read', contents: 'read', packages: 'read' }],
    ['permissions: {}', 'write', { metadata: 'read' }],
    [
      'permissions: { contents: write, pull-requests: read, issues: none }',
      'read',
      { metadata: 'read', contents: 'write', pull_requests: 'read' },
    ],
  ] as const)('permissions %j where the repository gives %s', async (permissions, workflowPermissions, expected) => {
    const github = await play(
      { 'main.yml': `on: repository_dispatch\n${permissions}\njobs:\n  a: { ${steps} }` },
      {
        settings: { workflowPermissions },
        script: (message, { hub }) => {
          expect(hub.world().tokens[message.token]).toMatchObject({
            kind: 'actions',
            login: 'github-actions[bot]',
            repositories: ['acme/a'],
            permissions: expected,
            run: message.run.id,
            job: message.job.id,
          })
          return {}
        },
      },
    )
    opened.push(github)
    expect(github.message('a').permissions).toEqual(expected)
    expect(github.hub.world().tokens).toEqual({})
  })
})
