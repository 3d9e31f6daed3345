import type { TaggedRelease } from '../../../domain/questions/assets.ts'
import type { Name } from '../../../domain/words/names.ts'
import { splitName, type Connection } from '../../line/connection.ts'
import type { Octokit } from '../../line/line.ts'
import { sha256Of } from './sha256.ts'

/** GitHub lists at most ten thousand releases (docs.github.com/rest/releases/releases#list-releases). */
const mostPages = 100

type ReleaseFields = Awaited<ReturnType<Octokit['rest']['repos']['listReleases']>>['data'][number]

/**
 * The release of a tag and every draft of one, the oldest first. A draft stands where the commit's age puts it, and no
 * question by tag finds it, so the list is read to its end.
 */
export async function listTagged(
  connection: Connection,
  name: Name,
  tag: string,
): Promise<readonly TaggedRelease[] | { readonly unread: string }> {
  const what = `releases of ${name}`
  const found: TaggedRelease[] = []
  for (let page = 1; page <= mostPages; page += 1) {
    const outcome = await connection.read(what, (octokit) =>
      octokit.rest.repos.listReleases({ ...splitName(name), per_page: 100, page }),
    )
    if (outcome.is === 'refused') return { unread: `${what}: ${outcome.why}` }
    found.push(...outcome.data.filter(({ tag_name: of }) => of === tag).map(seeRelease))
    if (outcome.data.length < 100) break
  }
  return found.toSorted((one, other) => one.id - other.id)
}

function seeRelease({ id, draft, immutable, author, html_url: url, assets }: ReleaseFields): TaggedRelease {
  return {
    id,
    isDraft: draft,
    isImmutable: immutable === true,
    by: author.login,
    url,
    assets: assets.map((asset) => ({
      id: asset.id,
      name: asset.name,
      state: asset.state,
      bytes: asset.size,
      digest: sha256Of(asset.digest),
      by: asset.uploader?.login ?? '',
    })),
  }
}
