import { isSameName, nameKey } from '../logins.ts'
import { oneLine } from '../one-line.ts'
import { placesOf, tierOnly } from '../proposal.ts'
import { demand, type Validator } from './validator.ts'

/** The commits that are cut. */
export const commits: readonly Validator[] = [
  demand('COMMIT_REPOSITORY_UNKNOWN', 'Every commit that was asked for is of a repository of the train.', ({ train, ask }) => {
    const known = new Set([...train.repositories.map(({ name }) => name), ...tierOnly(train)].map(nameKey))
    // Of two spellings of one name the second is of no repository.
    return Object.keys(ask.heads ?? {}).filter((name, index, all) => !known.has(nameKey(name)) || all.slice(0, index).some((other) => isSameName(other, name))).sort().map((name) => [oneLine(name), train.name])
  }),
  demand('COMMIT_NOT_FOUND', 'A commit that was asked for exists in its repository.', (proposal) =>
    placesOf(proposal).flatMap(({ name, asked, history }) => (asked !== null && history.commit === 'absent' ? [[name, asked]] : []))),
  demand('COMMIT_NOT_ON_SOURCE', 'A commit that was asked for is on the source branch of its repository.', (proposal) =>
    placesOf(proposal).flatMap(({ name, asked, history, branches }) => (asked !== null && history.commit === 'elsewhere' ? [[name, asked, branches.source]] : []))),
  demand('SOURCE_BEHIND_PRODUCTION', 'The source branch is not behind production.', ({ participants }) =>
    participants.flatMap(({ name, history, branches }) => (history.sourceIs === 'behind' ? [[name, branches.source, branches.production ?? '']] : []))),
]
