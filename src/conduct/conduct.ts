import type { Commission } from './commission.ts'
import { isSaidAgain } from '../domain/asks/asks.ts'
import { isRefused, refuse } from '../domain/courses/refusals.ts'
import { questions } from '../domain/decide.ts'
import { hasEnded, owes } from '../domain/ended.ts'
import { UserError } from 'github-foundations/problem'
import { commitsAfterFreeze, type AfterFreeze } from '../domain/hops/after-freeze.ts'
import { productionStands } from '../domain/hops/production.ts'
import { store } from '../domain/record/stored.ts'
import { write } from '../domain/write.ts'
import type { Ask } from '../domain/words/ask.ts'
import type { Decision } from '../domain/words/decision.ts'
import type { Effect } from '../domain/words/effect.ts'
import type { Seen } from '../domain/words/look.ts'
import type { Manifest } from '../domain/words/manifest.ts'
import type { Sha, Step } from '../domain/words/names.ts'
import type { Train } from '../domain/words/train.ts'
import type { Looked, Performed } from '../github/github.ts'
import { Limited } from '../github/line/limited.ts'
import { idTaken } from './admission.ts'
import { conductProblem } from './catalogue/run.ts'
import { filesOf } from './files.ts'
import { openPace, type Limit } from './pace.ts'
import { describeRevision, isWorthRecording } from './revisions.ts'
import { readStand, readTrainAsked, type Stand, type TrainAsked } from './stand.ts'
import { countVain, type Vain } from './vain.ts'

/**
 * The state of the release when the loop stops. `due` is the step whose turn it is and that this action does not carry
 * out.
 */
export interface Outcome {
  /** The train that the release pinned; `null` if there is no release. */
  readonly train: Train | null
  readonly manifest: Manifest | null
  readonly decision: Decision | null
  /**
   * The place of production when that was decided; `null` if nothing was looked at, as for a release that had ended.
   */
  readonly stands: ReturnType<typeof productionStands> | null
  /** What people pushed to the RC branches after a healthy freeze. */
  readonly later: readonly AfterFreeze[]
  readonly due: Step | null
  /** `null` where no limit of GitHub's ended the run. */
  readonly limit: Limit | null
  /** The number of revisions recorded. */
  readonly revisions: number
  /** The files that they wrote, newest text by path; of a large manifest all rows, so that they are whole. */
  readonly files: Readonly<Record<string, string>>
}

/** No release needs nearly as many passes in one action; reaching this is a defect. */
const passLimit = 500
/** A lost race is read again; losing this often in a row means that something else writes without end. */
const raceLimit = 20

/**
 * Look → decide → record → perform, then look again, until nothing is due that this action carries out, or GitHub's
 * limits let no more be done now. Nothing is kept between passes but what GitHub answered to the effects, and that is
 * part of what the next pass saw. An ask that could not be recorded for a limit is refused: nothing else keeps it.
 */
export async function conduct(commission: Commission): Promise<Outcome> {
  let left = nothingYet
  try {
    for await (const outcome of passes(commission)) left = outcome
    return left
  } catch (error) {
    if (!(error instanceof Limited) || (commission.asks.length > 0 && left.revisions === 0)) throw error
    return { ...left, due: null, limit: { until: error.until, isSaid: true } }
  }
}

const nothingYet: Outcome = {
  train: null,
  manifest: null,
  decision: null,
  stands: null,
  later: [],
  due: null,
  limit: null,
  revisions: 0,
  files: {},
}

/** The state of the release after each thing that was done; the last is the end. */
async function* passes(commission: Commission): AsyncGenerator<Outcome, void> {
  const { github, control, release, steps } = commission
  const pace = openPace(commission)
  let heard: Heard = { started: {}, raised: {}, told: [], refused: [] }
  let expected: Stand | null = null
  let { revisions, files } = nothingYet
  let races = 0
  let vain: Vain = { effects: '', times: 0 }
  for (let pass = 0; pass < passLimit; pass += 1) {
    const view: View | null = await look(commission, expected)
    if (view === null) return yield { ...nothingYet, revisions, files }
    const { head, manifest, train } = view.stand
    refuseTaken(commission, view.stand)
    const { seen, decision, limit = null } = await pace.decide(train, manifest, await complete(commission, view, heard))
    if (head === null) refuseUnplanned(decision)
    const stands = hasEnded(manifest) ? null : productionStands(manifest, seen)
    const later = commitsAfterFreeze(train, manifest, seen)
    const outcome: Outcome = { ...nothingYet, train, manifest, decision, stands, later, limit, revisions, files }
    if (decision.step !== null && !steps.includes(decision.step)) {
      const shut = steps.includes('plan-release') ? shutting(decision) : []
      if (shut.length === 0) return yield { ...outcome, due: decision.step }
      heard = listen(heard, shut, await github.perform(shut))
      expected = view.stand
      continue
    }
    const next = write(manifest, decision)
    const worth = isWorthRecording(manifest, next, decision)
    if (!worth && decision.effects.length === 0)
      return yield {
        ...outcome,
        manifest: head === null ? null : manifest,
        due: limit === null ? null : decision.step,
      }
    expected = view.stand
    if (worth) {
      const written = await recordRevision(commission, view, next, decision, seen)
      if (written === null) {
        races += 1
        if (races > raceLimit) throw new UserError([conductProblem('RELEASE_BRANCH_CONTENDED', control, release)])
        expected = null
        continue
      }
      races = 0
      revisions += 1
      files = { ...files, ...store(next).rows, ...written.files }
      expected = { ...pinned(view, decision), head: written.head, manifest: next }
      yield { ...outcome, manifest: next, revisions, files }
    }
    vain = countVain(commission, vain, worth, decision)
    if (decision.effects.length > 0) heard = listen(heard, decision.effects, await github.perform(decision.effects))
    if (hasEnded(next) && !owes(next)) return yield { ...outcome, manifest: next, revisions, files }
  }
  throw new Error(`release ${release} of ${control} did not end within ${passLimit} passes`)
}

