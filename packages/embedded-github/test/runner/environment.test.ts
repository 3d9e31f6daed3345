import { describe, expect, test } from '@jest/globals'
import { play, printed, shell } from './bench.ts'

const variables = async (
  names: readonly string[],
  scene: Parameters<typeof shell>[1] = {},
): Promise<Record<string, string>> => {
  const lines = await shell(names.map((name) => `echo "${name}=\${${name}-not set}"`).join('\n'), scene)
  return Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]))
}

describe('the environment of a step', () => {
  test('names the run, the job, the commit and the people as GitHub does', async () => {
    const expected = {
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_RUN_ID: '7',
      GITHUB_RUN_NUMBER: '3',
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_JOB: 'control',
      GITHUB_REF: 'refs/heads/main',
      GITHUB_REF_NAME: 'main',
      GITHUB_REF_TYPE: 'branch',
      GITHUB_REF_PROTECTED: 'false',
      GITHUB_HEAD_REF: '',
      GITHUB_BASE_REF: '',
      GITHUB_SHA: 'a'.repeat(40),
      GITHUB_REPOSITORY: 'acme/shop',
      GITHUB_REPOSITORY_OWNER: 'acme',
      GITHUB_ACTOR: 'zoe',
      GITHUB_TRIGGERING_ACTOR: 'zoe',
      GITHUB_EVENT_NAME: 'repository_dispatch',
      GITHUB_WORKFLOW: 'Release',
      GITHUB_WORKFLOW_REF: 'acme/shop/.github/workflows/release.yml@refs/heads/main',
      GITHUB_WORKFLOW_SHA: 'a'.repeat(40),
      GITHUB_ACTION: '__run',
      GITHUB_ACTION_REPOSITORY: '',
      GITHUB_ACTION_REF: '',
    }
    expect(await variables(Object.keys(expected))).toEqual(expected)
  })

  test('points at the hub: the server by the name that the artifact client accepts, the API by number', async () => {
    expect(
      await variables(['GITHUB_SERVER_URL', 'GITHUB_API_URL', 'GITHUB_GRAPHQL_URL'], {
        contexts: { github: { server_url: 'http://127.0.0.1:1', api_url: 'elsewhere' } },
      }),
    ).toEqual({
      GITHUB_SERVER_URL: 'http://github.localhost:9',
      GITHUB_API_URL: 'http://127.0.0.1:9',
      GITHUB_GRAPHQL_URL: 'http://127.0.0.1:9/graphql',
    })
  })

  test("takes what GitHub's half says of the run over what the machine can tell by itself", async () => {
    expect(
      await variables(['GITHUB_TRIGGERING_ACTOR', 'GITHUB_REPOSITORY_ID'], {
        contexts: { github: { triggering_actor: 'ann', repository_id: '42' } },
      }),
    ).toEqual({ GITHUB_TRIGGERING_ACTOR: 'ann', GITHUB_REPOSITORY_ID: '42' })
  })

  test('holds the event as a file and the folders of the job', async () => {
    const lines = await shell(
      'cat "$GITHUB_EVENT_PATH"; echo; pwd; echo "$GITHUB_WORKSPACE"; echo "$RUNNER_WORKSPACE"; test -d "$RUNNER_TEMP" && test -d "$RUNNER_TOOL_CACHE" && echo folders',
      { payload: { action: 'release.plan', n: 1 } },
    )
    const [event, [pwd, workspace, parent, folders]] = [lines.slice(0, -4).join(''), lines.slice(-4)]
    expect(JSON.parse(event)).toEqual({ action: 'release.plan', n: 1 })
    expect(pwd).toBe(workspace)
    expect(workspace).toMatch(/\/shop\/shop$/)
    expect(`${parent}/shop`).toBe(workspace)
    expect(folders).toBe('folders')
  })

  test('describes the machine', async () => {
    const { RUNNER_OS, RUNNER_ARCH, RUNNER_NAME, RUNNER_ENVIRONMENT } = await variables([
      'RUNNER_OS',
      'RUNNER_ARCH',
      'RUNNER_NAME',
      'RUNNER_ENVIRONMENT',
    ])
    expect(['Linux', 'macOS', 'Windows']).toContain(RUNNER_OS)
    expect(['X64', 'X86', 'ARM64', 'ARM']).toContain(RUNNER_ARCH)
    expect([RUNNER_NAME, RUNNER_ENVIRONMENT]).toEqual(['GitHub Actions 1', 'github-hosted'])
  })

  test('inherits nothing of the host but the essentials', async () => {
    process.env['TEST_OF_THE_HOST'] = 'leaks'
    try {
      expect(await variables(['TEST_OF_THE_HOST', 'NODE_OPTIONS', 'npm_package_name'])).toEqual({
        TEST_OF_THE_HOST: 'not set',
        NODE_OPTIONS: 'not set',
        npm_package_name: 'not set',
      })
    } finally {
      delete process.env['TEST_OF_THE_HOST']
    }
  })

  test('has a home of its own and Node 24 first on PATH', async () => {
    const lines = await shell('ls -A "$HOME"; node --version')
    expect(lines[0]).toBe('.gitconfig') // With which git reads public repositories of this hub.
    expect(lines[1]).toBe(process.version)
  })

  test('gives the way to the artifact service to actions, not to scripts', async () => {
    const script = 'echo "${ACTIONS_RUNTIME_TOKEN-none} ${ACTIONS_RESULTS_URL-none}"'
    expect(await shell(script)).toEqual(['none none'])
    const { log } = await play({
      steps: [{ uses: './act' }],
      workspace: {
        'act/action.yml': 'name: a\ndescription: a\nruns: {using: node24, main: a.mjs}',
        'act/a.mjs':
          'console.log(process.env.ACTIONS_RESULTS_URL, process.env.ACTIONS_RUNTIME_TOKEN.split(".").length)',
      },
    })
    expect(printed(log)).toEqual(['http://127.0.0.1:9/ 3'])
  })

  test('lets actions alone keep what Node compiled of them', async () => {
    const { log } = await play({
      steps: [{ uses: './act' }, { run: 'echo "${NODE_COMPILE_CACHE-none}"' }],
      workspace: {
        'act/action.yml': 'name: a\ndescription: a\nruns: {using: node24, main: a.mjs}',
        'act/a.mjs':
          'import { basename } from "node:path"\nimport { getCompileCacheDir } from "node:module"\nconsole.log(getCompileCacheDir() !== undefined, basename(process.env.NODE_COMPILE_CACHE))',
      },
    })
    expect(printed(log)).toEqual(['true compiled', 'none'])
  })
})

