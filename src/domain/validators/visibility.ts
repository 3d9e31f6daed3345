import { releaseTierRepository } from '../proof/tiers.ts'
import { isMoreOpen } from '../control/visibility.ts'
import type { Proposal } from '../plan/proposal.ts'
import { answerTo } from '../questions/kinds.ts'
import type { Name } from '../words/names.ts'
import { demand, type Validator } from './validator.ts'

/** The repository of a release tier, and a repository that it tests. */
function tested({ train }: Proposal): readonly { readonly tester: Name; readonly input: Name }[] {
  const pairs = train.tiers
    .filter(({ scope }) => scope === 'release')
    .flatMap((tier) => {
      const tester = releaseTierRepository(train, tier)
      return (tier.inputs ?? train.repositories.map(({ name }) => name)).map((input) => ({ tester, input }))
    })
  return [...new Map(pairs.map((pair) => [`${pair.tester} ${pair.input}`, pair])).entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, pair]) => pair)
}

/** The people who may read the output of a tier. */
export const visibility: readonly Validator[] = [
  demand(
    'TIER_REPOSITORY_TOO_OPEN',
    'No more people may read a repository in which a release tier runs than may read what it tests.',
    (proposal) =>
      tested(proposal).flatMap(({ tester, input }) => {
        const [open, closed] = [
          answerTo(proposal.seen, { about: 'plan', name: tester })?.visibility,
          answerTo(proposal.seen, { about: 'plan', name: input })?.visibility,
        ]
        return open === undefined || closed === undefined || !isMoreOpen(open, closed)
          ? []
          : [[tester, open, input, closed]]
      }),
  ),
]
