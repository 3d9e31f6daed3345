import { abortion } from './asks/asks.ts'
import { ladder } from './courses/ladder.ts'
import { takeCourse } from './courses/table.ts'
import { unchanged } from './courses/unchanged.ts'
import { hasEnded } from './ended.ts'
import { askGates, tellGates } from './gate/marks.ts'
import { noteHooks, tellMessages } from './messages/messages.ts'
import { askTracking, noteUntracked, trackRelease } from './messages/tracking.ts'
import { limitLogs } from './proof/logs.ts'
import { restored } from './requirements/restored.ts'
import { canonical } from './text/canonical.ts'
import { noteDirective } from './scope/directive-changes.ts'
import { retrainingQuestions } from './train/retraining.ts'
import type { Context, Decision, Requirement } from './words/decision.ts'
import type { Question, Seen } from './words/look.ts'
import type { Manifest } from './words/manifest.ts'
import type { Step } from './words/names.ts'
import type { Train } from './words/train.ts'

/**
 * Everything to look at before the next decision; once the release has ended, only its tracking issue, which may still
 * be open. `next` is a new train for this release, examined like a plan.
 */
export function questions(train: Train, manifest: Manifest, next?: Train): readonly Question[] {
  if (hasEnded(manifest)) return askTracking(train, manifest)
  // A look can ask only one plan of a repository, the approvers of one train, and other releases once; until the new
  // train is judged, nothing else needs them.
  if (next !== undefined)
    return [
      ...questions(train, manifest).filter(
        ({ about }) => about !== 'plan' && about !== 'rights' && about !== 'approvers' && about !== 'releases',
      ),
      ...retrainingQuestions(next, manifest),
    ]
  const rungs = ladder(train, manifest)
  const asking = manifest.repositories.length === 0 ? rungs.slice(0, 1) : rungs
  const asked = [
    ...asking.flatMap(({ rung }) => ask(rung, train, manifest)),
    ...(abortion(train, manifest) === undefined ? [] : ask([restored], train, manifest)),
    ...askTracking(train, manifest),
  ]
  const isAsked = (about: Question['about']): boolean => asked.some((each) => each.about === about)
  // Other releases are asked about once, and whoever is about to ship asks more of them.
  const gates = askGates(train, manifest).filter(({ about }) => about !== 'releases' || !isAsked(about))
  return limitLogs(manifest, distinct([...asked, ...gates]))
}

/** What several requirements ask in the same words is asked once. */
function distinct(questions: readonly Question[]): readonly Question[] {
  return [...new Map(questions.map((question) => [canonical(question), question])).values()]
}

/** The decision, and the messages about a phase that was left or entered. */
export function decide(train: Train, manifest: Manifest, seen: Seen): Decision {
  const decision = withGates(
    { train, manifest, seen },
    withChange(manifest, takeCourse({ train, manifest, seen }), seen),
  )
  const hooks = noteHooks(train, manifest, decision, seen)
  const { entries, effects } = tellMessages(manifest, seen)
  // Issues are written by a run that may: the one that only records asks may not.
  const tracked = decision.step === 'record-signal' ? [] : trackRelease(train, manifest, decision, seen)
  const settled = noteUntracked(train, manifest, tracked, seen)
  if (hooks.length + entries.length + effects.length + tracked.length + settled.length === 0) return decision
  const step = decision.step ?? (tracked.length > 0 ? whoseTurn(decision, seen) : null)
  return {
    ...decision,
    step,
    entries: [...decision.entries, ...hooks, ...entries, ...settled],
    effects: [...decision.effects, ...effects, ...tracked],
  }
}

/** What gates do not say yet is said beside everything else, and before a release ends. */
function withGates(context: Context, decision: Decision): Decision {
  const marks = tellGates(context, decision)
  if (marks.length === 0) return decision
  const { step } = decision
  return hasEnded(decision)
    ? { ...unchanged(context), step, effects: marks }
    : { ...decision, step: step ?? whoseTurn(decision, context.seen), effects: [...decision.effects, ...marks] }
}

/**
 * Only the run that tried an effect knows that GitHub refused it, so that run reports it; a run that only records asks
 * may not write an issue.
 */
function whoseTurn({ findings }: Decision, { refused }: Seen): Step {
  return (
    (refused.length > 0
      ? findings.find(({ is, step }) => is === 'lost' && step !== 'record-signal')?.step
      : undefined) ?? 'plan-release'
  )
}

/** A decision that changes the directive reports the change in the same revision. */
function withChange(manifest: Manifest, decision: Decision, seen: Seen): Decision {
  const changes = noteDirective(manifest, decision, seen)
  return changes.length === 0 ? decision : { ...decision, entries: [...decision.entries, ...changes] }
}

function ask(rung: readonly Requirement[], train: Train, manifest: Manifest): readonly Question[] {
  return rung.flatMap((requirement) => requirement.questions?.(train, manifest) ?? [])
}
