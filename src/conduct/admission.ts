import { isSaidAgain } from '../domain/asks/asks.ts'
import { planAsked } from '../domain/asks/plan.ts'
import { digest } from '../domain/text/canonical.ts'
import { hasEnded } from '../domain/ended.ts'
import { instantText } from '../domain/text/instants.ts'
import type { Problem } from 'github-foundations/problem'
import { refuseAsk, teamsNeeded } from '../domain/asks/rights.ts'
import { hasRoom, keptForPeople as bytesKept } from '../domain/record/room.ts'
import type { Ask } from '../domain/words/ask.ts'
import type { Manifest } from '../domain/words/manifest.ts'
import type { Digest, Instant, Name } from '../domain/words/names.ts'
import type { Train } from '../domain/words/train.ts'
import { growBy } from '../domain/write.ts'
import type { ReleaseEvent } from '../domain/asks/events.ts'
import { readRecord } from '../documents/record.ts'
import { readTrain } from '../documents/train/train.ts'
import type { GitHub } from '../github/github.ts'
import { releaseBranch } from '../github/record/read-release.ts'
import { bindAsk, wordsOf, type Bound } from './binding.ts'
import { conductProblem, refusalProblem } from './catalogue/run.ts'
import { actorOf, meetSender } from './sender.ts'

/** An event that asks for something, and who sent it by GitHub's own word. `at` is GitHub's time. */
export interface Submission {
  readonly github: GitHub
  readonly control: Name
  readonly event: ReleaseEvent
  readonly sender: { readonly login: string }
  readonly at: Instant
  /** The path of the train on control's default branch; only an ask for a plan reads it. */
  readonly plan?: { readonly trainPath: string }
}

export type Admission = { readonly ask: Ask } | { readonly refused: Problem }

/**
 * Turns an event into an ask: the sender's rights are looked up, never read from the payload, and what the ask is bound
 * to is written out. A refused ask writes nothing; whether an admitted one counts is judged whenever it is read. Throws
 * UserError for a train that cannot be read.
 */
export async function admitAsk(submission: Submission): Promise<Admission> {
  const { github, control, event, sender, at } = submission
  const stand = await readStand(submission)
  if (stand === null) return { refused: conductProblem('RELEASE_NOT_FOUND', control, event.release) }
  const { train, manifest } = stand
  const known = manifest?.asks.find(({ id }) => id === event.id)
  if (manifest !== null && known !== undefined) return meetAgain(submission, stand.train, manifest, known)
  const bound = bind(event, stand)
  if ('refused' in bound) return bound
  const person = await meetSender(github, train, sender.login, teamsNeeded(train, bound.body))
  const refusal = refuseAsk(train, manifest, person, bound.body)
  if (refusal !== null) return { refused: refusalProblem(refusal) }
  const ask: Ask = { id: event.id, at, by: actorOf(person), said: digestSaid(event), ...bound.body }
  return manifest === null ? { ask } : admitMore(ask, train, manifest)
}

/**
 * An ask that was recorded before is not recorded again, even after the release has ended, and gets the first answer
 * again. An id that another ask has is refused, or the ask would be lost silently.
 */
async function meetAgain(
  { github, event, sender }: Submission,
  train: Train,
  manifest: Manifest,
  known: Ask,
): Promise<Admission> {
  const by = actorOf(await meetSender(github, train, sender.login, []))
  return isSaidAgain(known, { by, said: digestSaid(event), words: wordsOf(event) })
    ? { ask: known }
    : { refused: idTaken(known, manifest.release.id) }
}

/** The digest of what an event says, apart from when it was sent and who claims to have sent it: both are looked up. */
function digestSaid({ type, candidate, body }: ReleaseEvent): Digest {
  return digest({ type, ...(candidate === undefined ? {} : { candidate }), body })
}

/** Train and manifest that the ask is about; no manifest before there is a release. */
interface Stand {
  readonly train: Train
  readonly manifest: Manifest | null
}

async function readStand({ github, control, event, plan }: Submission): Promise<Stand | null> {
  const read = await github.readRelease(control, event.release)
  if (read !== null) return readRecord(`${releaseBranch(event.release)} of ${control}`, read)
  if (plan === undefined || event.type !== 'release.plan') return null
  const { text } = await github.readTrain(control, plan.trainPath)
  return { train: readTrain(text, plan.trainPath), manifest: null }
}

function bind(event: ReleaseEvent, { train, manifest }: Stand): Bound {
  if (event.type === 'release.plan') return { body: planAsked(event) }
  if (manifest === null) throw new Error(`${event.type} before there is a release`)
  return bindAsk(event, train, manifest)
}

function admitMore(ask: Ask, train: Train, manifest: Manifest): Admission {
  const { asks, release, status } = manifest
  if (ask.type === 'plan') return { refused: conductProblem('RELEASE_EXISTS', release.id) }
  if (hasEnded({ status })) return { refused: conductProblem('RELEASE_ENDED', release.id, status) }
  const isHuman = ask.by.kind === 'human'
  if (asks.length >= (isHuman ? mostAsks : mostAsks - keptForPeople))
    return { refused: conductProblem('ASKS_TOO_MANY', release.id, String(asks.length)) }
  // An abort creates nothing that would have to be recorded.
  const fits = ask.type === 'abort' || hasRoom(train, growBy(manifest, { add: 'ask', ask }), isHuman ? 0 : bytesKept)
  return fits ? { ask } : { refused: conductProblem('RECORD_FULL', release.id, ask.type) }
}

/**
 * So many asks a manifest holds; the last of them are people's, so that no agent keeps them from giving a release up.
 */
const [mostAsks, keptForPeople] = [1_000, 100]

/** Names the ask for which an id stands. */
export function idTaken({ id, type, by, at }: Ask, release: string): Problem {
  return conductProblem('ASK_ID_TAKEN', id, release, type, by.login, instantText(at))
}
