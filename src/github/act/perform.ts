import { keyOf } from '../../domain/questions/kinds.ts'
import type { Effect } from '../../domain/words/effect.ts'
import { leaveToTheNextLook } from '../line/ambiguous.ts'
import type { Outcome } from '../line/answers.ts'
import { compose } from './compose.ts'
import type { Connection } from '../line/connection.ts'
import type { Performed, Refusal } from '../github.ts'
import { move } from './move-refs.ts'
import { land } from './land.ts'
import { propose } from './propose.ts'
import { publish } from './publish.ts'
import { raise } from './raise.ts'
import { sendEvent, sendRequest } from './send.ts'

/**
 * Performs effects once each, in the order refs, merges, pull requests, releases, messages, issues: what a message
 * starts must find the refs. Refs of all repositories move in one request; the rest takes one for each, and they go one
 * after the other: GitHub asks clients not to write concurrently. The second that it asks for between many writes is
 * not waited for on a billed runner; where it insists, it says so (RATE_LIMITED), and a later run goes on with what is
 * still due. https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api
 */
export async function perform(connection: Connection, effects: readonly Effect[]): Promise<Performed> {
  const started: Record<string, number> = {}
  const raised: Record<string, number> = {}
  const told: string[] = []
  const refused: Refusal[] = [
    ...(await move(
      connection,
      effects.filter((effect) => effect.type === 'move'),
    )),
  ]
  const hear = (effect: Effect, message: string | null): void => {
    if (message !== null) refused.push({ effect, message })
  }
  for (const effect of effects.filter((effect) => effect.type === 'compose'))
    hear(effect, await compose(connection, effect))
  for (const effect of effects.filter((effect) => effect.type === 'propose'))
    hear(effect, await propose(connection, effect))
  for (const effect of effects.filter((effect) => effect.type === 'land')) hear(effect, await land(connection, effect))
  for (const effect of effects.filter((effect) => effect.type === 'publish'))
    hear(effect, await publish(connection, effect))
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
  return { started, raised, told, refused }
}

/** The reason why GitHub refused; `null` if it did not, and if nobody knows. */
function refusalOf(outcome: Outcome<unknown>): string | null {
  if (outcome.is === 'lost') leaveToTheNextLook(outcome)
  return outcome.is === 'refused' ? outcome.why : null
}
