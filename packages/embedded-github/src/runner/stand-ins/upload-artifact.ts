import { createHash } from 'node:crypto'
import { globSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import type { Json } from '../../workflows/words.ts'
import { recordOf, textOf } from '../json.ts'
import type { StandIn, StandInCall } from '../stand-in.ts'
import { StepFailure } from '../step-failure.ts'
import { zip } from '../zip.ts'

/** Replaces actions/upload-artifact: packs the files and sends what @actions/artifact sends to the artifact service. */
export const uploadArtifact: StandIn = {
  inputs: {
    name: { default: 'artifact' },
    path: {},
    'if-no-files-found': { default: 'warn' },
    'retention-days': {},
    'compression-level': { default: '6' },
    overwrite: { default: 'false' },
    'include-hidden-files': { default: 'false' },
    archive: { default: 'true' },
  },
  async main(call) {
    if (call.input('archive') === 'false')
      throw new StepFailure("actions/upload-artifact: the input 'archive: false' is not imitated by this machine.")
    const { root, files } = findFiles(call)
    if (files.length === 0) return sayNoFiles(call)
    const size = files.reduce((sum, file) => sum + statSync(file).size, 0)
    if (size > mostBytes)
      throw new StepFailure(
        `actions/upload-artifact: ${size} bytes are more than this machine packs, which is ${mostBytes}.`,
      )
    const name = call.input('name')
    if (call.input('overwrite') === 'true') await ask(call, 'DeleteArtifact', { name }, [404])
    const content = zip(new Map(files.map((file) => [relative(root, file).split(sep).join('/'), readFileSync(file)])))
    const hash = createHash('sha256').update(content).digest('hex')
    const days = Number(call.input('retention-days'))
    const expiry = days > 0 ? { expires_at: new Date(call.hub.world().at + days * 24 * 3600 * 1000).toISOString() } : {}
    const created = await ask(call, 'CreateArtifact', { name, version: 7, mime_type: 'application/zip', ...expiry })
    await put(call, textOf(created['signedUploadUrl']), content)
    const done = await ask(call, 'FinalizeArtifact', { name, size: String(content.length), hash: `sha256:${hash}` })
    const id = textOf(done['artifactId'])
    call.say(
      `Artifact ${name} has been successfully uploaded! Final size is ${content.length} bytes. Artifact ID is ${id}`,
    )
    call.output('artifact-id', id)
    call.output('artifact-digest', hash)
    call.output(
      'artifact-url',
      `${call.github('server_url')}/${call.github('repository')}/actions/runs/${call.github('run_id')}/artifacts/${id}`,
    )
  },
}

/** An artifact is packed and held in memory here. */
const mostBytes = 256 * 1024 * 1024

function sayNoFiles(call: StandInCall): void {
  const message = `No files were found with the provided path: ${call.input('path')}. No artifacts will be uploaded.`
  if (call.input('if-no-files-found') === 'error') throw new StepFailure(message)
  call.say(call.input('if-no-files-found') === 'ignore' ? message : `::warning::${message}`)
}

/** Files by pattern, one per line, `!` excludes; the deepest folder above all patterns is the root of the archive. */
function findFiles(call: StandInCall): { readonly root: string; readonly files: readonly string[] } {
  const hidden = call.input('include-hidden-files') === 'true'
  const files = new Set<string>()
  const roots: string[] = []
  for (const line of call
    .input('path')
    .split('\n')
    .map((text) => text.trim())
    .filter((text) => text !== '')) {
    const excludes = line.startsWith('!')
    const pattern = resolve(call.workspace, excludes ? line.slice(1).trim() : line)
    const start = fixedPart(pattern)
    if (!excludes) roots.push(start)
    for (const found of globSync(pattern)
      .flatMap((path) => (isFolder(path) ? globSync(join(path, '**')) : [path]))
      .filter((path) => !isFolder(path))) {
      if (excludes) files.delete(found)
      else if (
        hidden ||
        !relative(start, found)
          .split(sep)
          .some((part) => part.startsWith('.'))
      )
        files.add(found)
    }
  }
  const [only] = roots
  const single = roots.length === 1 && only !== undefined && files.has(only)
  return { root: single ? dirname(only) : sharedFolder(roots), files: [...files].sort() }
}

function fixedPart(pattern: string): string {
  const parts = pattern.split(sep)
  const open = parts.findIndex((part) => /[*?[\]{}]/.test(part))
  return open < 0 ? pattern : parts.slice(0, open).join(sep) || sep
}

function sharedFolder(paths: readonly string[]): string {
  const [first = [], ...others] = paths.map((path) => path.split(sep))
  const differs = first.findIndex((part, index) => others.some((other) => other[index] !== part))
  return (differs < 0 ? first : first.slice(0, differs)).join(sep) || sep
}

function isFolder(path: string): boolean {
  return statSync(path).isDirectory()
}

async function ask(
  call: StandInCall,
  method: string,
  body: Readonly<Record<string, Json>>,
  alsoFine: readonly number[] = [],
): Promise<Readonly<Record<string, Json>>> {
  const [run = '', job = ''] = backendIds(call.runtimeToken)
  const answer = await call.fetch(`${call.hub.apiUrl}/twirp/github.actions.results.api.v1.ArtifactService/${method}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${call.runtimeToken}`,
      'content-type': 'application/json',
      'user-agent': 'actions/upload-artifact',
    },
    body: JSON.stringify({ workflow_run_backend_id: run, workflow_job_run_backend_id: job, ...body }),
  })
  const text = await answer.text()
  // The client's word for it (github.com/actions/toolkit, packages/artifact/src/internal/shared/errors.ts).
  if (text.includes('insufficient usage'))
    throw new StepFailure(
      `Failed to ${method}: Artifact storage quota has been hit. Unable to upload any new artifacts.`,
    )
  if (!answer.ok && !alsoFine.includes(answer.status))
    throw new StepFailure(`Failed to ${method}: ${answer.status} ${text}`)
  const read: Json = JSON.parse(text)
  return recordOf(read)
}

/** `Actions.Results:<run>:<job>` in the token's scope. */
function backendIds(token: string): readonly string[] {
  const claims = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8')
  return /Actions\.Results:([^:"\s]+):([^:"\s]+)/.exec(claims)?.slice(1) ?? []
}

/** One block and the list that names it (Azure block blobs, as the artifact client uploads). */
async function put(call: StandInCall, url: string, content: Buffer): Promise<void> {
  const block = Buffer.from('block-000000').toString('base64')
  const list = `<?xml version="1.0" encoding="utf-8"?><BlockList><Latest>${block}</Latest></BlockList>`
  const sends: readonly (readonly [query: string, body: string | Uint8Array<ArrayBuffer>])[] = [
    [`comp=block&blockid=${encodeURIComponent(block)}`, new Uint8Array(content)],
    ['comp=blocklist', list],
  ]
  for (const [query, body] of sends) {
    const answer = await call.fetch(`${url}&${query}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/octet-stream' },
      body,
    })
    if (answer.status !== 201)
      throw new StepFailure(`Uploading the artifact failed: ${answer.status} ${await answer.text()}`)
  }
}
