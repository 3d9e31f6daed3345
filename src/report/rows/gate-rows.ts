import { candidateName } from '../../domain/hops/candidate.ts'
import { hasEnded } from '../../domain/ended.ts'
import { gatedIn } from '../../domain/gate/life.ts'
import type { GateState } from '../../domain/questions/gate.ts'
import type { Manifest } from '../../domain/words/manifest.ts'
import type { Name } from '../../domain/words/names.ts'
import type { RefsNow } from './repository-rows.ts'

/** The status `convoy/gate` on the candidate's commit in one repository; `state` is `null` where nobody reported it. */
export interface GateRow {
  readonly repository: Name
  readonly branch: string
  readonly state: GateState | null
  readonly said: string
}

/** `convoy/gate of acme/app is pending: …` of each repository that requires it, while the release is open. */
export function gateRows(manifest: Manifest, refs: Readonly<Record<Name, RefsNow>>): readonly GateRow[] {
  const { candidate } = manifest
  if (candidate === undefined || hasEnded(manifest)) return []
  return gatedIn(manifest).flatMap(({ name, branches }) => {
    const gate = refs[name]?.gate
    if (gate === undefined) return []
    const branch = branches.production ?? ''
    const { state, says } = gate
    const said =
      state === null
        ? `nobody has reported convoy/gate on ${candidateName(candidate)} of ${name}, which ${branch} requires: Convoy does at its next sweep, and until then nothing comes in there`
        : `convoy/gate of ${name} is ${state}${says === '' ? '' : `: ${says}`}`
    return [{ repository: name, branch, state, said }]
  })
}
