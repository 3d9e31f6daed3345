import { ownersOf, readOwnerRules } from '../rules/code-owner-patterns.ts'
import { readFile } from '../git/trees.ts'
import { mayWrite, ownerOf, repositoryNamed } from '../world/access.ts'
import { findTeam } from '../world/organizations.ts'
import type { Repository, World } from '../world/world.ts'
import type { PullRequest } from './issues.ts'
import { filesOf } from './pulls.ts'

/** The file counts that GitHub finds first. */
const places = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS']

/**
 * Code owners whose approval a pull request still waits for, as the base's CODEOWNERS writes them: of each file that it
 * changes one owner must approve. Owners who may not write do not count, and what they alone own is nobody's; an
 * address is no owner here.
 */
export function listAwaitedOwners(world: World, request: PullRequest, approvers: readonly string[]): readonly string[] {
  const repository = repositoryNamed(world, request.repository)
  const base = repository.refs[`refs/heads/${request.pull.base}`]
  const file = base === undefined ? undefined : places.flatMap((path) => readFile(world.objects, base, path) ?? [])[0]
  if (file === undefined) return []
  const rules = readOwnerRules(Buffer.from(file.content).toString('utf8'))
  const awaited = filesOf(world, request)
    .map(({ path }) => ownersOf(rules, path).filter((owner) => peopleOf(world, repository, owner).length > 0))
    .filter(
      (owners) =>
        owners.length > 0 &&
        !owners.some((owner) => peopleOf(world, repository, owner).some((login) => approvers.includes(login))),
    )
  return [...new Set(awaited.flat())].map((owner) => owner.slice(1))
}

/** Those who may write of a person or a team. */
function peopleOf(world: World, repository: Repository, owner: string): readonly string[] {
  const [, organization, slug] = /^@([^/]+)\/(.+)$/u.exec(owner) ?? []
  const logins =
    organization === undefined || slug === undefined
      ? [owner.slice(1)]
      : organization === ownerOf(repository.name)
        ? Object.keys(findTeam(world, organization, slug)?.members ?? {})
        : []
  return owner.startsWith('@') ? logins.filter((login) => mayWrite(world, repository, login)) : []
}
