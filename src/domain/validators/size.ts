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
    'However the release goes, its record has room for it: three candidates, with every attempt of every tier used up.',
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
    'What a tier is sent, every repository with its commit, is no more than GitHub takes as the input of a workflow.',
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
    'What an agent is told of a failure, the globs of what it may not touch with it, is no more than GitHub takes as an event.',
    ({ train }) => {
      const largest = sizeOfFixMessages(train)
      return largest <= mostOfPayload ? [] : [[largest, mostOfPayload]]
    },
  ),
]
