import { meantBy } from '../scope/deferral.ts'
import type { Manifest } from '../words/manifest.ts'
import type { AskOf } from './definition.ts'

/** The reason why a defer or readmit names nothing that the release has; `null` if the release has it. */
export function whyNobodyIsMeant({ tasks }: Manifest, ask: AskOf<'defer'> | AskOf<'readmit'>): string | null {
  return meantBy(tasks, ask).size > 0
    ? null
    : `the release has no task ${ask.what} and no task in a repository of that name`
}
