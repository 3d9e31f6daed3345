import { getOctokit } from '@actions/github'
import { answer } from '../../src/github/answers/answer.ts'
import {
  addApp,
  addMember,
  addOrganization,
  addTeam,
  addToken,
  addUser,
  seedCommit,
} from '../../src/github/world/seed.ts'
import type { Token, World } from '../../src/github/world/world.ts'
import type { Answer, Call } from '../../src/call.ts'
import { runtimeToken } from '../../src/github/checks/results.ts'
import type { JobMessage, Site } from '../../src/workflows/words.ts'
import type { JobResult } from '../../src/github/world/runs.ts'
import { smallGitHub } from '../workflows/small-github.ts'
import { api, secret } from './acme.ts'
import { tracker } from './tracker.ts'

// oxlint-disable-next-line typescript/no-explicit-any -- a client reads whatever GitHub's JSON holds
type Data = any
/** Asks as the holder of a token; throws where GitHub answers with another status. */
type Ask = (status: number, route: string, parameters?: Readonly<Record<string, unknown>>) => Promise<Data>

interface Heard {
  readonly call: Call
  readonly answer: Answer
}

/**
 * An embedded GitHub for clients from outside: acme of the other tests, whose tokens may do everything, with a machine
 * that plays jobs.
 */
export interface OutsideGitHub {
  readonly world: () => World
  /** Every call and its answer so far. */
  readonly heard: readonly Heard[]
  readonly as: (token: string) => Ask
  readonly close: () => Promise<void>
}

export function outsideGitHub(): OutsideGitHub {
  const heard: Heard[] = []
  const github = smallGitHub(outsideWorld(), { script: work })
  const ask = async (call: Call): Promise<Answer> => {
    const answered = Promise.withResolvers<Answer>()
    await github.hub.change((now) => {
      const [next, said, happenings] = answer(now, call)
      answered.resolve(said)
      return [next, happenings]
    })
    await github.dispatcher.settle()
    return answered.promise
  }
  const fetch = async (
    url: string,
    {
      method,
      headers,
      body,
    }: { readonly method: string; readonly headers: Readonly<Record<string, string>>; readonly body?: string },
  ): Promise<Response> => {
    const call: Call = { method, url, headers, ...(body === undefined ? {} : { body }) }
    const said = await ask(call)
    heard.push({ call, answer: said })
    return new Response(
      said.status === 204 || said.status === 304 || said.body === '' ? null : Buffer.from(said.body),
      { status: said.status, headers: said.headers },
    )
  }
  return {
    world: () => github.hub.world(),
    heard,
    as: (token) => {
      const octokit = getOctokit(token, { baseUrl: github.hub.world().url, request: { fetch, redirect: 'manual' } })
      return async (status, route, parameters = {}) => {
        const said = await octokit
          .request(route, parameters)
          .catch((error: unknown) => error as { readonly status: number; readonly message: string })
        if (said.status !== status) throw new Error(`${route}: ${said.status} ${'message' in said ? said.message : ''}`)
        return 'data' in said ? said.data : null
      }
    },
    close: () => github.close(),
  }
}

/**
 * What the workflows of a repository do: one is built, tested in a job that fails or not, and waits at an environment.
 */
const build = `name: build
on:
  workflow_dispatch:
    inputs:
      result: { type: choice, options: [success, failure], default: success }
jobs:
  build:
    runs-on: ubuntu-latest
    steps: [{ run: 'true' }]
  ship:
    needs: build
    runs-on: ubuntu-latest
    environment: production
    steps: [{ run: 'true' }]
`

function outsideWorld(): World {
  let [world] = seedCommit(tracker().world, {
    repository: api,
    branch: 'main',
    message: 'ci: build',
    files: { '.github/workflows/build.yml': build },
    by: 'zoe',
  })
  for (const login of ['kim', 'lea']) world = addUser(world, login)
  world = addOrganization(world, 'other')
  world = addMember(addMember(world, 'acme', 'zoe', 'admin'), 'acme', 'lea')
  world = addApp(world, {
    slug: 'picky',
    publicKey: '',
    permissions: { contents: 'read' },
    owner: 'acme',
    repositories: [api, secret],
  })
  world = addTeam(world, 'acme', 'reviewers', ['lea'])
  const all = Object.fromEntries(
    [
      'metadata',
      'contents',
      'issues',
      'pull_requests',
      'administration',
      'workflows',
      'actions',
      'actions_variables',
      'secrets',
      'environments',
      'checks',
      'statuses',
      'deployments',
      'members',
      'organization_administration',
    ].map((key) => [key, 'write'] as const),
  )
  const token = (login: string, more: Partial<Token> = {}): Token => ({
    kind: 'user',
    login,
    permissions: all,
    repositories: 'all',
    expiresAt: null,
    ...more,
  })
  world = addToken(addToken(world, 'zoe', token('zoe')), 'lea', token('lea'))
  return addToken(world, 'app', token('release-app[bot]', { kind: 'installation', owner: 'acme' }))
}

/** A job that says something about its commit and leaves an artifact; `result` of the form is how it ends. */
async function work(message: JobMessage, { hub }: Site): Promise<Partial<JobResult>> {
  if (message.job.name !== 'build') return {}
  const { run, job } = message
  const call = async (
    method: string,
    url: string,
    body: string,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Data> => {
    let said: Answer | undefined
    await hub.change((now) => {
      const [next, answered, happenings] = answer(now, { method, url: new URL(url, now.url).href, headers, body })
      said = answered
      return [next, happenings]
    })
    const text = Buffer.from(said?.body ?? '').toString('utf8')
    return text.startsWith('{') ? JSON.parse(text) : text
  }
  const artifacts = (name: string, body: object): Promise<Data> =>
    call(
      'POST',
      `/twirp/github.actions.results.api.v1.ArtifactService/${name}`,
      JSON.stringify({ workflow_run_backend_id: String(run.id), workflow_job_run_backend_id: String(job.id), ...body }),
      { authorization: `Bearer ${runtimeToken(hub.world(), run, job)}` },
    )
  const { signedUploadUrl } = await artifacts('CreateArtifact', { name: 'binary', version: 7 })
  await call('PUT', `${signedUploadUrl}&comp=block&blockid=YQ%3D%3D`, 'zipped')
  await call(
    'PUT',
    `${signedUploadUrl}&comp=blocklist`,
    '<?xml version="1.0"?><BlockList><Latest>YQ==</Latest></BlockList>',
  )
  await artifacts('FinalizeArtifact', { name: 'binary', size: '6' })
  const inputs = message.contexts.inputs as Readonly<Record<string, string>>
  return {
    conclusion: inputs['result'] === 'failure' ? 'failure' : 'success',
    log: ['built'],
    annotations: [{ level: 'warning', title: 'Slow', message: 'It took a minute.' }],
    steps: [{ number: 1, name: 'Run true', outcome: 'success', conclusion: 'success', durationMs: 1000 }],
  }
}
