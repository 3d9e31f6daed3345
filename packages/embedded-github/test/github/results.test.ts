import { createHash } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { answer } from '../../src/github/answers/answer.ts'
import { runtimeToken } from '../../src/github/checks/results.ts'
import type { Job, Run } from '../../src/github/world/runs.ts'
import type { World } from '../../src/github/world/world.ts'
import { acme, api, ask, morning, type Told } from './acme.ts'

const job: Job = {
  id: 8,
  key: 'test',
  name: 'test',
  status: 'in_progress',
  conclusion: null,
  startedAt: morning,
  completedAt: null,
  outputs: {},
  steps: [],
  concurrency: null,
}
const started = acme()
const dispatched = ask(started.world, 'zoe', `POST /repos/${api}/actions/workflows/e2e.yml/dispatches`, {
  ref: 'main',
  return_run_details: true,
})
const first = dispatched.world.runs[dispatched.body.workflow_run_id]
if (first === undefined) throw new Error('no run')
const run: Run = { ...first, jobs: [job] }
const world: World = { ...dispatched.world, runs: { [run.id]: run } }

const service = '/twirp/github.actions.results.api.v1.ArtifactService'
const call = (from: World, method: string, body: object, token = runtimeToken(world, run, job)): Told =>
  ask(from, token, `POST ${service}/${method}`, {
    workflow_run_backend_id: String(run.id),
    workflow_job_run_backend_id: String(job.id),
    ...body,
  })

function put(from: World, url: string, body: string): readonly [World, number, Readonly<Record<string, string>>] {
  const [next, said] = answer(from, { method: 'PUT', url, headers: {}, body: Buffer.from(body) })
  return [next, said.status, said.headers]
}

/** Uploads in two blocks, as the client does. */
function upload(from: World, name: string, content = 'zipped'): Told {
  const created = call(from, 'CreateArtifact', { name, version: 7 })
  const url: string = created.body.signedUploadUrl
  const [one] = put(created.world, `${url}&comp=block&blockid=YQ%3D%3D`, content.slice(0, 3))
  const [two, status, headers] = put(one, `${url}&comp=block&blockid=Yg%3D%3D`, content.slice(3))
  expect([status, Object.keys(headers)]).toEqual([201, expect.arrayContaining(['etag', 'last-modified'])])
  const [listed] = put(
    two,
    `${url}&comp=blocklist`,
    '<?xml version="1.0"?><BlockList><Latest>YQ==</Latest><Latest>Yg==</Latest></BlockList>',
  )
  return call(listed, 'FinalizeArtifact', { name, size: String(content.length), hash: digestOf(content) })
}

function digestOf(content: string): string {
  return `sha256:${createHash('sha256').update(content).digest('hex')}`
}

