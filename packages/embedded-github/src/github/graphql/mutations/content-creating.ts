import { getOperationAST, Kind, OperationTypeNode } from 'graphql'
import type { DocumentNode, SelectionSetNode } from 'graphql'

/** The mutations that do what routes do which create content. */
const creating: ReadonlySet<string> = new Set([
  'createIssue',
  'addComment',
  'createPullRequest',
  'addPullRequestReview',
  'requestReviews',
  'mergePullRequest',
])

/** How often an operation of a document creates content. */
export function countContentMutations(document: DocumentNode, operationName: string | null): number {
  const operation = getOperationAST(document, operationName)
  return operation?.operation === OperationTypeNode.MUTATION ? countIn(document, operation.selectionSet) : 0
}

function countIn(document: DocumentNode, { selections }: SelectionSetNode): number {
  return selections.reduce((sum, selection) => {
    if (selection.kind === Kind.FIELD) return sum + (creating.has(selection.name.value) ? 1 : 0)
    if (selection.kind === Kind.INLINE_FRAGMENT) return sum + countIn(document, selection.selectionSet)
    const fragment = document.definitions.find(
      (one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === selection.name.value,
    )
    return sum + (fragment?.kind === Kind.FRAGMENT_DEFINITION ? countIn(document, fragment.selectionSet) : 0)
  }, 0)
}
