import { isSameActor } from '../people/logins.ts'
import type { Manifest } from '../words/manifest.ts'
import { bindTo } from './binding.ts'
import { sameRight, type AskDefinition, type AskOf } from './definition.ts'
import { whyNoLift } from './resume.ts'
import { whyUnbound } from './subjects.ts'

/** The word that stops a release at a gate. */
export const reject: AskDefinition<'reject', 'release.reject'> = {
  right: sameRight('approvals team'),
  hears: { event: 'release.reject' },
  form: { choice: 'release.reject', fields: ['gate', 'why'] },
  crud: 'DELETE /releases/{id}/approvals',
  outcome: 'the gate is blocked until its sender approves it, or somebody lifts the rejection',
  refusals: ['CANDIDATE_UNKNOWN'],
  bind(event, _train, manifest) {
    const { gate, why } = event.body
    return bindTo(gate, event, manifest, (digest) => ({ type: 'reject', gate, digest, why }))
  },
  whyNot: (train, manifest, ask) => whyUnbound(train, manifest, ask.gate, ask) ?? whyTakenBack(manifest, ask),
  isVoided: ({ counted, counts }) => counted && !counts,
  said: ({ gate, why }) => `rejected ${gate}: ${why}`,
  wish: ({ gate, why }) => `asked to reject ${gate}: ${why}`,
  isWondered: true,
}

/** A rejection stands until its author approves the same gate, or somebody resumes it by its id. */
function whyTakenBack(manifest: Manifest, ask: AskOf<'reject'>): string | null {
  const { asks } = manifest
  if (asks.some((each) => each.type === 'resume' && each.hold === ask.id && whyNoLift(manifest, each) === null))
    return 'it was lifted'
  const later = asks.slice(asks.findIndex(({ id }) => id === ask.id) + 1)
  return later.some(
    (each) =>
      each.type === 'approve' && each.gate === ask.gate && each.digest === ask.digest && isSameActor(each.by, ask.by),
  )
    ? `${ask.by.login} approved it since`
    : null
}
