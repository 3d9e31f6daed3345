import { abortion } from './asks/asks.ts'
import { noteDirective } from './scope/directive-changes.ts'
import { bindUpdate, directiveOf } from './train/directives.ts'
import { hasEnded } from './ended.ts'
import { gates, skippedBy } from './gates.ts'
import { limitLogs } from './proof/logs.ts'
import { noteHooks, tellMessages } from './messages/messages.ts'
import { instantText } from './text/instants.ts'
import { oneLine } from './text/one-line.ts'
import { tellWorkflows } from './plan/other-workflows.ts'
import { ownerOf } from './people/owners.ts'
import { cut } from './text/plain-text.ts'
import { bindFreeze } from './requirements/frozen.ts'
import { findBeyond } from './requirements/promoted.ts'
import { findUnrestored, restored } from './requirements/restored.ts'
import { reroute, tellByRest } from './messages/reroute.ts'
import { unheld } from './requirements/unheld.ts'
import { judgeTrain, retrainingQuestions } from './train/retraining.ts'
import { limitAttention } from './record/limited-attention.ts'
import { growScope } from './scope/scope.ts'
import { askTracking, noteUntracked, trackRelease } from './messages/tracking.ts'
import { answerBy, type WaitName } from './waits.ts'
import { growBy } from './write.ts'
import type { Context, Decision, Entry, Finding, Gate, NamedFinding, Requirement } from './words/decision.ts'
import type { Effect } from './words/effect.ts'
import type { Question, Refused, Seen } from './words/look.ts'
import type { Attention, Manifest, Status } from './words/manifest.ts'
import type { Phase, Step } from './words/names.ts'
import type { Train } from './words/train.ts'

/**
 * Everything that must be looked at before the next decision; once the release has ended only the issue that it may
 * still have open. `next` is the train that is to be pinned anew, examined as a plan is.
 */
export function questions(train: Train, manifest: Manifest, next?: Train): readonly Question[] {
  if (hasEnded(manifest)) return askTracking(train, manifest)
  // One plan of a repository, those who approve by one train and other releases are looked at at a time, and before the
  // train is settled nothing else needs one.
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
  return limitLogs(manifest, asked)
}

