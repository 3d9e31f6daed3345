import type { Discrepancy } from './description.ts'

/** Answers that are not as GitHub's description has them, and why that is right. */
export interface Exception { readonly operations: readonly string[]; readonly pointer: RegExp; readonly why: RegExp; readonly reason: string }

export const exceptions: readonly Exception[] = [
  {
    operations: ['repos/create-deployment-status', 'repos/list-deployment-statuses'], pointer: /\/(?:target|log|environment)_url$/u, why: /format "uri"/u,
    reason: 'The description says of these that they are URIs and that their default is the empty text, which is none.',
  },
]

export function isExcepted({ operation, pointer, why }: Discrepancy, by: readonly Exception[] = exceptions): boolean {
  return by.some((exception) => exception.operations.includes(operation) && exception.pointer.test(pointer) && exception.why.test(why))
}
