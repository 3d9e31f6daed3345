import { policyDigest, subjectOf } from '../domain/asks.ts'
import { planDigest } from '../domain/candidate.ts'
import { tierName } from '../domain/preparation.ts'
import type { Problem } from '../domain/problem.ts'
import type { Actor, Ask, AskBody, Digest, Instant, Manifest, Name, Train } from '../domain/words.ts'
import type { ReleaseEvent } from '../documents/event.ts'
import { readManifest } from '../documents/manifest.ts'
import { readTrain } from '../documents/train.ts'
import type { GitHub } from '../github/github.ts'
import { conductProblem } from './catalogue.ts'

/** An event that asks for something, and who sent it by GitHub's own word. `at` is GitHub's time. */
export interface Submission {
  readonly github: GitHub
  readonly control: Name
  readonly event: ReleaseEvent
  readonly sender: { readonly login: string }
  readonly at: Instant
}

export type Admission = { readonly ask: Ask } | { readonly refused: Problem }

/** Turns an event into an ask: the sender's rights are looked up, never read from the payload, and what the ask is bound to is written out. A refused ask writes nothing. */
export async function admitAsk({ github, control, event, sender, at }: Submission): Promise<Admission> {
  const permission = await github.permissionOf(control, sender.login)
  if (permission === null) return { refused: conductProblem('SENDER_UNKNOWN', sender.login, control) }
  if (!mayWrite.has(permission.role)) return { refused: conductProblem('SENDER_LACKS_RIGHTS', sender.login, control, permission.role, event.type) }
  const by: Actor = { login: sender.login, kind: kindOf(sender.login, permission.kind) }
  const read = await github.readRelease(control, event.release)
  if (event.type === 'release.plan') return admitPlan(event, by, at, control, read === null ? null : readManifest(read.manifestText))
  if (read === null) return { refused: conductProblem('RELEASE_NOT_FOUND', control, event.release) }
  const bound = bind(event, by, readManifest(read.manifestText), readTrain(read.trainText, 'train.yml'))
  return 'message' in bound ? { refused: bound } : { ask: { id: event.id, at, by, ...bound } }
}

/** Roles that may ask (https://docs.github.com/en/organizations/managing-user-access-to-your-organizations-repositories/managing-repository-roles/repository-roles-for-an-organization). */
const mayWrite: ReadonlySet<string> = new Set(['write', 'maintain', 'admin'])

function kindOf(login: string, kind: 'User' | 'Bot' | 'Organization'): Actor['kind'] {
  if (login === 'github-actions[bot]') return 'ci'
  return kind === 'User' ? 'human' : 'agent'
}

/** A plan that was recorded before is the same ask when it has the same id; any other finds the release there. */
function admitPlan(event: ReleaseEvent & { type: 'release.plan' }, by: Actor, at: Instant, control: Name, manifest: Manifest | null): Admission {
  const { directive, title } = event.body
  if (manifest !== null && !manifest.asks.some(({ id }) => id === event.id)) return { refused: conductProblem('RELEASE_EXISTS', control, event.release) }
  return { ask: { id: event.id, at, by, type: 'plan', directive, ...(title === undefined ? {} : { title }) } }
}

/** What the ask is about, by digest: an approval of rc.1 never becomes one of rc.2. */
function bind(event: Exclude<ReleaseEvent, { type: 'release.plan' }>, by: Actor, manifest: Manifest, train: Train): AskBody | Problem {
  switch (event.type) {
    case 'release.update': return { type: 'update', directive: event.body.directive }
    case 'release.hold': return { type: 'hold', why: event.body.why }
    case 'release.resume': {
      const { hold } = event.body
      const known = manifest.asks.some((ask) => ask.type === 'hold' && ask.id === hold)
      return known ? { type: 'resume', hold } : conductProblem('HOLD_UNKNOWN', hold, manifest.release.id)
    }
    case 'release.freeze': {
      const after = event.candidate?.number ?? manifest.candidate?.number ?? 0
      return { type: 'freeze', after }
    }
    case 'release.approve': {
      if (by.kind !== 'human') return conductProblem('APPROVAL_NEEDS_HUMAN', by.login)
      const { gate, policy = policyDigest(train, manifest.asks) } = event.body
      const digest = gate === 'planning' ? subjectOf(manifest, gate) : candidateDigest(event, manifest)
      return digest === null ? unknownCandidate(event, manifest) : { type: 'approve', gate, digest, policy }
    }
    case 'release.retry': {
      const digest = event.body.tier === tierName ? planDigest(manifest) : candidateDigest(event, manifest)
      return digest === null ? unknownCandidate(event, manifest) : { type: 'retry', tier: event.body.tier, digest }
    }
    case 'release.status-requested':
    case 'release.tier-finished':
    case 'release.rc-advanced':
    case 'release.sweep': throw new Error(`${event.type} asks for nothing`)
  }
}

/** The digest that the event names, by itself or through a candidate's number; the current candidate's where it names none. */
function candidateDigest({ candidate }: ReleaseEvent, manifest: Manifest): Digest | null {
  if (candidate === undefined) return manifest.candidate?.digest ?? null
  const known = manifest.candidates.find(({ number }) => number === candidate.number)
  if (known === undefined || (candidate.digest !== undefined && candidate.digest !== known.digest)) return null
  return known.digest
}

function unknownCandidate({ candidate }: ReleaseEvent, { release }: Manifest): Problem {
  return conductProblem('CANDIDATE_UNKNOWN', candidate === undefined ? 'yet' : `rc.${candidate.number}`, release.id)
}
