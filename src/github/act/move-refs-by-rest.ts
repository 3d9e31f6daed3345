import type { RefMove } from '../../domain/words/effect.ts'
import { leaveToTheNextLook } from '../line/ambiguous.ts'
import { splitName } from '../line/connection.ts'
import type { Connection } from '../line/connection.ts'
import type { Refusal } from '../github.ts'
import type { Move } from './move.ts'

/**
 * Moves refs one after the other, branches before tags, so that a tag proves its branch; of one repository none after
 * one that did not move. What is absent is made, which fails where it exists; what exists advances to a descendant or
 * not at all, which keeps whatever is on it. https://docs.github.com/en/rest/git/refs
 */
export async function moveByRest(connection: Connection, effects: readonly Move[]): Promise<readonly Refusal[]> {
  const refused: Refusal[] = []
  for (const effect of effects) {
    const { branches = [], tags = [] } = Object.groupBy(effect.moves, ({ ref }) =>
      ref.startsWith('refs/heads/') ? 'branches' : 'tags',
    )
    for (const each of [...branches, ...tags]) {
      const outcome = await moveOne(connection, effect.repository, each)
      if (outcome.is === 'refused') refused.push({ effect, message: `${each.ref}: ${outcome.why}` })
      if (outcome.is === 'lost') leaveToTheNextLook(outcome)
      if (outcome.is !== 'done') break
    }
  }
  return refused
}

function moveOne(connection: Connection, repository: string, { ref, from, to }: RefMove) {
  const owned = splitName(repository)
  return connection.write<unknown>((octokit) =>
    from === null
      ? octokit.rest.git.createRef({ ...owned, ref, sha: to })
      : octokit.rest.git.updateRef({ ...owned, ref: ref.slice('refs/'.length), sha: to, force: false }),
  )
}
