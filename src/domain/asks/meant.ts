import { meantBy } from '../scope/deferral.ts'
import type { Manifest } from '../words/manifest.ts'
import type { AskOf } from './definition.ts'

/** Why a deferral, or its end, is about nothing that the release has; `null` where it has it. */
export function whyNobodyIsMeant({ tasks }: Manifest, ask: AskOf<'defer'> | AskOf<'readmit'>): string | null {
  return meantBy(tasks, ask).size > 0
    ? null
    : `the release has no task ${ask.what} and no task in a repository of that name`
}
