import { demandOf } from '../reviews/demand.ts'
import { demandToKnow, type Validator } from './validator.ts'

/** The demands on what is known of reviews. */
export const reviews: readonly Validator[] = [
  demandToKnow(
    'SOURCE_REVIEWS_UNKNOWN',
    'What the rules of source ask of the reviews of a pull request can be seen, or the train says how many are asked.',
    ({ participants }) =>
      participants
        .filter((each) => demandOf(each.member, each) === 'unseen')
        .map(({ name, branches }) => [name, branches.source]),
  ),
]
