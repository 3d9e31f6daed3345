import { refuse, refuseField, type Reply } from '../../answers/replies.ts'
import { isBurnt } from '../../rules/immutable-tags.ts'
import type { Release, Repository, World } from '../../world/world.ts'

/**
 * A tag that an immutable release had is for no other one, whether it is there or not
 * (github.com/github-community-projects/ospo-reusable-workflows/issues/83: where it is not;
 * github.com/cameronrye/openzim-mcp/pull/217: where it is).
 */
export function refuseBurnt(world: World, repository: Repository, { tag }: Release): Reply | null {
  const ref = `refs/tags/${tag}`
  if (!isBurnt(world, repository, ref)) return null
  const burnt = {
    resource: 'Release',
    code: 'custom',
    field: 'tag_name',
    message: 'tag_name was used by an immutable release',
  }
  const missing = 'Repository rule violations found\n\nCannot create ref due to creations being restricted.\n\n'
  return refuse(422, 'Validation Failed', {
    errors:
      repository.refs[ref] === undefined
        ? [
            { resource: 'Release', code: 'custom', field: 'pre_receive', message: `pre_receive ${missing}` },
            burnt,
            { resource: 'Release', code: 'custom', message: 'Published releases must have a valid tag' },
          ]
        : [burnt],
  })
}

/**
 * An immutable release stays published, on its tag; name, notes, `prerelease` and `make_latest` may change
 * (github.com/github/docs/issues/45718, measured). GitHub's sentence is not known.
 */
export function refuseLocked({ immutable, tag }: Release, amended: Release): Reply | null {
  const field = amended.draft ? 'draft' : amended.tag === tag ? null : 'tag_name'
  return immutable !== true || field === null
    ? null
    : refuseField('Release', field, 'custom', `${field} cannot be changed on an immutable release`)
}
