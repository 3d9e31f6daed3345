import { gitHubIdentity, botIdentity, signByGitHub, writeCommit, type Commit, type Person } from '../../git/commits.ts'
import type { ObjectType } from '../../git/objects.ts'
import { gitCommitJson, gitNodeId, personJson } from '../../representations/commits.ts'
import type { Described, DescribedBut } from '../../representations/described.ts'
import { refuse, say, type Reply } from '../../answers/replies.ts'
import { readTag, writeTag } from '../../git/tags.ts'
import type { World } from '../../world/world.ts'
import type { Sha } from '../../world/names.ts'
import {
  readFields,
  readList,
  readText,
  Refused,
  refuseRequest,
  requireBase64,
  requireText,
  isFields,
} from '../fields.ts'
import type { Fields, RepositoryVisit, Row, WriteVisit } from '../row.ts'

/** https://docs.github.com/rest/git/blobs, commits and tags */
export const gitObjectRows: readonly Row[] = [
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}/git/blobs/{file_sha}',
    operation: 'git/get-blob',
    scope: 'reads',
    permission: 'contents',
    handle: getBlob,
  },
  {
    method: 'POST',
    path: '/repos/{owner}/{repo}/git/blobs',
    operation: 'git/create-blob',
    scope: 'writes',
    permission: 'contents',
    handle: createBlob,
  },
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}/git/commits/{commit_sha}',
    operation: 'git/get-commit',
    scope: 'reads',
    permission: 'contents',
    handle: getCommit,
  },
  {
    method: 'POST',
    path: '/repos/{owner}/{repo}/git/commits',
    operation: 'git/create-commit',
    scope: 'writes',
    permission: 'contents',
    handle: createCommit,
  },
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}/git/tags/{tag_sha}',
    operation: 'git/get-tag',
    scope: 'reads',
    permission: 'contents',
    handle: getTag,
  },
  {
    method: 'POST',
    path: '/repos/{owner}/{repo}/git/tags',
    operation: 'git/create-tag',
    scope: 'writes',
    permission: 'contents',
    handle: createTag,
  },
]

function getBlob({ world, repository, parameters, accept }: RepositoryVisit): Reply {
  const sha = parameters['file_sha'] ?? ''
  const object = world.objects.get(sha)
  if (object?.type !== 'blob') return refuse(404, 'Not Found')
  if (/\braw\b/.test(accept))
    return {
      status: 200,
      headers: { 'content-type': 'application/vnd.github.raw; charset=utf-8' },
      body: object.content,
    }
  const content = inLines(object.content)
  return say(200, {
    sha,
    node_id: gitNodeId(repository, sha),
    size: object.content.length,
    url: `${world.url}/repos/${repository.name}/git/blobs/${sha}`,
    content,
    encoding: 'base64',
  } satisfies Described<'blob'>)
}

/** Base64 in lines of 60 characters, as GitHub writes file contents. */
export function inLines(content: Uint8Array): string {
  return Buffer.from(content)
    .toString('base64')
    .replace(/.{1,60}/g, '$&\n')
}

function createBlob({ world, repository, body }: WriteVisit): Reply {
  const content =
    readText(body, 'encoding') === 'base64' ? requireBase64(body, 'content') : Buffer.from(requireText(body, 'content'))
  const sha = world.objects.put({ type: 'blob', content })
  return say(201, { sha, url: `${world.url}/repos/${repository.name}/git/blobs/${sha}` })
}

function getCommit({ world, repository, parameters }: RepositoryVisit): Reply {
  const sha = parameters['commit_sha'] ?? ''
  return world.objects.get(sha)?.type === 'commit'
    ? say(200, gitCommitJson(world, repository, sha))
    : refuse(404, 'Not Found')
}

