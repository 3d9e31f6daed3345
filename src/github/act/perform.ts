import { keyOf } from '../../domain/questions/kinds.ts'
import type { GateState } from '../../domain/questions/gate.ts'
import type { Effect } from '../../domain/words/effect.ts'
import type { Name } from '../../domain/words/names.ts'
import { leaveToTheNextLook } from '../line/ambiguous.ts'
import type { Outcome } from '../line/answers.ts'
import { attach } from './attach.ts'
import { compose } from './compose.ts'
import type { Connection } from '../line/connection.ts'
import type { Performed, Refusal } from '../github.ts'
import { move } from './move-refs.ts'
import { mark } from './mark.ts'
import { land } from './land.ts'
import { propose } from './propose.ts'
import { publish } from './publish.ts'
import { raise } from './raise.ts'
import { sendEvent, sendRequest } from './send.ts'

/**
 * Performs effects once each, in the order gates, refs, merges, pull requests, releases, their files, messages, issues:
 * what a message starts must find the refs, and a ref must find its gate open. Refs of all repositories move in one
 * request; the rest takes one for each, and they go one after the other: GitHub asks clients not to write concurrently.
 * The second that it asks for between many writes is not waited for on a billed runner; where it insists, it says so
 * (RATE_LIMITED), and a later run goes on with what is still due.
 * https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api
 */
export async function perform(connection: Connection, effects: readonly Effect[]): Promise<Performed> {
  const started: Record<string, number> = {}
  const raised: Record<string, number> = {}
  const told: string[] = []
  const { marked, shut, opened, ...gates } = await markAll(connection, effects)
  const isLetIn = ({ repository }: { readonly repository: Name }): boolean => !shut.has(repository)
  const refused: Refusal[] = [
    ...gates.refused,
    ...(await move(connection, effects.filter((effect) => effect.type === 'move').filter(isLetIn))),
  ]
  const hear = (effect: Effect, message: string | null): void => {
    if (message !== null) refused.push({ effect, message })
  }
  for (const effect of effects.filter((effect) => effect.type === 'compose'))
    hear(effect, await compose(connection, effect))
  for (const effect of effects.filter((effect) => effect.type === 'propose'))
    hear(effect, await propose(connection, effect))
  for (const effect of effects.filter((effect) => effect.type === 'land').filter(isLetIn))
    hear(effect, await land(connection, effect))
  for (const effect of effects.filter((effect) => effect.type === 'publish'))
    hear(effect, await publish(connection, effect))
  for (const effect of effects.filter((effect) => effect.type === 'attach'))
    hear(effect, await attach(connection, effect))
  for (const effect of effects.filter((effect) => effect.type === 'send' && effect.what === 'request')) {
    const answer = await sendRequest(connection, effect)
    hear(effect, answer.message ?? null)
    if (answer.run !== undefined) started[effect.request.id] = answer.run
  }
  for (const effect of effects.filter((effect) => effect.type === 'send' && effect.what === 'event')) {
    const outcome = await sendEvent(connection, effect)
    if (outcome.is === 'done') told.push(effect.id)
    else hear(effect, refusalOf(outcome))
  }
  for (const effect of effects.filter((effect) => effect.type === 'raise')) {
    const { outcome, opened } = await raise(connection, effect)
    hear(effect, refusalOf(outcome))
    if (opened !== undefined) raised[keyOf({ about: 'issue', name: effect.repository, marker: effect.marker })] = opened
  }
  return {
    started,
    raised,
    told,
    ...(Object.keys(marked).length === 0 ? {} : { marked }),
    refused: refused.filter((refusal) => !isTooEarly(refusal, opened)),
  }
}

/**
 * Reports gates. `opened`: the repositories where one was opened; `shut`: those where one was to be and nobody knows
 * that it is, so that nothing comes into production there before the next look.
 */
async function markAll(
  connection: Connection,
  effects: readonly Effect[],
): Promise<
  Pick<Required<Performed>, 'marked' | 'refused'> & {
    readonly shut: ReadonlySet<Name>
    readonly opened: ReadonlySet<Name>
  }
> {
  const marked: Record<string, GateState> = {}
  const refused: Refusal[] = []
  const [shut, opened] = [new Set<Name>(), new Set<Name>()]
  for (const effect of effects.filter((each) => each.type === 'mark')) {
    const outcome = await mark(connection, effect)
    const { repository, commit, state } = effect
    if (outcome.is === 'done') marked[`${repository} ${commit}`] = state
    if (state === 'success') (outcome.is === 'done' ? opened : shut).add(repository)
    const message = refusalOf(outcome)
    if (message !== null) refused.push({ effect, message })
  }
  return { marked, refused, shut, opened }
}

/** GitHub may not know yet of a gate that was opened a moment ago: the next pass tries again, and then is heard. */
function isTooEarly({ effect }: Refusal, opened: ReadonlySet<Name>): boolean {
  return (effect.type === 'move' || effect.type === 'land') && opened.has(effect.repository)
}

/** The reason why GitHub refused; `null` if it did not, and if nobody knows. */
function refusalOf(outcome: Outcome<unknown>): string | null {
  if (outcome.is === 'lost') leaveToTheNextLook(outcome)
  return outcome.is === 'refused' ? outcome.why : null
}
