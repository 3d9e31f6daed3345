import { canonical } from '../domain/text/canonical.ts'
import type { Decision } from '../domain/words/decision.ts'
import type { Manifest } from '../domain/words/manifest.ts'

/**
 * A revision is worth its commit when the manifest grew or the phase changed; and when what there is to say changed,
 * unless something is being done about it right now.
 */
export function isWorthRecording(manifest: Manifest, next: Manifest, decision: Decision): boolean {
  if (decision.entries.length > 0) return true
  if (manifest.revision === 0) return false
  if (decision.effects.length > 0) return manifest.phase !== next.phase
  const said = ({ phase, status, attention }: Manifest): string => canonical([phase, status, attention])
  return said(manifest) !== said(next)
}

/** `2026.11 revision 7: ship, active (hop, pivot)` */
export function describeRevision(
  { release, revision, phase, status }: Manifest,
  { entries, attention }: Decision,
): string {
  const added = [...new Set(entries.map(({ add }) => add))]
  const what = added.length > 0 ? added.join(', ') : attention.map(({ code }) => code).join(', ')
  return `${release.id} revision ${revision}: ${phase}, ${status}${what === '' ? '' : ` (${what})`}`
}