function createCommit({ world, repository, token, body }: WriteVisit): Reply {
  const tree = requireObject(world, requireText(body, 'tree'), 'tree', 'Tree SHA does not exist')
  const parents = (readList(body, 'parents') ?? []).map((parent) =>
    requireObject(
      world,
      typeof parent === 'string' ? parent : '',
      'commit',
      'Parent SHA does not exist or is not a commit object',
    ),
  )
  const self = botIdentity(world, token.login, world.at)
  const [author, committer] = [readPerson(world, body, 'author'), readPerson(world, body, 'committer')]
  const signature = readText(body, 'signature')
  const plain = { tree, parents, message: requireText(body, 'message') }
  // What a bot makes without naming people or a signature is GitHub's own commit, and GitHub signs it
  // (docs.github.com/authentication/managing-commit-signature-verification/about-commit-signature-verification#signature-verification-for-bots).
  const isGitHubs = token.kind !== 'user' && author === undefined && committer === undefined && signature === undefined
  const commit: Commit = isGitHubs
    ? signByGitHub({ ...plain, author: self, committer: gitHubIdentity(world.at) })
    : {
        ...plain,
        author: author ?? self,
        committer: committer ?? author ?? self,
        ...(signature === undefined ? {} : { signature }),
      }
  return say(201, gitCommitJson(world, repository, writeCommit(world.objects, commit)))
}

/** `author`, `committer` or `tagger` of a body; the date defaults to now. */
export function readPerson(world: World, body: Fields, key: string): Person | undefined {
  const person = readFields(body, key)
  if (person === undefined) return undefined
  const date = readText(person, 'date')
  const at = date === undefined ? world.at : Date.parse(date)
  if (Number.isNaN(at)) throw refuseRequest(`For 'properties/date', ${JSON.stringify(date)} is not a valid date-time.`)
  return { name: requireText(person, 'name'), email: requireText(person, 'email'), at }
}

function getTag({ world, repository, parameters }: RepositoryVisit): Reply {
  const sha = parameters['tag_sha'] ?? ''
  return readTag(world.objects, sha) === null
    ? refuse(404, 'Not Found')
    : say(200, tagJson(world, repository.name, sha))
}

function createTag({ world, repository, token, body }: WriteVisit): Reply {
  const type = objectTypes.find((type) => type === body['type'])
  if (type === undefined)
    throw refuseRequest(
      `For 'properties/type', ${JSON.stringify(body['type'] ?? null)} is not one of ["commit", "tree", "blob"].`,
    )
  const object = requireObject(world, requireText(body, 'object'), type, 'Object does not exist or is not of that type')
  const tagger = isFields(body['tagger']) ? readPerson(world, body, 'tagger') : undefined
  const message = requireText(body, 'message')
  const sha = writeTag(world.objects, {
    object,
    type,
    name: requireText(body, 'tag'),
    tagger: tagger ?? botIdentity(world, token.login, world.at),
    message: message.endsWith('\n') ? message : `${message}\n`,
  })
  return say(201, tagJson(world, repository.name, sha))
}

const objectTypes = ['commit', 'tree', 'blob'] as const

/** The Git database may have a tag that does not say who made it. */
type TagJson = DescribedBut<'git-tag', { tagger: Described<'git-tag'>['tagger'] | null }>

function tagJson(world: World, repository: string, sha: Sha): TagJson {
  const tag = readTag(world.objects, sha)
  if (tag === null) throw new Error(`${sha} is not a tag.`)
  const git = `${world.url}/repos/${repository}/git`
  return {
    sha,
    node_id: sha,
    url: `${git}/tags/${sha}`,
    tag: tag.name,
    message: tag.message,
    tagger: tag.tagger === null ? null : personJson(tag.tagger),
    object: { sha: tag.object, type: tag.type, url: `${git}/${tag.type}s/${tag.object}` },
    verification: { verified: false, reason: 'unsigned', signature: null, payload: null, verified_at: null },
  }
}

/** An object that must be there and of its type, else 422. */
export function requireObject(world: World, sha: string, type: ObjectType, message: string): Sha {
  if (world.objects.get(sha)?.type !== type) throw new Refused(refuse(422, message))
  return sha
}