describe('An artifact', () => {
  const uploaded = upload(world, 'manifest')
  const id: string = uploaded.body.artifactId

  test('is uploaded in blocks, listed and downloaded by its job', () => {
    expect(uploaded).toMatchObject({ status: 200, body: { ok: true } })
    expect(call(uploaded.world, 'ListArtifacts', {}).body.artifacts).toEqual([
      {
        workflowRunBackendId: String(run.id),
        workflowJobRunBackendId: '8',
        databaseId: id,
        name: 'manifest',
        size: '6',
        createdAt: '2026-11-02T09:00:03Z',
        digest: digestOf('zipped'),
      },
    ])
    const { signedUrl } = call(uploaded.world, 'GetSignedArtifactURL', { name: 'manifest' }).body
    const [, said] = answer(uploaded.world, { method: 'GET', url: signedUrl, headers: {} })
    expect([said.status, said.headers['content-type'], Buffer.from(said.body).toString()]).toEqual([
      200,
      'application/zip',
      'zipped',
    ])
  })

  test('is read by the REST API, with its digest and its run', () => {
    for (const path of ['artifacts', `runs/${run.id}/artifacts?name=manifest`]) {
      expect(ask(uploaded.world, null, `GET /repos/${api}/actions/${path}`).body).toMatchObject({
        total_count: 1,
        artifacts: [
          {
            name: 'manifest',
            size_in_bytes: 6,
            digest: digestOf('zipped'),
            expired: false,
            workflow_run: { id: run.id, head_sha: run.headSha },
          },
        ],
      })
    }
    const redirect = ask(uploaded.world, 'reader', `GET /repos/${api}/actions/artifacts/${id}/zip`)
    const [, said] = answer(uploaded.world, { method: 'GET', url: redirect.headers['location'] ?? '', headers: {} })
    expect([redirect.status, Buffer.from(said.body).toString()]).toEqual([302, 'zipped'])
    expect(ask(uploaded.world, null, `GET /repos/${api}/actions/artifacts/${id}/zip`).status).toBe(401)
  })

  test('expires after 90 days', () => {
    const later = { ...uploaded.world, at: morning + 91 * 24 * 3_600_000 }
    expect(ask(later, 'reader', `GET /repos/${api}/actions/artifacts/${id}`).body.expired).toBe(true)
    expect(ask(later, 'reader', `GET /repos/${api}/actions/artifacts/${id}/zip`).status).toBe(410)
  })

  test('has a name that is taken once per run', () => {
    expect(call(uploaded.world, 'CreateArtifact', { name: 'manifest' }).status).toBe(409)
  })

  test('cannot be written again once it is final', () => {
    const created = call(world, 'CreateArtifact', { name: 'x' })
    const final = call(put(created.world, created.body.signedUploadUrl, 'abc')[0], 'FinalizeArtifact', {
      name: 'x',
      size: '3',
    })
    expect([final.status, put(final.world, created.body.signedUploadUrl, 'def')[1]]).toEqual([200, 409])
  })

  test('is not listed before it is final, and not final with another size or digest than was uploaded', () => {
    const created = call(world, 'CreateArtifact', { name: 'x' })
    expect(call(created.world, 'ListArtifacts', {}).body.artifacts).toEqual([])
    const [written] = put(created.world, created.body.signedUploadUrl, 'abc')
    expect([
      call(written, 'FinalizeArtifact', { name: 'x', size: '4' }).status,
      call(written, 'FinalizeArtifact', { name: 'x', size: '3', hash: digestOf('abd') }).status,
    ]).toEqual([400, 400])
  })

  test.each(['', 'a/b', 'a\\b', 'a:b', 'a"b', 'a<b', 'a>b', 'a|b', 'a*b', 'a?b', 'a\nb'])(
    'cannot be called %j',
    (name) => {
      expect(call(world, 'CreateArtifact', { name })).toMatchObject({ status: 400, world: { artifacts: {} } })
    },
  )

  test("is nobody else's to upload: not without, with a forged or another run's token", () => {
    const genuine = runtimeToken(world, run, job)
    for (const token of [
      '',
      'zoe',
      `${genuine.slice(0, -2)}xx`,
      runtimeToken(world, { id: 1 }, job),
      runtimeToken(world, run, { id: 1 }),
    ]) {
      expect(call(world, 'CreateArtifact', { name: 'x' }, token)).toMatchObject({
        status: 401,
        world: { artifacts: {} },
      })
    }
    expect(call(world, 'CreateArtifact', { name: 'x', workflow_run_backend_id: '1' }).status).toBe(403)
  })

  test('is neither read nor written through an address without its signature', () => {
    const url = call(world, 'CreateArtifact', { name: 'x' })
    expect(
      put(
        url.world,
        String(url.body.signedUploadUrl)
          .replace('sp=write', 'sp=read')
          .replace(/sig=../, 'sig=xx'),
        'abc',
      )[1],
    ).toBe(403)
    expect(answer(url.world, { method: 'GET', url: url.body.signedUploadUrl, headers: {} })[1].status).toBe(403)
  })

  test('is deleted by its run', () => {
    expect(call(uploaded.world, 'DeleteArtifact', { name: 'manifest' })).toMatchObject({
      status: 200,
      world: { artifacts: {} },
    })
  })

  test('is told of as a call of the job', () => {
    expect(call(world, 'CreateArtifact', { name: 'x' }).happenings).toMatchObject([
      { is: 'call', kind: 'results', route: 'CreateArtifact', status: 200, run: run.id, job: 8 },
    ])
  })
})

describe('In a re-run', () => {
  const uploaded = upload(world, 'report')
  const nextJob: Job = { ...job, id: 9, key: 'again', name: 'again' }
  /** The next attempt, in which `jobs` are the ones that count. */
  const attempt = (jobs: readonly Job[]): World => ({
    ...uploaded.world,
    runs: { [run.id]: { ...run, attempt: 2, jobs, earlier: [run] } },
  })
  const names = (from: World): readonly string[] =>
    call(from, 'ListArtifacts', {}, runtimeToken(world, run, nextJob)).body.artifacts.map(
      ({ name }: { readonly name: string }) => name,
    )

  test('of some jobs, artifacts of the kept ones are found, and their names are free again', () => {
    const partial = attempt([job, nextJob])
    expect(names(partial)).toEqual(['report'])
    expect(call(partial, 'CreateArtifact', { name: 'report' }, runtimeToken(world, run, nextJob)).status).toBe(200)
  })

  test('of everything, nothing of the attempt before is found', () => {
    const full = attempt([nextJob])
    expect([
      names(full),
      ask(full, null, `GET /repos/${api}/actions/runs/${run.id}/artifacts`).body.total_count,
    ]).toEqual([[], 0])
    expect(ask(full, null, `GET /repos/${api}/actions/artifacts/${uploaded.body.artifactId}`).status).toBe(200)
  })
})
