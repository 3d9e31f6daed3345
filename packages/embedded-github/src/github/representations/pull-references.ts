import { repositoryNamed } from '../world/access.ts'
import { listPulls } from '../tracker/issues.ts'
import type { World } from '../world/world.ts'
import type { Name, Sha } from '../world/names.ts'
import type { Described } from './described.ts'

/**
 * GitHub's `pull-request-minimal` of every open pull request with this head: what a run, a check suite or a check run
 * says of them.
 */
export function pullReferences(
  world: World,
  repository: Name,
  headSha: Sha,
): readonly Described<'pull-request-minimal'>[] {
  const { id } = repositoryNamed(world, repository)
  const url = `${world.url}/repos/${repository}`
  const repo = { id, url, name: repository.slice(repository.indexOf('/') + 1) }
  return listPulls(world, repository)
    .filter(({ state, pull }) => state === 'open' && pull.headSha === headSha)
    .map(({ number, pull }) => ({
      id: pull.id,
      number,
      url: `${url}/pulls/${number}`,
      head: { ref: pull.head, sha: pull.headSha, repo },
      base: { ref: pull.base, sha: pull.baseSha, repo },
    }))
}
