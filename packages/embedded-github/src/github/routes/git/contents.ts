import { posix } from 'node:path'
import { botIdentity, gitHubIdentity, readCommit, signByGitHub, writeCommit } from '../../git/commits.ts'
import { gitCommitJson } from '../../representations/commits.ts'
import type { Described } from '../../representations/described.ts'
import { placeOf } from '../../representations/places.ts'
import { submoduleJson } from '../../representations/submodules.ts'
import { after, refuse, say, type Reply } from '../../answers/replies.ts'
import { findEntry, isTreePath, listFiles, readTree, writeTree, type TreeFile } from '../../git/trees.ts'
import type { Repository, World } from '../../world/world.ts'
import type { Sha } from '../../world/names.ts'
import { readText, Refused, requireBase64, requireText } from '../fields.ts'
import { inLines, readPerson } from './git-objects.ts'
import { findCommit, moveRefs } from './revisions.ts'
import type { RepositoryVisit, Row, WriteVisit } from '../row.ts'

/** https://docs.github.com/rest/repos/contents */
export const contentRows: readonly Row[] = [
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}/contents/{path}',
    operation: 'repos/get-content',
    scope: 'reads',
    permission: 'contents',
    handle: getContent,
  },
  {
    method: 'PUT',
    path: '/repos/{owner}/{repo}/contents/{path}',
    operation: 'repos/create-or-update-file-contents',
    scope: 'writes',
    permission: 'contents',
    handle: putContent,
  },
  {
    method: 'DELETE',
    path: '/repos/{owner}/{repo}/contents/{path}',
    operation: 'repos/delete-file',
    scope: 'writes',
    permission: 'contents',
    handle: deleteContent,
  },
]

/** A file, a folder, a submodule, or a link: one that leads to a file is that file. */
export function getContent({ world, repository, parameters, query, accept }: RepositoryVisit): Reply {
  const ref = query.get('ref') ?? repository.defaultBranch
  const commit = findCommit(world, repository, ref)
  if (commit === null)
    return refuse(404, query.has('ref') ? `No commit found for the ref ${ref}` : 'This repository is empty.')
  const path = trimSlashes(parameters['path'] ?? '')
  const { tree } = readCommit(world.objects, commit)
  const named = findEntry(world.objects, tree, path)
  if (named === null) return refuse(404, 'Not Found')
  const entry = named.mode === '120000' ? (targetOf(world, tree, path, named) ?? named) : named
  const object = world.objects.get(entry.sha)
  const asked = /\bvnd\.github(?:\.v3)?\.(raw|object)\b/.exec(accept)?.[1]
  if (object?.type === 'tree') {
    const entries = readTree(world.objects, entry.sha).map((child) =>
      listed(fileJson(world, repository, ref, path === '' ? child.name : `${path}/${child.name}`, child)),
    )
    return say(200, asked === 'object' ? { ...fileJson(world, repository, ref, path, entry), entries } : entries)
  }
  if (object !== undefined && asked === 'raw')
    return {
      status: 200,
      headers: { 'content-type': 'application/vnd.github.raw; charset=utf-8' },
      body: object.content,
    }
  const file = fileJson(world, repository, ref, path, entry)
  if (entry.mode === '160000')
    return say(200, { ...file, ...submoduleJson(world, tree, path, { sha: entry.sha, self: file['url'] ?? null }) })
  const content = object?.content ?? new Uint8Array()
  if (entry.mode === '120000') return say(200, { ...file, target: textOf(content) })
  return say(200, {
    ...file,
    ...(content.length > mostInJson
      ? { content: '', encoding: 'none' }
      : { content: inLines(content), encoding: 'base64' }),
  })
}

/** Above this JSON says of a file only that it is there; `raw` has it whole. */
const mostInJson = 1024 * 1024

/** What every kind of entry has. */
type Entry = Described<'content-directory'>[number]

/** In a list, a submodule is shown as a file for old clients. */
function listed(child: Entry): Entry {
  return child['type'] === 'submodule' ? { ...child, type: 'file' } : child
}

/** The file to which a link leads inside its repository; `null`: elsewhere, or to no file. */
function targetOf({ objects }: World, tree: Sha, path: string, { sha }: TreeFile): TreeFile | null {
  const said = textOf(objects.get(sha)?.content ?? new Uint8Array())
  const target = posix.join(posix.dirname(path), said)
  const found = !said.startsWith('/') && isTreePath(target) ? findEntry(objects, tree, target) : null
  return found !== null && found.mode.startsWith('100') ? found : null
}

function textOf(content: Uint8Array): string {
  return Buffer.from(content).toString('utf8')
}

