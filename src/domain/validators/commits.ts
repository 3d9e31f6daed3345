import { branchRef } from '../hops/candidate.ts'
import { isSameName, nameKey } from '../people/logins.ts'
import { oneLine } from '../text/one-line.ts'
import { placesOf, tierOnly, type Participant } from '../plan/proposal.ts'
import { reversalsOf, sayReversal } from '../versions/reversals.ts'
import type { ReversalsSeen } from '../questions/reversals.ts'
import type { Seen } from '../words/look.ts'
import { demand, demandToKnow, type Validator } from './validator.ts'

/** The commits that are cut. */
export const commits: readonly Validator[] = [
  demand('COMMIT_REPOSITORY_UNKNOWN', 'Every requested commit is of a repository of the train.', ({ train, ask }) => {
    const known = new Set([...train.repositories.map(({ name }) => name), ...tierOnly(train)].map(nameKey))
    // Of two spellings of one name the second is of no repository.
    return Object.keys(ask.heads ?? {})
      .filter(
        (name, index, all) => !known.has(nameKey(name)) || all.slice(0, index).some((other) => isSameName(other, name)),
      )
      .sort()
      .map((name) => [oneLine(name), train.name])
  }),
  demand(
    'INCLUDE_REPOSITORY_UNKNOWN',
    'Every repository that is to be released although nothing changed in it is released by the train.',
    ({ train, ask }) =>
      (ask.include ?? [])
        .filter((name) => !train.repositories.some((each) => isSameName(each.name, name)))
        .map((name) => [oneLine(name), train.name]),
  ),
  demand('COMMIT_NOT_FOUND', 'A requested commit exists in its repository.', (proposal) =>
    placesOf(proposal).flatMap(({ name, asked, history }) =>
      asked !== null && history.commit === 'absent' ? [[name, asked]] : [],
    ),
  ),
  demand('COMMIT_NOT_ON_SOURCE', 'A requested commit is on the source branch of its repository.', (proposal) =>
    placesOf(proposal).flatMap(({ name, asked, history, branches }) =>
      asked !== null && history.commit === 'elsewhere' ? [[name, asked, branches.source]] : [],
    ),
  ),
  demand(
    'NOTHING_TO_RELEASE',
    'The source branch of at least one repository holds something that does not stand in production.',
    ({ train, participants }) =>
      participants.length > 0 && participants.every(({ unchanged }) => unchanged !== undefined) ? [[train.name]] : [],
  ),
  // After a release source is behind production by what the release itself committed there.
  demand(
    'SOURCE_BEHIND_PRODUCTION',
    'In a repository without a released version, the source branch is not behind production.',
    ({ participants }) =>
      participants.flatMap(({ name, history, branches, version }) =>
        history.sourceIs === 'behind' && version.from === null
          ? [[name, branches.source, branches.production ?? '']]
          : [],
      ),
  ),
  demand(
    'PRODUCTION_TAKES_BACK',
    'Production reverts nothing that the source branch still holds.',
    ({ participants, seen }) => participants.flatMap((place) => sayReversals(place, seen, false)),
  ),
  demand(
    'SOURCE_TAKES_BACK',
    'The source branch reverts nothing that production still holds and that a merge would bring again.',
    ({ participants, seen }) => participants.flatMap((place) => sayReversals(place, seen, true)),
  ),
  demandToKnow(
    'REVERTS_UNKNOWN',
    'Convoy can see if production reverts something that the source branch still holds.',
    ({ participants, seen }) =>
      participants.flatMap((place) => {
        const {
          name,
          branches: { source, production },
        } = place
        return production === null || reversalsIn(place, seen).whole ? [] : [[name, source, production] as const]
      }),
  ),
]

/** What production takes back, or what source does. */
function sayReversals(
  place: Participant,
  seen: Seen,
  own: boolean,
): readonly [name: string, source: string, production: string, said: string][] {
  const {
    name,
    branches: { source, production },
  } = place
  if (production === null) return []
  return reversalsIn(place, seen)
    .found.filter((each) => (each.own === true) === own)
    .map((each) => [name, source, production, sayReversal(each, source, production)])
}

function reversalsIn({ name, facts, commit, branches: { production } }: Participant, seen: Seen): ReversalsSeen {
  return reversalsOf(seen, name, commit, facts.refs[branchRef(production ?? '')]?.commit)
}
