import type { Discrepancy } from './description.ts'

/**
 * Answers that are not as GitHub's description has them, and why that is right; `flaw`: the description contradicts
 * itself there, and no answer could be as it says.
 */
export interface Exception {
  readonly flaw?: true
  readonly operations: readonly string[]
  readonly pointer: RegExp
  readonly why: RegExp
  readonly reason: string
}

export const exceptions: readonly Exception[] = [
  {
    flaw: true,
    operations: ['repos/create-deployment-status', 'repos/get-deployment-status', 'repos/list-deployment-statuses'],
    pointer: /\/(?:target|log|environment)_url$/u,
    why: /format "uri"/u,
    reason: 'The description says of these that they are URIs and that their default is the empty text, which is none.',
  },
  {
    flaw: true,
    operations: ['repos/create-or-update-file-contents'],
    pointer: /^$/u,
    why: /exactly one schema in oneOf/u,
    reason:
      'The description has two forms for a 409, of which exactly one must fit; the second one allows whatever the first one has.',
  },
  {
    operations: ['repos/create-repo-ruleset'],
    pointer: /^\/errors\/\*$/u,
    why: /must be object/u,
    reason:
      'What is wrong with a ruleset is said in sentences, as the description has it for other routes; docs/rehearsal-fidelity.md says that it is unconfirmed.',
  },
  {
    flaw: true,
    operations: ['apps/list-installations'],
    pointer: /^\/\*\/account$/u,
    why: /is missing|must be null|anyOf/u,
    reason:
      'The description wants an account that is a person or organization and an enterprise at once; of a single installation it has one or the other.',
  },
]

export function isExcepted({ operation, pointer, why }: Discrepancy, by: readonly Exception[] = exceptions): boolean {
  return by.some(
    (exception) =>
      exception.operations.includes(operation) && exception.pointer.test(pointer) && exception.why.test(why),
  )
}
