import { fixRepositories, fixTierRepositories } from '../plan/rows.ts'
import { countFitting, megabytes, mostPlanned, sizePlanned } from '../record/room.ts'
import { mostOfPayload } from '../proof/fixes.ts'
import { countTold, mostOfInputs, sizeOfFixMessages, sizeOfRequests } from '../record/request-size.ts'
import type { Train } from '../words/train.ts'
import { blank } from '../write.ts'
import { demand, type Validator } from './validator.ts'

/** The record of the release, as large as it may become, and what tiers and agents are sent. */
export const size: readonly Validator[] = [
  demand(
    'RELEASE_TOO_LARGE',
    'The record has room for three candidates, with every attempt of every tier used.',
    (proposal) => {
      const { train, release } = proposal
      const manifest = {
        ...blank(release),
        repositories: fixRepositories(proposal),
        tierRepositories: fixTierRepositories(proposal),
      }
      const planned = sizePlanned(train, manifest)
      return planned <= mostPlanned
        ? []
        : [[train.repositories.length, countFitting(train, manifest), megabytes(planned), megabytes(mostPlanned)]]
    },
  ),
  demand(
    'REQUEST_TOO_LARGE',
    'The input of a tier, every repository with its commit, is no longer than GitHub accepts for a workflow.',
    (proposal) => {
      const [{ train }, planned] = [proposal, fixRepositories(proposal)]
      const sizeOf = (part: Train): number => sizeOfRequests(part, planned)
      const largest = sizeOf(train)
      return largest <= mostOfInputs
        ? []
        : [[train.repositories.length, countTold(train, sizeOf, mostOfInputs), largest, mostOfInputs]]
    },
  ),
  demand(
    'MESSAGE_TOO_LARGE',
    'The event that tells an agent of a failure, with the globs of denied paths, is no larger than GitHub accepts.',
    ({ train }) => {
      const largest = sizeOfFixMessages(train)
      return largest <= mostOfPayload ? [] : [[largest, mostOfPayload]]
    },
  ),
]
