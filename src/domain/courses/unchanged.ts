import type { Context, Decision } from '../words/decision.ts'

/** A release stays where it stood: nothing is said of it, and nothing is done. */
export function unchanged({ manifest, seen }: Context): Decision {
  const { phase, status, attention } = manifest
  return { phase, status, attention, kit: seen.kit, findings: [], entries: [], effects: [], step: null }
}

/** True if there is a plan: before that, a release only waits to be planned. */
export function isPlanned({ manifest }: Pick<Context, 'manifest'>): boolean {
  return manifest.repositories.length > 0
}
