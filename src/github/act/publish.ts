import { writeNotes } from '../../domain/versions/written-notes.ts'
import type { Effect } from '../../domain/words/effect.ts'
import { leaveToTheNextLook } from '../line/ambiguous.ts'
import { splitName } from '../line/connection.ts'
import type { Connection } from '../line/connection.ts'
import { readChanges } from '../look/released/changes.ts'

export type Publish = Extract<Effect, { readonly type: 'publish' }>

/**
 * Publishes a release on its tag, or makes it a draft, or publishes that; says why GitHub would not. The target matters
 * only where the tag is missing after all: without it GitHub would tag whatever the default branch holds. Its notes are
 * written here, of commits that do not change. https://docs.github.com/en/rest/releases/releases#create-a-release
 */
export async function publish(
  connection: Connection,
  { repository, tag, target, title, notes, preRelease, latest, draft, of }: Publish,
): Promise<string | null> {
  const body = writeNotes(notes, await readChanges(connection, notes.spans))
  const release = {
    ...splitName(repository),
    tag_name: tag,
    target_commitish: target,
    name: title,
    body,
    draft: draft === true,
    ...(preRelease === undefined ? {} : { prerelease: preRelease }),
    ...(latest === undefined ? {} : { make_latest: latest ? ('true' as const) : ('false' as const) }),
  }
  const outcome = await connection.write(async (octokit) =>
    of === undefined
      ? octokit.rest.repos.createRelease(release)
      : octokit.rest.repos.updateRelease({ ...release, release_id: of }),
  )
  switch (outcome.is) {
    case 'done':
      return null
    case 'refused':
      return outcome.status === 422 && outcome.why.includes('already_exists') ? null : outcome.why
    case 'lost': {
      leaveToTheNextLook(outcome)
      return null
    }
  }
}
