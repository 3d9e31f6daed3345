import { createHash } from 'node:crypto'
import type { Answer, Call } from '../../call.ts'
import { readCredential } from '../world/access.ts'
import { attemptOf } from '../world/attempts.ts'
import { answerLog, logFiles, sealOfLog } from './job-logs.ts'
import { parseJson } from '../world/json.ts'
import { isoTime, httpTime } from '../representations/times.ts'
import { after, say, sayNothing, type Reply } from '../answers/replies.ts'
import { isFields } from '../routes/fields.ts'
import { isSealed, seal } from '../world/seals.ts'
import type { Artifact, Job, Run } from '../world/runs.ts'
import type { Happening, World } from '../world/world.ts'
import type { Json } from '../world/names.ts'

// The artifact service as @actions/artifact 6 speaks to it: twirp calls with JSON for the names, Azure block blobs for
// the bytes (github.com/actions/toolkit, packages/artifact/src/internal; the service itself is not documented).

/** ACTIONS_RUNTIME_TOKEN of one job: a JWT whose scope names the run and the job that may upload. */
export function runtimeToken(world: Pick<World, 'secret'>, run: Pick<Run, 'id'>, job: Pick<Job, 'id'>): string {
  const part = (value: Json): string => Buffer.from(JSON.stringify(value)).toString('base64url')
  const text = `${part({ typ: 'JWT', alg: 'HS256' })}.${part({ scp: `Actions.Results:${run.id}:${job.id}` })}`
  return `${text}.${seal(world, text)}`
}

interface Bearer {
  readonly run: Run
  readonly job: number
}

function readRuntimeToken(world: World, text: string): Bearer | null {
  const [head = '', claims = '', signature = ''] = text.split('.')
  if (!isSealed(world, `${head}.${claims}`, signature)) return null
  const [, run = '', job = ''] =
    /Actions\.Results:(\d+):(\d+)/.exec(Buffer.from(claims, 'base64url').toString('utf8')) ?? []
  const found = world.runs[run]
  return found?.jobs.some(({ id }) => id === Number(job)) ? { run: found, job: Number(job) } : null
}

const service = '/twirp/github.actions.results.api.v1.ArtifactService/'
const blobs = '/results/artifacts/'

/** True if a path belongs to the artifact service. */
export function isResultsPath(path: string): boolean {
  return path.startsWith('/twirp/') || path.startsWith('/results/')
}

/**
 * True if a call to the artifact service carries the runtime token of a job, or an address that was sealed for whoever
 * has it.
 */
export function isInvited(world: World, call: Call): boolean {
  const url = new URL(call.url, world.url)
  const sealed = url.searchParams.get('sig') ?? ''
  if (url.pathname.startsWith(logFiles)) return isSealed(world, sealOfLog(url), sealed)
  if (url.pathname.startsWith(blobs))
    return isSealed(world, `${rightTo(call)} ${url.pathname.slice(blobs.length)}`, sealed)
  return readRuntimeToken(world, readCredential(call) ?? '') !== null
}

/** Answers one call to the artifact service. */
export function answerResults(world: World, call: Call): readonly [World, Answer, readonly Happening[]] {
  const url = new URL(call.url, world.url)
  const bearer = readRuntimeToken(world, readCredential(call) ?? '')
  const [route, reply] = url.pathname.startsWith(logFiles)
    ? (['get-log', answerLog(world, call, url)] as const)
    : url.pathname.startsWith(blobs)
      ? answerBlob(world, call, url)
      : answerTwirp(world, call, url, bearer)
  const { world: next = world, happenings = [], ...answer } = reply
  const told: Happening = {
    is: 'call',
    at: world.at,
    kind: 'results',
    method: call.method,
    path: url.pathname,
    route,
    status: answer.status,
    as: bearer === null ? 'anonymous' : 'github-actions[bot]',
    contentCreating: false,
    ...(bearer === null ? {} : { run: bearer.run.id, job: bearer.job }),
  }
  return [next, { ...answer, headers: { date: httpTime(world.at), ...answer.headers } }, [told, ...happenings]]
}

type Fields = Readonly<Record<string, Json>>
type Method = (world: World, bearer: Bearer, body: Fields) => Reply