/**
 * Gates that are kept shut wait for no step: that of production may wait for people, and nothing that they say has to
 * be recorded before.
 */
function shutting({ effects }: Decision): readonly Effect[] {
  return effects.filter((effect) => effect.type === 'mark' && effect.state !== 'success')
}

/** Records one revision; `null` if somebody else was first. */
async function recordRevision(
  { github, control, release, onPass }: Commission,
  { stand: { head, manifest, trainText }, asked }: View,
  next: Manifest,
  decision: Decision,
  seen: Seen,
): Promise<{ readonly head: Sha | null; readonly files: Readonly<Record<string, string>> } | null> {
  const files = filesOf(next, decision, seen, asked?.text ?? trainText, manifest)
  const message = describeRevision(next, decision)
  const outcome = await github.record({ control, release, head, files, message })
  if (!outcome.recorded) return null
  onPass?.(message)
  return { head: outcome.head, files }
}

type Heard = Pick<Seen, 'started' | 'raised' | 'told' | 'marked' | 'refused'>

interface View {
  readonly stand: Stand
  readonly looked: Looked
  readonly asked: TrainAsked | null
}

/** The stand under the train that this decision pinned. */
function pinned({ stand, asked }: View, { entries }: Decision): Stand {
  const isPinned = entries.some(({ add }) => add === 'train')
  return isPinned && asked?.train !== undefined && asked.text !== undefined
    ? { ...stand, train: asked.train, trainText: asked.text }
    : stand
}

/**
 * Reads the release branch and looks at everything that its manifest asks about. What the branch is expected to hold
 * only saves a request: branch and answers then come together, and where the branch holds something else the questions
 * are asked again.
 */
async function look(commission: Commission, expected: Stand | null): Promise<View | null> {
  const { github, control, release, asks } = commission
  if (expected !== null) {
    const asked = await readTrainAsked(commission, expected.manifest)
    const { release: read, ...looked } = await github.look(questions(expected.train, expected.manifest, asked?.train), {
      control,
      release,
    })
    if (read?.head === expected.head) return { stand: expected, looked, asked }
  }
  const stand = await readStand(commission)
  if (stand === null) return null
  const asked = await readTrainAsked(commission, stand.manifest)
  return {
    stand,
    asked,
    looked: await github.look(questions(stand.train, withAsks(stand.manifest, asks), asked?.train)),
  }
}

/**
 * A plan is looked at as it was asked for: which commits it is about stands in the ask, which no manifest holds yet.
 */
function withAsks(manifest: Manifest, asks: readonly Ask[]): Manifest {
  return manifest.revision > 0 ? manifest : { ...manifest, asks }
}

/**
 * Refuses what another run recorded something else for meanwhile, and a plan of what was planned meanwhile: both would
 * be dropped, and nobody would be told.
 */
function refuseTaken({ asks, release }: Commission, { manifest }: Stand): void {
  const problems = asks.flatMap((ask) =>
    manifest.asks
      .filter((known) => known.id === ask.id && !isSaidAgain(known, { ...ask, words: ask }))
      .map((known) => idTaken(known, release)),
  )
  const isTooLate =
    manifest.repositories.length > 0 &&
    asks.some(({ id, type }) => type === 'plan' && !manifest.asks.some((known) => known.id === id))
  if (isTooLate) problems.push(conductProblem('RELEASE_EXISTS', release))
  if (problems.length > 0) throw new UserError(problems)
}

async function complete(
  { github, asks, kit }: Commission,
  { stand, looked, asked }: View,
  heard: Heard,
): Promise<Seen> {
  const fresh = asks.filter((ask) => !stand.manifest.asks.some((known) => known.id === ask.id))
  return {
    ...looked,
    ...heard,
    kit,
    self: await github.self(),
    asks: fresh,
    ...(asked === null ? {} : { train: asked.seen }),
  }
}

/**
 * A refusal is remembered until the same effect was tried again: other effects in between, above all the message about
 * it, must not make it due.
 */
function listen(before: Heard, tried: readonly Effect[], { started, raised, told, marked, refused }: Performed): Heard {
  const isTried = (refusal: Heard['refused'][number]): boolean => tried.some((effect) => isRefused(refusal, effect))
  return {
    started,
    raised,
    told,
    ...(before.marked === undefined && marked === undefined ? {} : { marked: { ...before.marked, ...marked } }),
    refused: [
      ...before.refused.filter((refusal) => !isTried(refusal)),
      ...refused.map(({ effect, message, elsewhere }) => ({
        ...refuse(effect, message),
        ...(elsewhere === undefined ? {} : { elsewhere }),
      })),
    ],
  }
}

/** A plan that is refused writes nothing: all its problems are told instead. */
function refuseUnplanned(decision: Decision): void {
  const problems = decision.findings.flatMap((finding) => (finding.is === 'lost' ? (finding.problems ?? []) : []))
  if (problems.length > 0) throw new UserError(problems)
}
