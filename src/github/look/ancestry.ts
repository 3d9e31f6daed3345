import type { AncestryQuestion } from '../../domain/questions/ancestry.ts'
import { keyOf } from '../../domain/questions/kinds.ts'
import type { Look, Reader } from './definition.ts'
import type { Selection } from './selection.ts'

/** Asks how two commits relate. */
export const ancestry: Look<'ancestry'> = { batched: { nodes: () => 0, ask: askAncestry } }

/** Asks whether a ref is reachable from a commit or a branch, and the other way round. */
function askAncestry(selection: Selection, question: AncestryQuestion): Reader {
  const alias = selection.comparison(
    question.ancestor,
    question.of,
    question.counted === true ? 'status behindBy' : 'status',
  )
  return (answer) => {
    const { status, behindBy } = answer[alias]?.compare ?? {}
    const key = keyOf(question)
    return {
      looked: {
        ancestry: { [key]: status === 'IDENTICAL' || status === 'AHEAD' },
        contains: { [key]: status === 'IDENTICAL' || status === 'BEHIND' },
        ...(behindBy === undefined ? {} : { ahead: { [key]: behindBy } }),
      },
    }
  }
}