function fileJson(world: World, repository: Repository, ref: string, path: string, { sha, mode }: TreeFile): Entry {
  const type = mode === '40000' ? 'dir' : mode === '160000' ? 'submodule' : mode === '120000' ? 'symlink' : 'file'
  const api = `${world.url}/repos/${repository.name}`
  const encoded = placeOf(path)
  const url = `${api}/contents/${encoded}?ref=${encodeURIComponent(ref)}`
  const gitUrl = `${api}/git/${type === 'dir' ? 'trees' : 'blobs'}/${sha}`
  const htmlUrl = `${world.url}/${repository.name}/${type === 'dir' ? 'tree' : 'blob'}/${placeOf(ref)}/${encoded}`
  return {
    name: path.slice(path.lastIndexOf('/') + 1),
    path,
    sha,
    size: type === 'dir' ? 0 : (world.objects.get(sha)?.content.length ?? 0),
    url,
    html_url: htmlUrl,
    git_url: gitUrl,
    download_url: type === 'file' ? `${world.url}/raw/${repository.name}/${placeOf(ref)}/${encoded}` : null,
    type,
    _links: { self: url, git: gitUrl, html: htmlUrl },
  }
}

function putContent(visit: WriteVisit): Reply {
  const { world, body } = visit
  const content = requireBase64(body, 'content')
  const file = openFile(visit)
  const given = readText(body, 'sha')
  if (file.old !== null && given === undefined) return refuse(422, 'Invalid request.\n\n"sha" wasn\'t supplied.')
  if (given !== undefined && file.old?.sha !== given) return refuse(409, `${file.path} does not match ${given}`)
  const sha = world.objects.put({ type: 'blob', content })
  const saved = commitFile(visit, file, { sha, mode: file.old?.mode ?? '100644' })
  const shown = fileJson(world, visit.repository, file.branch, file.path, { sha, mode: '100644' })
  return after(
    saved.world,
    saved.happenings,
    say(file.old === null ? 201 : 200, {
      content: shown,
      commit: gitCommitJson(world, visit.repository, saved.commit),
    }),
  )
}

function deleteContent(visit: WriteVisit): Reply {
  const file = openFile(visit)
  const given = requireText(visit.body, 'sha')
  if (file.old === null) return refuse(404, 'Not Found')
  if (file.old.sha !== given) return refuse(409, `${file.path} does not match ${given}`)
  const saved = commitFile(visit, file, null)
  return after(
    saved.world,
    saved.happenings,
    say(200, { content: null, commit: gitCommitJson(visit.world, visit.repository, saved.commit) }),
  )
}

interface OpenFile {
  readonly path: string
  readonly branch: string
  readonly head: Sha | null
  readonly files: ReadonlyMap<string, TreeFile>
  readonly old: TreeFile | null
}

function openFile({ world, repository, parameters, body }: WriteVisit): OpenFile {
  const path = trimSlashes(parameters['path'] ?? '')
  if (!isTreePath(path)) throw new Refused(refuse(422, 'path contains a malformed path component'))
  const branch = readText(body, 'branch') ?? repository.defaultBranch
  const head = repository.refs[`refs/heads/${branch}`] ?? null
  if (head === null && Object.keys(repository.refs).length > 0)
    throw new Refused(refuse(404, `Branch ${branch} not found`))
  const files =
    head === null ? new Map<string, TreeFile>() : listFiles(world.objects, readCommit(world.objects, head).tree)
  const isBelowFile = path.split('/').some((_, depth, parts) => depth > 0 && files.has(parts.slice(0, depth).join('/')))
  if (isBelowFile || [...files.keys()].some((other) => other.startsWith(`${path}/`)))
    throw new Refused(refuse(422, `${path} is a file and a folder at once`))
  return { path, branch, head, files, old: files.get(path) ?? null }
}

function commitFile(
  visit: WriteVisit,
  file: OpenFile,
  next: TreeFile | null,
): ReturnType<typeof moveRefs> & { readonly commit: Sha } {
  const { world, token, body } = visit
  const files = new Map(file.files)
  if (next === null) files.delete(file.path)
  else files.set(file.path, next)
  const [author, committer] = [readPerson(world, body, 'author'), readPerson(world, body, 'committer')]
  const self = botIdentity(world, token.login, world.at)
  const plain = {
    tree: writeTree(world.objects, files),
    parents: file.head === null ? [] : [file.head],
    message: requireText(body, 'message'),
    author: author ?? committer ?? self,
    committer: committer ?? author ?? gitHubIdentity(world.at),
  }
  const commit = writeCommit(
    world.objects,
    author === undefined && committer === undefined ? signByGitHub(plain) : plain,
  )
  return {
    ...moveRefs(visit, [{ ref: `refs/heads/${file.branch}`, before: file.head, after: commit, force: false }], {
      stale: 409,
      protected: 409,
      rules: 409,
    }),
    commit,
  }
}

function trimSlashes(path: string): string {
  return path.replace(/^\/+|\/+$/g, '')
}
