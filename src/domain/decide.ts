import { directiveOf, holds } from './asks.ts'
import { gates } from './gates.ts'
import { oneLine } from './one-line.ts'
import { ownerOf } from './owners.ts'
import type { Attention, Context, Decision, Effect, Entry, Finding, Gate, Manifest, NamedFinding, Phase, Question, Requirement, Seen, Status, Train } from './words.ts'

/** Everything that must be looked at before the next decision; nothing once the release has ended. */
export function questions(train: Train, manifest: Manifest): readonly Question[] {
  if (hasEnded(manifest)) return []
  if (manifest.repositories.length === 0) return ladder(train, manifest).slice(0, 1).flatMap(({ rung }) => ask(rung, train, manifest))
  return ladder(train, manifest).flatMap(({ rung }) => ask(rung, train, manifest))
}

/** Climbs the gates to the first rung with something unmet; what is unmet there is everything there is to say. */
export function decide(train: Train, manifest: Manifest, seen: Seen): Decision {
  const isPlanned = manifest.repositories.length > 0
  const fresh = seen.asks
    .filter((each) => !manifest.asks.some((known) => known.id === each.id) && !(isPlanned && each.type === 'plan'))
    .map((each): Entry => ({ add: 'ask', ask: each }))
  const standing = { phase: manifest.phase, status: manifest.status, attention: manifest.attention, kit: seen.kit, findings: [], entries: [], effects: [], step: null }
  if (fresh.length > 0 && isPlanned) return { ...standing, step: 'record-signal', entries: fresh }
  if (hasEnded(manifest)) return standing
  const [hold] = holds(manifest.asks)
  if (hold !== undefined && manifest.pivot === undefined) {
    const attention: Attention = { code: 'hold', is: 'waiting', on: hold.by.login, reason: hold.why, since: hold.at }
    return { ...standing, status: 'held', attention: [attention] }
  }
  for (const { phase, rung } of ladder(train, manifest)) {
    const findings = rung
      .map((requirement): NamedFinding => ({ ...heed(train, requirement.judge({ train, manifest, seen }), seen), code: requirement.code, step: requirement.step }))
      .filter((finding) => finding.is !== 'met')
    if (findings.length > 0) return stand({ train, manifest, seen }, phase, findings, isPlanned ? [] : fresh)
  }
  return { ...standing, phase: 'ship', status: 'shipped', attention: [], step: 'promote', entries: [{ add: 'shipped' }] }
}

/** Where the release stands on a rung: everything due there, and who is waited for. What else stands on a rung where something is lost goes on, so that all of its failures are known at once. */
function stand({ manifest, seen }: Context, phase: Phase, findings: readonly NamedFinding[], fresh: readonly Entry[]): Decision {
  const due = findings.filter((finding) => finding.is === 'due')
  const status: Status = findings.some((finding) => finding.is === 'lost') ? 'blocked' : 'active'
  return {
    phase, status, findings, kit: seen.kit,
    step: due[0]?.step ?? null,
    attention: findings.flatMap((finding) => attend(manifest, seen, finding)),
    entries: due.length > 0 ? [...fresh, ...due.flatMap(({ entries }) => entries)] : [],
    effects: due.flatMap(({ effects }) => effects),
  }
}

/** What is due again right after GitHub refused it is in the way, not due: asking again at once would change nothing. */
function heed(train: Train, finding: Finding, seen: Seen): Finding {
  if (finding.is !== 'due') return finding
  const refusals = seen.refused.filter((refusal) =>
    finding.effects.some((effect) => effect.type === refusal.effect && repositoryOf(effect) === refusal.repository))
  if (refusals.length === 0) return finding
  const reason = refusals.map(({ effect, repository, message }) =>
    `GitHub refused to ${effect} in ${repository}: ${oneLine(message)}${effect === 'compose' ? '; merge it by hand and push the RC branch' : ''}`).join('; ')
  return { is: 'lost', reason, on: [...new Set(refusals.map(({ repository }) => ownerOf(train, repository)))].join(', ') }
}

function attend(manifest: Manifest, seen: Seen, finding: NamedFinding): readonly Attention[] {
  if (finding.is !== 'lost' && (finding.is !== 'waiting' || finding.quiet)) return []
  const { code, is, reason, on, command } = finding
  const since = manifest.attention.find((known) => known.code === code && known.is === is)?.since ?? seen.at
  const until = finding.is === 'waiting' ? finding.until : undefined
  return [{ code, is, reason, since, ...(on === undefined ? {} : { on }), ...(until === undefined ? {} : { until }), ...(command === undefined ? {} : { command }) }]
}

function ladder(train: Train, manifest: Manifest): readonly { readonly phase: Phase; readonly rung: Gate['rungs'][number] }[] {
  return gates(train, directiveOf(manifest.asks)).flatMap(({ phase, rungs }) => rungs.map((rung) => ({ phase, rung })))
}

function ask(rung: readonly Requirement[], train: Train, manifest: Manifest): readonly Question[] {
  return rung.flatMap((requirement) => requirement.questions?.(train, manifest) ?? [])
}

function repositoryOf(effect: Effect): string {
  return effect.type === 'send' && effect.what === 'request' ? effect.request.to : effect.repository
}

function hasEnded({ status }: Manifest): boolean {
  return status === 'shipped' || status === 'aborted'
}
