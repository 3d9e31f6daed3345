import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { UserError } from '../../domain/problem.ts'
import type { Digest, Directive, Name } from '../../domain/words.ts'

/** What a rehearsal notes about itself in its own folder; whoever finds it knows whose folder this is. */
export interface Marker {
  readonly madeBy: 'convoy rehearse'
  readonly train: string
  readonly control: Name
  readonly release: string
  readonly directive: Directive
  /** SHA-256 of the train as it was seeded. */
  readonly trainDigest: Digest
  readonly startedAt: string
  readonly finished: boolean
}

/** The places of a rehearsal's folder. Everything outside `state` is for people. */
export interface OutFolder {
  readonly path: string
  readonly repositories: string
  readonly state: string
  readonly scratch: string
  readonly logs: string
  readonly transcript: string
  readonly report: string
  readonly board: string
  readonly manifest: string
}

export function outFolder(path: string): OutFolder {
  const root = resolve(path)
  return {
    path: root, repositories: join(root, 'github'), state: join(root, '.convoy'), scratch: join(root, '.convoy', 'jobs'), logs: join(root, 'logs'),
    transcript: join(root, 'transcript.jsonl'), report: join(root, 'rehearsal.json'), board: join(root, 'board.html'), manifest: join(root, 'release-manifest.json'),
  }
}

/** The marker of the rehearsal in a folder; `null` where there is nothing. A folder with something else in it is refused: it is not ours to write to. */
export async function readMarker(out: OutFolder): Promise<Marker | null> {
  const entries = await readdir(out.path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    if (error.code === 'ENOTDIR') {
      throw new UserError([{ code: 'OUT_NOT_A_FOLDER', message: `${out.path} is a file or below one.`, remedy: 'Name a folder with --out.', file: out.path }])
    }
    throw error
  })
  if (entries.length === 0) return null
  const text = await readFile(markerPath(out), 'utf8').catch(() => null)
  const marker: unknown = text === null ? null : JSON.parse(text)
  if (isMarker(marker)) return marker
  throw new UserError([{
    code: 'OUT_NOT_A_REHEARSAL', message: `${out.path} is not empty and no rehearsal made it.`,
    remedy: 'Name another folder with --out.', file: out.path,
  }])
}

export async function writeMarker(out: OutFolder, marker: Marker): Promise<void> {
  await mkdir(out.state, { recursive: true })
  await writeFile(markerPath(out), `${JSON.stringify(marker, null, 2)}\n`)
}

/** Removes a rehearsal that `readMarker` found. */
export async function removeRehearsal(out: OutFolder): Promise<void> {
  await rm(out.path, { recursive: true, force: true })
}

function markerPath(out: OutFolder): string {
  return join(out.state, 'rehearsal.json')
}

function isMarker(value: unknown): value is Marker {
  return typeof value === 'object' && value !== null && 'madeBy' in value && value.madeBy === 'convoy rehearse'
}
