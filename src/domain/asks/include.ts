import { isUnchanged } from '../hops/unchanged.ts'
import { isSameName } from '../people/logins.ts'
import { builtWith } from '../train/graph.ts'
import { begunToShip } from '../train/trains.ts'
import type { Manifest } from '../words/manifest.ts'
import { saidAs, type AskDefinition, type AskOf } from './definition.ts'

/** A repository that was left as it is and is released after all, with what is built with it. */
export const include: AskDefinition<'include', 'release.update'> = {
  right: { quick: 'someone', auto: 'someone', careful: 'people' },
  hears: { event: 'release.update', key: 'include' },
  form: { choice: 'release.include', fields: [], says: { key: 'include', field: 'include' } },
  crud: 'POST /releases/{id}/repositories',
  outcome: 'an unchanged repository is released too, with those that are built with it',
  bind: ({ body }, train, manifest) => {
    const named = saidAs(body, 'include')
    const repository = manifest.repositories.find(({ name }) => isSameName(name, named))?.name ?? named
    const along = builtWith(train, new Set([repository]))
    const others = [...along].filter((name) => name !== repository && isUnchanged(manifest, name)).sort()
    return { body: { type: 'include', repository, with: others } }
  },
  words: ({ body }) => ({ type: 'include', repository: saidAs(body, 'include') }),
  whyNot: (_train, manifest, ask) => whyNotTakenIn(manifest, ask),
  said: ({ repository, with: others }) => `took in ${[repository, ...others].join(', ')}`,
  wish: ({ repository }) => `asked to take in ${repository}`,
  isWondered: true,
}

/** The reason why an ask took no repository in; `null` if the release has it now. */
function whyNotTakenIn(
  { repositories, pivot }: Manifest,
  { repository, with: others, at }: AskOf<'include'>,
): string | null {
  const row = repositories.find(({ name }) => name === repository)
  if (row === undefined) return `the release has no repository ${repository}`
  if (row.unchanged === undefined) return row.included === undefined ? `${repository} is released anyway` : null
  if (pivot !== undefined && at > pivot) return begunToShip
  const stuck = repositories
    .filter(
      ({ name, unchanged }) => [repository, ...others].includes(name) && unchanged !== undefined && !unchanged.next,
    )
    .map(({ name }) => name)
  return stuck.length === 0
    ? begunToShip
    : `${stuck.join(', ')} would get a version that is released already; raise version.next in the train, say \`unchanged: release\` there, and have the release take it by release.retrain`
}