/** What is to be said and done now, and who is to be told that a phase was left or entered. */
export function decide(train: Train, manifest: Manifest, seen: Seen): Decision {
  const decision = withChange(manifest, settleOn(train, manifest, seen), seen)
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

/**
 * What GitHub refused is known only to the run that tried it, so that one says it; what only records asks may write no
 * issue.
 */
function whoseTurn({ findings }: Decision, { refused }: Seen): Step {
  return (
    (refused.length > 0
      ? findings.find(({ is, step }) => is === 'lost' && step !== 'record-signal')?.step
      : undefined) ?? 'plan-release'
  )
}

/** What changes how much is required says so in the same revision. */
function withChange(manifest: Manifest, decision: Decision, seen: Seen): Decision {
  const changes = noteDirective(manifest, decision, seen)
  return changes.length === 0 ? decision : { ...decision, entries: [...decision.entries, ...changes] }
}

/**
 * First what was asked is recorded, then a train that is to be pinned anew is judged, then what belongs to the release;
 * then a release that was given up or is held goes no further; any other climbs the gates.
 */
function settleOn(train: Train, manifest: Manifest, seen: Seen): Decision {
  const isPlanned = manifest.repositories.length > 0
  const fresh = seen.asks
    .filter((each) => !manifest.asks.some((known) => known.id === each.id) && !(isPlanned && each.type === 'plan'))
    .map((each): Entry => ({ add: 'ask', ask: bindUpdate(manifest, bindFreeze({ train, manifest, seen }, each)) }))
  const standing = {
    phase: manifest.phase,
    status: manifest.status,
    attention: manifest.attention,
    kit: seen.kit,
    findings: [],
    entries: [],
    effects: [],
    step: null,
  }
  if (fresh.length > 0 && isPlanned) return { ...standing, step: 'record-signal', entries: fresh }
  if (hasEnded(manifest)) return standing
  const retraining = judgeTrain({ train, manifest, seen })
  if (retraining.is !== 'none' && abortion(train, manifest) === undefined)
    return { ...standing, step: 'plan-release', entries: retraining.is === 'judged' ? [retraining.entry] : [] }
  const scope = isPlanned ? growScope(train, manifest, seen) : []
  if (scope.length > 0 && manifest.pivot === undefined) return { ...standing, step: 'plan-release', entries: scope }
  if (abortion(train, manifest) !== undefined) return giveUp({ train, manifest, seen })
  const held = judge({ train, manifest, seen }, unheld)
  if (held.is !== 'met')
    return { ...standing, status: 'held', findings: [held], attention: attend(manifest, seen, held) }
  return climb({ train, manifest, seen }, isPlanned ? [] : fresh)
}

/** So many codes the manifest holds of what was skipped. */
const mostSkipped = 1_000

/** Climbs to the first rung with something unmet; what is unmet there is everything there is to say. */
function climb(context: Context, fresh: readonly Entry[]): Decision {
  const { train, manifest, seen } = context
  for (const { phase, rung } of ladder(train, manifest)) {
    const findings = judgeRung(context, rung).filter((finding) => finding.is !== 'met')
    if (findings.length > 0 && findings.every(({ signal }) => signal === true)) return listen(context, findings)
    if (findings.length > 0) return stand(context, phase, findings, fresh)
  }
  return {
    phase: 'ship',
    status: 'shipped',
    attention: [],
    kit: seen.kit,
    findings: [],
    step: 'promote',
    entries: [
      {
        add: 'shipped',
        skipped: skippedBy(train, directiveOf(manifest)).slice(0, mostSkipped),
        beyond: findBeyond(context),
      },
    ],
    effects: [],
  }
}

/** What comes of a signal is recorded and asked for wherever the release stands, and moves nothing. */
function listen({ manifest, seen }: Context, findings: readonly NamedFinding[]): Decision {
  const due = findings.filter((finding) => finding.is === 'due')
  const { phase, status, attention } = manifest
  return {
    phase,
    status,
    attention,
    findings,
    kit: seen.kit,
    step: due[0]?.step ?? null,
    entries: due.flatMap(({ entries }) => entries),
    effects: due.flatMap(({ effects }) => effects),
  }
}

/** Staging is put back first; then the release has ended. */
function giveUp(context: Context): Decision {
  const { manifest, seen } = context
  const finding = judge(context, restored)
  if (finding.is !== 'met') return stand(context, manifest.phase, [finding], [])
  return {
    phase: manifest.phase,
    status: 'aborted',
    attention: [],
    kit: seen.kit,
    findings: [],
    step: restored.step,
    entries: [{ add: 'aborted', unrestored: findUnrestored(context) }],
    effects: [],
  }
}

/**
 * Judges a rung in its order: a fix that one requirement asks for is spent for those after it, so that together they
 * overdraw no budget.
 */
function judgeRung(context: Context, rung: Gate['rungs'][number]): readonly NamedFinding[] {
  let { manifest } = context
  return rung.map((requirement) => {
    const finding = judge({ ...context, manifest }, requirement)
    const fixes = finding.is === 'due' ? finding.entries.filter(({ add }) => add === 'fix') : []
    manifest = fixes.reduce(growBy, manifest)
    return finding
  })
}

function judge(context: Context, requirement: Requirement): NamedFinding {
  return {
    ...heed(context, requirement),
    code: requirement.code,
    step: requirement.step,
    ...(requirement.signal === true ? { signal: true } : {}),
  }
}

/**
 * Where the release stands on a rung: everything due there, and who is waited for. What else stands on a rung where
 * something is lost goes on, so that all of its failures are known at once.
 */
function stand(
  { train, manifest, seen }: Context,
  phase: Phase,
  findings: readonly NamedFinding[],
  fresh: readonly Entry[],
): Decision {
  const due = findings.filter((finding) => finding.is === 'due')
  const status: Status = findings.some((finding) => finding.is === 'lost') ? 'blocked' : 'active'
  const plan = due.flatMap(({ entries }) => entries)
  const scope = plan.some(({ add }) => add === 'plan') ? growScope(train, manifest, seen) : []
  return {
    phase,
    status,
    findings,
    kit: seen.kit,
    step: due[0]?.step ?? null,
    attention: limitAttention(findings.flatMap((finding) => attend(manifest, seen, finding))),
    entries: due.length > 0 ? [...fresh, ...plan, ...scope] : [],
    effects: due.flatMap(({ effects }) => effects),
  }
}
/**
 * What is due again right after GitHub refused it is in the way, not due: asking again at once would change nothing. A
 * signal is in nobody's way.
 */
function heed(context: Context, requirement: Requirement): Finding {
  const judged = requirement.judge(context)
  if (judged.is !== 'due') return judged
  const { train, manifest, seen } = context
  const finding = reroute(context, judged)
  const refusals = seen.refused.filter((refusal) => finding.effects.some((effect) => isRefused(refusal, effect)))
  if (refusals.length === 0) return finding
  if (requirement.signal === true) return { is: 'met' }
  const reason = refusals
    .map((refusal) => {
      const { effect, repository, message } = refusal
      const more =
        effect === 'compose'
          ? '; merge it by hand and push the RC branch'
          : tellByRest(context, refusal, finding.effects)
      return `GitHub refused to ${effect} in ${repository}: ${oneLine(message)}${more}${tellWorkflows(`${message} ${more}`)}`
    })
    .join('; ')
  return {
    is: 'lost',
    reason,
    on: [...new Set(refusals.map(({ repository }) => ownerOf(train, manifest, repository)))].join(', '),
  }
}

/**
 * What the manifest holds of a reason, and of whose turn it is: one that GitHub or a hundred repositories fill is cut,
 * for a revision that nobody could read again must never be recorded.
 */
const longest = { reason: 4_000, on: 1_000 }

function shorten<T extends Pick<Attention, 'reason' | 'on'>>(each: T): T {
  return {
    ...each,
    reason: cut(each.reason, longest.reason),
    ...(each.on === undefined ? {} : { on: cut(each.on, longest.on) }),
  }
}

/** What calls for somebody, since when. What is told one by one is known again by the command that answers it. */
function attend(manifest: Manifest, seen: Seen, finding: NamedFinding): readonly Attention[] {
  return listObstacles(manifest, seen, finding).map(shorten)
}

function listObstacles(manifest: Manifest, seen: Seen, finding: NamedFinding): readonly Attention[] {
  if (finding.is !== 'lost' && (finding.is !== 'waiting' || finding.quiet)) return []
  const { code, is, reason, on, command, each } = finding
  const wait = finding.is === 'waiting' ? finding.wait : 'put-right'
  if (each !== undefined) {
    return each.map((obstacle) =>
      expect(wait, seen, {
        code,
        is,
        ...obstacle,
        since:
          manifest.attention.find((known) => known.code === code && known.command === obstacle.command)?.since ??
          seen.at,
      }),
    )
  }
  const since = manifest.attention.find((known) => known.code === code && known.is === is)?.since ?? seen.at
  const until = finding.is === 'waiting' ? finding.until : undefined
  return [
    expect(wait, seen, {
      code,
      is,
      reason,
      since,
      ...(on === undefined ? {} : { on }),
      ...(until === undefined ? {} : { until }),
      ...(command === undefined ? {} : { command }),
    }),
  ]
}

/** Who is asked should have answered by then; where nobody has, that is said, once. */
function expect(wait: WaitName, { at }: Seen, attention: Attention): Attention {
  const by = answerBy(wait, attention.since)
  if (by === undefined) return attention
  return at < by
    ? { ...attention, answerBy: by }
    : { ...attention, reason: `${attention.reason}; overdue since ${instantText(by)}`, answerBy: by, overdue: true }
}

function ladder(
  train: Train,
  manifest: Manifest,
): readonly { readonly phase: Phase; readonly rung: Gate['rungs'][number] }[] {
  return gates(train, directiveOf(manifest)).flatMap(({ phase, rungs }) => rungs.map((rung) => ({ phase, rung })))
}

function ask(rung: readonly Requirement[], train: Train, manifest: Manifest): readonly Question[] {
  return rung.flatMap((requirement) => requirement.questions?.(train, manifest) ?? [])
}

/** The repository in which something is done. */
function repositoryOf(effect: Effect): string {
  return effect.type === 'send' && effect.what === 'request' ? effect.request.to : effect.repository
}

/**
 * Names what was refused: a request by its evidence key, for one repository may have several tiers; refs by the way in
 * which they were to move; all else by its kind and repository.
 */
export function refuse(effect: Effect, message: string): Refused {
  const key = effect.type === 'send' && effect.what === 'request' ? { key: effect.request.key } : {}
  const by = effect.type === 'move' && effect.by !== undefined ? { by: effect.by } : {}
  return { effect: effect.type, repository: repositoryOf(effect), ...key, message, ...by }
}

/** Whether doing this would be trying again what was refused. */
export function isRefused(refusal: Refused, effect: Effect): boolean {
  const again = refuse(effect, refusal.message)
  return (
    again.effect === refusal.effect &&
    again.repository === refusal.repository &&
    again.key === refusal.key &&
    again.by === refusal.by
  )
}
