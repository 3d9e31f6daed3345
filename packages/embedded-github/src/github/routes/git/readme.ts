import { readCommit } from '../../git/commits.ts'
import { refuse, type Reply } from '../../answers/replies.ts'
import { findEntry, readTree } from '../../git/trees.ts'
import { getContent } from './contents.ts'
import { findCommit } from './revisions.ts'
import type { RepositoryVisit, Row } from '../row.ts'

/** https://docs.github.com/rest/repos/contents#get-a-repository-readme */
export const readmeRows: readonly Row[] = [
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}/readme',
    operation: 'repos/get-readme',
    scope: 'reads',
    permission: 'contents',
    handle: (visit) => getReadme(visit, ''),
  },
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}/readme/{dir}',
    operation: 'repos/get-readme-in-directory',
    scope: 'reads',
    permission: 'contents',
    handle: (visit) => getReadme(visit, visit.parameters['dir'] ?? ''),
  },
]

/**
 * The README of a repository: in `.github`, at the root or in `docs`, the first there is
 * (docs.github.com/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-readmes).
 */
function getReadme(visit: RepositoryVisit, folder: string): Reply {
  const { world, repository, query } = visit
  const commit = findCommit(world, repository, query.get('ref') ?? repository.defaultBranch)
  if (commit === null) return refuse(404, 'Not Found')
  const { tree } = readCommit(world.objects, commit)
  for (const place of folder === '' ? ['.github', '', 'docs'] : [folder]) {
    const entry = place === '' ? { sha: tree } : findEntry(world.objects, tree, place)
    if (entry === null || world.objects.get(entry.sha)?.type !== 'tree') continue
    const file = readTree(world.objects, entry.sha).find(
      ({ name, mode }) => /^readme(?:\.(?:md|markdown|rst|txt|adoc))?$/i.test(name) && mode !== '40000',
    )
    if (file !== undefined)
      return getContent({
        ...visit,
        parameters: { ...visit.parameters, path: place === '' ? file.name : `${place}/${file.name}` },
      })
  }
  return refuse(404, 'Not Found')
}
