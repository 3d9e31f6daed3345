import type { EventOf } from './events.ts'
import { sameRight, type AskDefinition, type BodyOf } from './definition.ts'

/** The wish for a release, which begins it. */
export const plan: AskDefinition<'plan', 'release.plan'> = {
  right: sameRight('someone'),
  hears: { event: 'release.plan' },
  form: { choice: 'release.plan', fields: ['directive', 'include'], lists: ['include'] },
  crud: 'POST /releases',
  outcome:
    'revision 1 of `release/<id>`; the same event again changes nothing; a train or a plan with problems is refused with all of them, and nothing is written',
  refusals: ['RELEASE_EXISTS'],
  bind: (event) => ({ body: planAsked(event) }),
  whyNot: () => null,
  said: ({ directive }) => `asked for the release, ${directive}`,
  isWondered: false,
}

/** The wish of a `release.plan`, before there is anything to bind it to. */
export function planAsked({ body: { directive, title, heads, include } }: EventOf<'release.plan'>): BodyOf<'plan'> {
  return {
    type: 'plan',
    directive,
    ...(title === undefined ? {} : { title }),
    ...(heads === undefined ? {} : { heads }),
    ...(include === undefined ? {} : { include }),
  }
}