const methods: Readonly<Record<string, Method>> = {
  CreateArtifact: createArtifact,
  FinalizeArtifact: finalizeArtifact,
  ListArtifacts: listArtifacts,
  GetSignedArtifactURL: getSignedArtifactUrl,
  DeleteArtifact: deleteArtifact,
}

function answerTwirp(world: World, call: Call, url: URL, bearer: Bearer | null): readonly [string, Reply] {
  const name = url.pathname.startsWith(service) ? url.pathname.slice(service.length) : url.pathname
  const method = Object.hasOwn(methods, name) ? methods[name] : undefined
  if (method === undefined || call.method !== 'POST')
    return [name, twirpError(501, 'unimplemented', `The embedded GitHub does not do ${call.method} ${url.pathname}.`)]
  if (bearer === null)
    return [
      name,
      twirpError(401, 'unauthenticated', 'The runtime token is missing, forged or of a job that does not exist.'),
    ]
  const body = parseBody(call)
  if (body === null) return [name, twirpError(400, 'malformed', 'The body is not a JSON object.')]
  if (body['workflow_run_backend_id'] !== String(bearer.run.id))
    return [name, twirpError(403, 'permission_denied', 'The runtime token is of another run.')]
  return [name, method(world, bearer, body)]
}

function createArtifact(world: World, { run, job }: Bearer, body: Fields): Reply {
  const name = nameOf(body)
  if (name === '' || /[":<>|*?\r\n\\/]/.test(name))
    return twirpError(400, 'invalid_argument', `Artifact name is not valid: ${JSON.stringify(name)}.`)
  if (
    listReadable(world, run).some((artifact) => artifact.name === name && attemptOf(run, artifact.job) === run.attempt)
  )
    return twirpError(409, 'already_exists', 'an artifact with this name already exists on the workflow run')
  if (world.deviations?.artifactStorage === 'full')
    return twirpError(403, 'permission_denied', 'insufficient usage to create artifact')
  const id = world.serial + 1
  const asked = Date.parse(textOf(body, 'expires_at'))
  const created: Artifact = {
    id,
    run: run.id,
    job,
    name,
    size: 0,
    digest: '',
    createdAt: world.at,
    expiresAt: Number.isNaN(asked) ? world.at + retentionMs : asked,
    finalized: false,
    content: new Uint8Array(),
    blocks: {},
  }
  return after(
    store({ ...world, serial: id }, created),
    [],
    say(200, { ok: true, signedUploadUrl: signedUrl(world, id, 'write') }),
  )
}

/** 90 days, GitHub's default. */
const retentionMs = 90 * 24 * 3600 * 1000

function finalizeArtifact(world: World, { run }: Bearer, body: Fields): Reply {
  const artifact = find(world, run, nameOf(body))
  if (artifact === undefined || artifact.finalized)
    return twirpError(404, 'not_found', 'no artifact of this name is being uploaded')
  const digest = `sha256:${createHash('sha256').update(artifact.content).digest('hex')}`
  if (Number(textOf(body, 'size')) !== artifact.content.length)
    return twirpError(
      400,
      'invalid_argument',
      `size is ${textOf(body, 'size')} but ${artifact.content.length} bytes were uploaded`,
    )
  if (body['hash'] !== undefined && body['hash'] !== digest)
    return twirpError(400, 'invalid_argument', `hash is ${textOf(body, 'hash')} but the upload has ${digest}`)
  const { blocks: _, ...rest } = artifact
  return after(
    store(world, { ...rest, finalized: true, size: artifact.content.length, digest }),
    [],
    say(200, { ok: true, artifactId: String(artifact.id) }),
  )
}

function listArtifacts(world: World, { run }: Bearer, body: Fields): Reply {
  const listed = listReadable(world, run).filter(
    (artifact) =>
      artifact.finalized &&
      (body['name_filter'] === undefined || artifact.name === body['name_filter']) &&
      (body['id_filter'] === undefined || String(artifact.id) === body['id_filter']),
  )
  return say(200, {
    artifacts: listed.map(({ id, job, name, size, createdAt, digest }) => ({
      workflowRunBackendId: String(run.id),
      workflowJobRunBackendId: String(job),
      databaseId: String(id),
      name,
      size: String(size),
      createdAt: isoTime(createdAt),
      digest,
    })),
  })
}

function getSignedArtifactUrl(world: World, { run }: Bearer, body: Fields): Reply {
  const artifact = find(world, run, nameOf(body))
  return artifact?.finalized
    ? say(200, { signedUrl: signedUrl(world, artifact.id, 'read') })
    : twirpError(404, 'not_found', 'artifact not found')
}

function deleteArtifact(world: World, { run }: Bearer, body: Fields): Reply {
  const artifact = find(world, run, nameOf(body))
  if (artifact === undefined) return twirpError(404, 'not_found', 'artifact not found')
  const { [String(artifact.id)]: _, ...artifacts } = world.artifacts
  return after({ ...world, artifacts }, [], say(200, { ok: true, artifactId: String(artifact.id) }))
}

/**
 * The URL at which an artifact's bytes are put or fetched; whoever has it may do so, as with Azure's shared access
 * signatures.
 */
export function signedUrl(world: World, artifact: number, right: 'read' | 'write'): string {
  return `${world.url}${blobs}${artifact}?sp=${right}&sig=${seal(world, `${right} ${artifact}`)}`
}

function answerBlob(world: World, call: Call, url: URL): readonly [string, Reply] {
  const id = url.pathname.slice(blobs.length)
  const artifact = world.artifacts[id]
  const right = rightTo(call)
  if (artifact === undefined || !isSealed(world, `${right} ${artifact.id}`, url.searchParams.get('sig') ?? ''))
    return ['blob', sayNothing(403)]
  if (right === 'read')
    return [
      'get-blob',
      {
        status: 200,
        headers: { 'content-type': 'application/zip', 'content-length': String(artifact.content.length) },
        body: call.method === 'HEAD' ? '' : artifact.content,
      },
    ]
  if (artifact.finalized) return ['put-blob', sayNothing(409)]
  const sent = Buffer.from(call.body ?? '')
  const stored = (change: Partial<Artifact>): Reply =>
    after(
      store(world, { ...artifact, ...change }),
      [],
      sayNothing(201, {
        etag: `"${seal(world, sent.toString('base64')).slice(0, 16)}"`,
        'last-modified': httpTime(world.at),
      }),
    )
  const part = url.searchParams.get('comp')
  if (part === 'block')
    return ['put-block', stored({ blocks: { ...artifact.blocks, [url.searchParams.get('blockid') ?? '']: sent } })]
  if (part !== 'blocklist') return ['put-blob', stored({ content: sent })]
  const ids = [...sent.toString('utf8').matchAll(/<(?:Latest|Uncommitted|Committed)>([^<]+)</g)].map(
    ([, id = '']) => id,
  )
  const parts = ids.flatMap((id) => artifact.blocks?.[id] ?? [])
  return parts.length < ids.length
    ? ['put-block-list', sayNothing(400)]
    : ['put-block-list', stored({ content: Buffer.concat(parts) })]
}

function rightTo({ method }: Call): 'read' | 'write' {
  return method === 'PUT' ? 'write' : 'read'
}

function nameOf(body: Fields): string {
  return textOf(body, 'name')
}

/** A field as text: 64-bit numbers come as text or as numbers. */
function textOf(body: Fields, key: string): string {
  const value = body[key]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

function find(world: World, run: Run, name: string): Artifact | undefined {
  return listReadable(world, run).findLast((artifact) => artifact.name === name)
}

/**
 * The artifacts that the jobs of an attempt find: those of this attempt, and of jobs that a partial re-run kept. Each
 * attempt has names of its own (github.com/go-gitea/gitea/pull/38901, measured).
 */
export function listReadable(world: World, run: Run): readonly Artifact[] {
  return Object.values(world.artifacts).filter(
    (artifact) => artifact.run === run.id && run.jobs.some(({ id }) => id === artifact.job),
  )
}

function store(world: World, artifact: Artifact): World {
  return { ...world, artifacts: { ...world.artifacts, [String(artifact.id)]: artifact } }
}

function twirpError(status: number, code: string, msg: string): Reply {
  return say(status, { code, msg })
}

function parseBody(call: Call): Fields | null {
  const body = parseJson(Buffer.from(call.body ?? '').toString('utf8'))
  return isFields(body) ? body : null
}
