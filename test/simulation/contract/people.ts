import { isAncestor, gitHubIdentity, readCommit, signByGitHub, writeCommit } from 'embedded-github/github/git/commits'
import { answer } from 'embedded-github/github/answers/answer'
import { listFiles, writeTree } from 'embedded-github/github/git/trees'
import { mergeSettingsOf } from 'embedded-github/github/world/merge-settings'
import { addToken, addUser, seedCommit, seedRef } from 'embedded-github/github/world/seed'
import type { World } from 'embedded-github/github/world/world'
import type { Simulated } from '../../../src/simulation/exchange.ts'
import { refOf } from '../worlds.ts'

/*
 * What people do on GitHub: commits by git, merges and pull requests through the API.
 */

export type Files = Readonly<Record<string, string>>

const token = 'ghp_zoe'

/** Whoever writes and pushes nothing, and reads what others did. */
export const reviewers = ['bob', 'eve']

/** The World in which zoe may call the API, and the reviewers may say their word. */
export function withPeople(world: World): World {
  const repositories = Object.entries(world.repositories).map(([name, repository]) => [
    name,
    { ...repository, collaborators: { ...repository.collaborators, eve: 'write' as const } },
  ])
  return addToken({ ...addUser(world, 'eve'), repositories: Object.fromEntries(repositories) }, token, {
    kind: 'user',
    login: 'zoe',
    permissions: { metadata: 'read', contents: 'write', workflows: 'write', pull_requests: 'write' },
    repositories: 'all',
    expiresAt: null,
  })
}

/** The repository merges pull requests by squash alone. */
export function withSquashOnly(world: World, name: string): World {
  const repository = world.repositories[name]
  if (repository === undefined) throw new Error(`there is no ${name}`)
  const merging = { ...mergeSettingsOf(repository), methods: ['squash' as const] }
  return { ...world, repositories: { ...world.repositories, [name]: { ...repository, merging } } }
}

export function headOf({ world }: Simulated, repository: string, branch: string): string {
  const head = refOf(world, repository, `refs/heads/${branch}`)
  if (head === undefined) throw new Error(`${repository} has no ${branch}`)
  return head
}

export function filesOf({ world: { objects } }: Simulated, commit: string): Files {
  return Object.fromEntries(
    [...listFiles(objects, readCommit(objects, commit).tree)].map(([path, { sha }]) => [
      path,
      Buffer.from(objects.get(sha)?.content ?? []).toString('utf8'),
    ]),
  )
}

export function treeOf({ world }: Simulated, commit: string): string {
  return readCommit(world.objects, commit).tree
}

/** True if a commit is reached from another one, or is it. */
export function reaches({ world }: Simulated, from: string, commit: string): boolean {
  return isAncestor(world.objects, commit, from)
}

export function tagsOf({ world }: Simulated, repository: string): readonly string[] {
  return Object.keys(world.repositories[repository]?.refs ?? {}).filter((ref) => ref.startsWith('refs/tags/'))
}

/** Puts a ref somewhere, as whoever may push there does. */
export function push(simulated: Simulated, repository: string, ref: string, commit: string): void {
  simulated.world = seedRef(simulated.world, repository, ref, commit)
}

/** A commit on a branch that puts these files there; `null` where one is deleted. */
export function commit(
  simulated: Simulated,
  repository: string,
  branch: string,
  files: Readonly<Record<string, string | null>>,
  message: string,
): string {
  const [next, sha] = seedCommit(simulated.world, { repository, branch, message, by: 'ann', files })
  simulated.world = next
  return sha
}

/** A merge commit with these files, as somebody makes it who resolves a conflict. */
export function commitMerge(
  simulated: Simulated,
  repository: string,
  [into, from]: readonly [into: string, from: string],
  files: Files,
): void {
  const { objects, at } = simulated.world
  const parents = [into, from].map((branch) => headOf(simulated, repository, branch))
  const tree = writeTree(
    objects,
    new Map(
      Object.entries(files).map(([path, content]) => [
        path,
        { mode: '100644', sha: objects.put({ type: 'blob', content: Buffer.from(content) }) },
      ]),
    ),
  )
  const person = gitHubIdentity(at)
  const message = `Merge ${from} into ${into}`
  const sha = writeCommit(objects, signByGitHub({ tree, parents, author: person, committer: person, message }))
  push(simulated, repository, `refs/heads/${into}`, sha)
}

/** Merges one branch into another; false where GitHub finds a conflict. */
export function merge(simulated: Simulated, repository: string, from: string, into: string): boolean {
  const { status } = call(simulated, 'POST', `/repos/${repository}/merges`, { base: into, head: from })
  return settle(`merging ${from} into ${into}`, status, [201, 204])
}

/** Opens a pull request; its number. */
export function openPull(simulated: Simulated, repository: string, from: string, into: string): number {
  const { status, body } = call(simulated, 'POST', `/repos/${repository}/pulls`, {
    title: `feat: ${from}`,
    head: from,
    base: into,
  })
  if (status !== 201) throw new Error(`opening a pull request of ${from} into ${into}: ${status} ${body}`)
  return (JSON.parse(body) as { readonly number: number }).number
}

/** Merges a pull request; false where GitHub finds a conflict. */
export function mergePull(simulated: Simulated, repository: string, pull: number, how: 'merge' | 'squash'): boolean {
  const { status } = call(simulated, 'PUT', `/repos/${repository}/pulls/${pull}/merge`, { merge_method: how })
  return settle(`merging pull request ${pull}`, status, [200])
}

export function closePull(simulated: Simulated, repository: string, pull: number): void {
  call(simulated, 'PATCH', `/repos/${repository}/pulls/${pull}`, { state: 'closed' })
}

function settle(what: string, status: number, done: readonly number[]): boolean {
  if (!done.includes(status) && status !== 409 && status !== 405) throw new Error(`${what}: ${status}`)
  return done.includes(status)
}

function call(
  simulated: Simulated,
  method: 'POST' | 'PUT' | 'PATCH',
  path: string,
  body: Readonly<Record<string, string>>,
): { readonly status: number; readonly body: string } {
  const [next, answered] = answer(simulated.world, {
    method,
    url: `${simulated.world.url}${path}`,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  simulated.world = next
  return { status: answered.status, body: Buffer.from(answered.body).toString('utf8') }
}
