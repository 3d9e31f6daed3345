import { readdir, readFile, rm, rmdir } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { rehearsalProblem } from '../catalogue.ts'
import { UserError } from 'github-foundations/problem'
import type { Digest, Directive, Name } from '../../domain/words/names.ts'
import { parseJson } from 'embedded-github/github/world/json'
import { closeToOthers } from 'embedded-github/server/private-folder'
import { writeWhole } from 'embedded-github/server/whole-file'

/** The note of a rehearsal about itself in its own folder; it says whose folder this is. */
export interface Marker {
  readonly madeBy: 'convoy rehearse'
  readonly train: string
  readonly control: Name
  readonly release: string
  /** The finished release on whose GitHub this one is played; absent where it has one of its own. */
  readonly after?: string
  readonly directive: Directive
  /** SHA-256 of the train as it was seeded. */
  readonly trainDigest: Digest
  readonly startedAt: string
  readonly finished: boolean
  /** It is being removed, so nothing is played on what is left of it. */
  readonly unwanted?: true
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
  /** There while the rehearsal that plays here is being broken off. */
  readonly ending: string
}

export function outFolder(path: string): OutFolder {
  const root = resolve(path)
  return {
    path: root,
    repositories: join(root, 'github'),
    state: join(root, '.convoy'),
    scratch: join(root, '.convoy', 'jobs'),
    logs: join(root, 'logs'),
    transcript: join(root, 'transcript.jsonl'),
    report: join(root, 'rehearsal.json'),
    board: join(root, 'board.html'),
    manifest: join(root, 'release-manifest.json'),
    ending: join(root, '.convoy', 'ending'),
  }
}

/**
 * The marker of the rehearsal in a folder; `null` where there is nothing. A folder with something else in it is
 * refused: it is not ours to write to.
 */
export async function readMarker(out: OutFolder): Promise<Marker | null> {
  const entries = await readdir(out.path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    if (error.code === 'ENOTDIR')
      throw new UserError([{ ...rehearsalProblem('OUT_NOT_A_FOLDER', out.path), file: out.path }])
    throw error
  })
  if (entries.length === 0) return null
  const text = await readFile(markerPath(out), 'utf8').catch(() => null)
  const marker = text === null ? null : parseJson(text)
  if (isMarker(marker)) return marker
  if (await isHardlyBegun(out, entries)) return null
  throw new UserError([{ ...rehearsalProblem('OUT_NOT_A_REHEARSAL', out.path), file: out.path }])
}

/**
 * True if all that is there is a folder in which no marker was written yet, or from which the last thing, the marker,
 * was removed: a kill came then.
 */
async function isHardlyBegun(out: OutFolder, entries: readonly string[]): Promise<boolean> {
  if (entries.length > 1 || entries[0] !== basename(out.state)) return false
  const inside = await readdir(out.state).catch(() => null)
  return inside?.every((name) => name === `${basename(markerPath(out))}.new`) === true
}

/** Comes first of all that a rehearsal writes: what is there then is known to be its own. */
export async function writeMarker(out: OutFolder, marker: Marker): Promise<void> {
  closeToOthers(out.state)
  writeWhole(markerPath(out), `${JSON.stringify(marker, null, 2)}\n`)
}

/**
 * Removes a rehearsal that `readMarker` found; killed meanwhile, what is left is still known to be one, and that nobody
 * wants it.
 */
export async function removeRehearsal(out: OutFolder): Promise<void> {
  const marker = await readMarker(out)
  if (marker !== null) await writeMarker(out, { ...marker, finished: true, unwanted: true })
  await removeBut(out.path, basename(out.state))
  await removeBut(out.state, basename(markerPath(out)))
  await rm(markerPath(out), { force: true })
  await rmdir(out.state)
  await rmdir(out.path)
}

async function removeBut(folder: string, kept: string): Promise<void> {
  const names = await readdir(folder)
  await Promise.all(
    names.filter((name) => name !== kept).map((name) => rm(join(folder, name), { recursive: true, force: true })),
  )
}

function markerPath(out: OutFolder): string {
  return join(out.state, 'rehearsal.json')
}

function isMarker(value: unknown): value is Marker {
  return typeof value === 'object' && value !== null && 'madeBy' in value && value.madeBy === 'convoy rehearse'
}
