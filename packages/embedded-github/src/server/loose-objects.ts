import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { readHeaders } from '../github/git/commits.ts'
import type { GitObject, Objects } from '../github/git/objects.ts'
import { readTree } from '../github/git/trees.ts'
import type { Sha } from '../github/world/names.ts'

/**
 * Writes one object as git keeps it loose (git-scm.com/book/en/v2/Git-Internals-Git-Objects), whole or not at all. Fast
 * before small: nothing here is ever sent.
 */
export function writeLooseObject(repository: string, sha: Sha, object: GitObject): void {
  const folder = join(repository, 'objects', sha.slice(0, 2))
  const file = join(folder, sha.slice(2))
  if (existsSync(file)) return
  const unfinished = join(repository, 'objects', `tmp_obj_${sha}`)
  const header = Buffer.from(`${object.type} ${object.content.length}\0`)
  rmSync(unfinished, { force: true }) // One that a kill left cannot be written over: it is read-only.
  writeFileSync(unfinished, deflateSync(Buffer.concat([header, object.content]), { level: 1 }), { mode: 0o444 })
  mkdirSync(folder, { recursive: true })
  renameSync(unfinished, file)
}

/**
 * Lists the objects that are reachable from the tips and not known yet. An object comes after those that it refers to,
 * so a writer may be killed at any point and start again.
 */
export function listUnknown(objects: Objects, tips: readonly Sha[], known: { has(sha: Sha): boolean }): readonly Sha[] {
  const listed = new Set<Sha>()
  const open = tips.map((sha) => ({ sha, entered: false }))
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { sha, entered } = next
    if (known.has(sha) || listed.has(sha)) continue
    if (entered) listed.add(sha)
    else open.push({ sha, entered: true }, ...listReferences(objects, sha).map((sha) => ({ sha, entered: false })))
  }
  return [...listed]
}

const submodule = '160000'

function listReferences(objects: Objects, sha: Sha): readonly Sha[] {
  const object = objects.get(sha)
  if (object === undefined) throw new Error(`Object ${sha} is referred to and not there.`)
  if (object.type === 'blob') return []
  if (object.type === 'tree')
    return readTree(objects, sha).flatMap((entry) => (entry.mode === submodule ? [] : [entry.sha]))
  const text = Buffer.from(object.content).toString('latin1')
  const headers = readHeaders(text.slice(0, text.indexOf('\n\n')))
  return headers.flatMap(([name, value]) => (name === 'tree' || name === 'parent' || name === 'object' ? [value] : []))
}