describe('env', () => {
  test('of the step hides that of the job, which hides that of the workflow', async () => {
    const { log } = await play({
      env: [
        { A: 'workflow', B: 'workflow', C: 'workflow' },
        { B: 'job', C: 'job' },
      ],
      steps: [
        { env: { C: 'step' }, run: 'echo "$A $B $C ${{ env.A }} ${{ env.B }} ${{ env.C }}"' },
        { run: 'echo "$C"' },
      ],
    })
    expect(printed(log)).toEqual(['workflow job step workflow job step', 'job'])
  })

  test('is evaluated where it is written: job env at the start, step env at its step', async () => {
    const { log } = await play({
      env: [
        {
          WHO: '${{ github.actor }} in ${{ inputs.where }} with ${{ needs.plan.outputs.n }} ${{ matrix.os }} ${{ vars.V }} ${{ secrets.S }}',
        },
      ],
      contexts: {
        inputs: { where: 'prod' },
        needs: { plan: { outputs: { n: '4' }, result: 'success' } },
        matrix: { os: 'linux' },
        vars: { V: 'v' },
        secrets: { S: 's-e-c-r-e-t' },
      },
      steps: [
        { id: 'first', run: 'echo "said=hello" >> "$GITHUB_OUTPUT"' },
        {
          env: { SAID: '${{ steps.first.outputs.said }}', STATUS: '${{ job.status }}' },
          run: 'echo "$SAID $STATUS $WHO"',
        },
      ],
    })
    expect(printed(log)).toEqual(['hello success zoe in prod with 4 linux v ***'])
  })

  test('cannot replace what GitHub sets', async () => {
    expect(await variables(['GITHUB_SHA', 'CI'], { env: [{ GITHUB_SHA: 'mine', CI: 'false' }] })).toEqual({
      GITHUB_SHA: 'a'.repeat(40),
      CI: 'false',
    })
  })
})
