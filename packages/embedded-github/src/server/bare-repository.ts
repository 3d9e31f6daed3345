import { chmodSync, existsSync, globSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Objects } from '../github/git/objects.ts'
import type { Instant, Name, Sha } from '../github/world/names.ts'
import type { Git } from './git.ts'
import { hookEntry, hookProgram } from './pushes/receive-hook.ts'
import { writeWhole } from './whole-file.ts'

/** Refs of a repository: fully qualified name → object. */
export type Refs = Readonly<Record<string, Sha>>
/** One ref that moves: `null` before, it must not exist; `null` after, it is deleted. */
export interface RefMove {
  readonly ref: string
  readonly before: Sha | null
  readonly after: Sha | null
}

export function isBareRepository(folder: string): boolean {
  return existsSync(join(folder, 'HEAD'))
}

/**
 * Makes an empty bare repository, or brings the settings and hook of one that exists up to date. Written by hand and
 * not by
 * `git init`, whose defaults (object format, ref format, templates) belong to the machine.
 */
export function prepareBareRepository(folder: string, repository: Name, defaultBranch: string): void {
  prepareObjectStore(folder)
  mkdirSync(join(folder, 'hooks'), { recursive: true })
  writeWhole(join(folder, 'hooks', 'proc-receive.mjs'), hookProgram)
  writeWhole(join(folder, 'hooks', 'proc-receive'), hookEntry(repository))
  chmodSync(join(folder, 'hooks', 'proc-receive'), 0o755)
  setHead(folder, defaultBranch)
}

/** Makes what git needs to read objects from a folder: a bare repository that nobody serves. */
export function prepareObjectStore(folder: string): void {
  for (const part of ['objects/info', 'objects/pack', 'refs/heads', 'refs/tags'])
    mkdirSync(join(folder, part), { recursive: true })
  writeWhole(join(folder, 'config'), configuration)
  setHead(folder, 'main')
}

// No garbage collection: it would leave a process behind. Only our own hook, whatever the pushing user configured.
const configuration = `[core]
	repositoryformatversion = 0
	filemode = true
	bare = true
	logAllRefUpdates = always
	hooksPath = hooks
[receive]
	procReceiveRefs = refs
	denyNonFastForwards = false
	advertisePushOptions = false
	autogc = false
[gc]
	auto = 0
[http]
	receivepack = true
[uploadpack]
	allowAnySHA1InWant = true
	allowFilter = true
`

/** Points HEAD at the default branch, which need not exist yet. */
export function setHead(folder: string, defaultBranch: string): void {
  writeWhole(join(folder, 'HEAD'), `ref: refs/heads/${defaultBranch}\n`)
}

/**
 * Removes what a git that was killed left behind: with such a file no ref would ever move again. Nobody may be writing
 * there.
 */
export function removeLocks(folder: string): void {
  for (const lock of globSync('{*.lock,refs/**/*.lock}', { cwd: folder })) rmSync(join(folder, lock), { force: true })
}

export async function readRefs(git: Git, folder: string): Promise<Refs> {
  const lines = (await git.run(['for-each-ref', '--format=%(objectname) %(refname)'], { folder }))
    .toString()
    .split('\n')
  return Object.fromEntries(lines.filter((line) => line !== '').map((line) => [line.slice(41), line.slice(0, 40)]))
}

/** What would bring refs from one state to another. */
export function compareRefs(from: Refs, to: Refs): readonly RefMove[] {
  const names = [...new Set([...Object.keys(from), ...Object.keys(to)])]
  return names.flatMap((ref) => {
    const [before = null, after = null] = [from[ref], to[ref]]
    return before === after ? [] : [{ ref, before, after }]
  })
}

/** Moves refs, all or none, each from exactly the value named; reflogs carry the account and the virtual time. */
export async function moveRefs(
  git: Git,
  folder: string,
  moves: readonly RefMove[],
  stamp: { readonly by: string; readonly at: Instant },
): Promise<void> {
  const none = '0'.repeat(40)
  const lines = moves.map(({ ref, before, after }) =>
    after === null ? `delete ${ref}\0${before ?? none}\0` : `update ${ref}\0${after}\0${before ?? none}\0`,
  )
  await git.run(['update-ref', '--stdin', '-z', '-m', `moved by ${stamp.by}`], {
    folder,
    input: `start\0${lines.join('')}prepare\0commit\0`,
    env: {
      GIT_COMMITTER_NAME: stamp.by,
      GIT_COMMITTER_EMAIL: `${stamp.by}@users.noreply.github.com`,
      GIT_COMMITTER_DATE: `@${Math.floor(stamp.at / 1000)} +0000`,
    },
  })
}

/**
 * Puts refs back to where they were. What the hub itself did to them since leaves their reflogs too; what others did
 * stays there.
 */
export async function takeBack(
  git: Git,
  folder: string,
  moves: readonly RefMove[],
  stamp: { readonly by: string; readonly at: Instant },
): Promise<void> {
  await moveRefs(git, folder, moves, stamp)
  for (const { ref, after } of moves) if (after !== null) forgetMoves(join(folder, 'logs', ref), after)
}

function forgetMoves(log: string, to: Sha): void {
  if (!existsSync(log)) return
  const lines = readFileSync(log, 'utf8').split('\n').slice(0, -1)
  const last = lines.slice(0, -1).findLastIndex((line) => line.slice(41, 81) === to)
  if (last >= 0 && lines.slice(last + 1).every((line) => line.includes('\tmoved by ')))
    writeWhole(log, `${lines.slice(0, last + 1).join('\n')}\n`)
}

/** Every object that the repository holds, by name only. */
export async function listObjects(git: Git, folder: string): Promise<readonly Sha[]> {
  const text = (
    await git.run(['cat-file', '--batch-all-objects', '--batch-check=%(objectname)'], { folder })
  ).toString()
  return text.split('\n').filter((line) => line !== '')
}

/** Takes over every object that the repository holds, reachable or not. */
export async function takeObjects(git: Git, folder: string, objects: Objects): Promise<void> {
  putBatch(
    await git.run(['cat-file', '--batch-all-objects', '--batch', '--unordered', '--buffer'], { folder }),
    objects,
  )
}

/** Takes over what these tips bring beyond the repository's refs, and says what that is. */
export async function takeNewObjects(
  git: Git,
  folder: string,
  tips: readonly Sha[],
  objects: Objects,
): Promise<readonly Sha[]> {
  const names = await git.run(['rev-list', '--objects', '--no-object-names', '--stdin', '--not', '--all'], {
    folder,
    input: `${tips.join('\n')}\n`,
  })
  putBatch(await git.run(['cat-file', '--batch', '--buffer'], { folder, input: names }), objects)
  return names
    .toString()
    .split('\n')
    .filter((line) => line !== '')
}

/** The output of `git cat-file --batch`: `<sha> <type> <size>\n<content>\n`, again and again. */
function putBatch(batch: Buffer, objects: Objects): void {
  for (let at = 0; at < batch.length;) {
    const end = batch.indexOf('\n', at)
    const [sha = '', type = '', size = ''] = batch.toString('latin1', at, end).split(' ')
    if (type !== 'blob' && type !== 'tree' && type !== 'commit' && type !== 'tag')
      throw new Error(`git cat-file says of ${sha}: ${type}`)
    const start = end + 1
    const after = start + Number(size)
    // A copy: a view would keep the whole batch alive for one small blob.
    if (!objects.has(sha)) objects.put({ type, content: Buffer.from(batch.subarray(start, after)) })
    at = after + 1
  }
}
