import { peel, readCommit } from '../../git/commits.ts'
import type { Described } from '../../representations/described.ts'
import { refuse, say, type Reply } from '../../answers/replies.ts'
import { isTreePath, listFiles, readTree, writeTree, type TreeEntry, type TreeFile } from '../../git/trees.ts'
import type { World } from '../../world/world.ts'
import type { Json, Sha } from '../../world/names.ts'
import { isFields, readList, readText, Refused, refuseRequest, requireText } from '../fields.ts'
import { findCommit } from './revisions.ts'
import type { Fields, RepositoryVisit, Row, WriteVisit } from '../row.ts'

/** https://docs.github.com/rest/git/trees */
export const gitTreeRows: readonly Row[] = [
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}/git/trees/{tree_sha}',
    operation: 'git/get-tree',
    scope: 'reads',
    permission: 'contents',
    handle: getTree,
  },
  {
    method: 'POST',
    path: '/repos/{owner}/{repo}/git/trees',
    operation: 'git/create-tree',
    scope: 'writes',
    permission: 'contents',
    handle: createTree,
  },
]

function getTree({ world, repository, parameters, query }: RepositoryVisit): Reply {
  const word = parameters['tree_sha'] ?? ''
  const commit = findCommit(world, repository, word)
  const tree = commit === null ? word : readCommit(world.objects, commit).tree
  if (world.objects.get(tree)?.type !== 'tree') return refuse(404, 'Not Found')
  return say(200, treeJson(world, repository.name, tree, query.has('recursive')))
}

type Line = Described<'git-tree'>['tree'][number]

function treeJson(world: World, repository: string, tree: Sha, recursive: boolean): Described<'git-tree'> {
  const git = `${world.url}/repos/${repository}/git`
  const line = (path: string, { mode, sha }: TreeFile): Line => {
    const object = world.objects.get(sha)
    const type = mode === '160000' ? 'commit' : (object?.type ?? 'blob')
    return {
      path,
      mode: mode.padStart(6, '0'),
      type,
      sha,
      ...(type === 'blob' ? { size: object?.content.length ?? 0 } : {}),
      ...(type === 'commit' ? {} : { url: `${git}/${type}s/${sha}` }),
    }
  }
  const walk = (sha: Sha, prefix: string): readonly Line[] =>
    readTree(world.objects, sha).flatMap((entry: TreeEntry) => [
      line(prefix + entry.name, entry),
      ...(recursive && entry.mode === '40000' ? walk(entry.sha, `${prefix}${entry.name}/`) : []),
    ])
  return { sha: tree, url: `${git}/trees/${tree}`, tree: walk(tree, ''), truncated: false }
}

const modes = ['100644', '100755', '040000', '160000', '120000'] as const

function createTree({ world, repository, body }: WriteVisit): Reply {
  const entries = readList(body, 'tree')
  if (entries === undefined) throw refuseRequest('"tree" wasn\'t supplied.')
  const base = readText(body, 'base_tree')
  const files = new Map(base === undefined ? [] : listFiles(world.objects, baseTree(world, base)))
  for (const entry of entries) placeEntry(world, files, entry)
  for (const path of files.keys()) {
    if (path.split('/').some((_, depth, parts) => depth > 0 && files.has(parts.slice(0, depth).join('/'))))
      throw new Refused(refuse(422, `tree.path ${path} is below a file`))
  }
  return say(201, treeJson(world, repository.name, writeTree(world.objects, files), false))
}

function baseTree(world: World, base: string): Sha {
  const target = world.objects.has(base) ? peel(world.objects, base) : base
  const tree = world.objects.get(target)?.type === 'commit' ? readCommit(world.objects, target).tree : target
  if (world.objects.get(tree)?.type !== 'tree') throw new Refused(refuse(422, 'base_tree is not a valid tree oid'))
  return tree
}

function placeEntry(world: World, files: Map<string, TreeFile>, entry: Json): void {
  if (!isFields(entry)) throw refuseRequest(`${JSON.stringify(entry)} is not an object.`)
  const path = requireText(entry, 'path')
  if (!isTreePath(path))
    throw new Refused(
      refuse(
        422,
        path.startsWith('/') ? 'tree.path cannot start with a slash' : 'tree.path contains a malformed path component',
      ),
    )
  removeBelow(files, path)
  if (entry['sha'] === null) {
    files.delete(path)
    return
  }
  const mode = modes.find((mode) => mode === entry['mode'])
  if (mode === undefined)
    throw new Refused(refuse(422, 'tree.mode must be one of 100644, 100755, 040000, 160000, 120000'))
  const { sha, content } = readSource(world, entry)
  if (mode === '160000' && content === undefined) files.set(path, { sha, mode })
  else if (mode !== '040000') files.set(path, { sha: requireOf(world, sha, 'blob'), mode })
  else
    for (const [below, file] of listFiles(world.objects, requireOf(world, sha, 'tree')))
      files.set(`${path}/${below}`, file)
}

function readSource(world: World, entry: Fields): { readonly sha: Sha; readonly content?: string } {
  const [sha, content] = [readText(entry, 'sha'), readText(entry, 'content')]
  if (sha !== undefined && content !== undefined)
    throw new Refused(refuse(422, 'tree entry must have either sha or content, not both'))
  if (content !== undefined) return { sha: world.objects.put({ type: 'blob', content: Buffer.from(content) }), content }
  if (sha === undefined) throw new Refused(refuse(422, 'tree.sha or tree.content must be supplied'))
  return { sha }
}

function requireOf(world: World, sha: Sha, type: 'blob' | 'tree'): Sha {
  if (world.objects.get(sha)?.type !== type) throw new Refused(refuse(422, `tree.sha ${sha} is not a valid ${type}`))
  return sha
}

/** A path that becomes a file, or goes, takes with it what was below it as a folder. */
function removeBelow(files: Map<string, TreeFile>, path: string): void {
  for (const below of files.keys()) if (below.startsWith(`${path}/`)) files.delete(below)
}
