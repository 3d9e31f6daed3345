import type { Manifest } from '../../domain/words/manifest.ts'
import type { Name } from '../../domain/words/names.ts'

/** A pull request by which the current candidate is to come, or has come, to production. */
export interface ProposalRow {
  readonly repository: Name
  readonly number: number
  /** Its page on a host with the path that a pull request has; `null` if what GitHub said has another form. */
  readonly url: string | null
  readonly landed: boolean
}

/** An address of nothing but a host and the path of a pull request: it leads nowhere else and needs no escaping. */
const page = /^https?:\/\/[\w.-]+(?::\d{1,5})?\/[\w.-]+\/[\w.-]+\/pull\/\d+$/u

/** The pull requests of the current candidate, in the order in which they were opened. */
export function proposalRows({ proposals = [], hops, candidate }: Manifest): readonly ProposalRow[] {
  return proposals.map(({ repository, number, url }) => ({
    repository,
    number,
    url: page.test(url) && url.length <= 300 ? url : null,
    landed: hops.some(
      (hop) =>
        hop.to === 'production' &&
        hop.repository === repository &&
        hop.candidate === candidate?.number &&
        hop.landed !== undefined,
    ),
  }))
}
