import type { BroughtQuestion, BroughtSeen } from '../../../domain/questions/brought.ts'
import { keyOf } from '../../../domain/questions/kinds.ts'
import { branchRef } from '../../../domain/hops/candidate.ts'
import { askAtOnce } from '../../line/at-once.ts'
import type { Connection } from '../../line/connection.ts'
import type { Bringing, Look, Reader } from '../definition.ts'
import { readRef } from '../repository.ts'
import type { Selection } from '../selection.ts'
import { lookAtCommits } from './commits.ts'
import { lookAtPulls } from './pulls.ts'
import { lookAtPushes } from './pushes.ts'

/** Asks which commits RC branches bring, and who reviewed or pushed them. */
export const brought: Look<'brought'> = {
  batched: { nodes: () => 0, ask: askAhead },
  complete: async (connection, questions, { looked, halves }) => {
    if (questions.length > 0) looked.brought = Object.fromEntries(await lookAtBrought(connection, halves.bringing))
  },
}

/** Asks where the branch is, and whether it holds anything that source does not: mostly it does not. */
function askAhead(selection: Selection, question: BroughtQuestion): Reader {
  const { branch, source, production, frozen } = question
  const head = selection.ref(branchRef(branch), '...Head')
  const ahead = selection.comparison(branchRef(source), branch)
  const there = production === undefined ? null : selection.ref(branchRef(production), '...Head')
  return (answer) => {
    const at = readRef(answer[head])?.commit
    if (at === undefined || at === frozen) return {}
    const isHeld = ['BEHIND', 'IDENTICAL'].includes(answer[ahead]?.compare?.status ?? '')
    const onProduction = there === null ? null : (readRef(answer[there])?.commit ?? null)
    return { halves: { bringing: [{ question, head: at, isHeld, production: onProduction }] } }
  }
}

function lookAtBrought(
  connection: Connection,
  bringing: readonly Bringing[],
): Promise<readonly (readonly [string, BroughtSeen])[]> {
  const distinct = new Map(bringing.map((each) => [keyOf(each.question), each]))
  return askAtOnce([...distinct], async ([key, each]) => [key, await lookAtOne(connection, each)] as const)
}

/**
 * The commits first, unless source holds them all; then the pull requests that brought them, then who pushed those that
 * none did.
 */
async function lookAtOne(connection: Connection, bringing: Bringing): Promise<BroughtSeen> {
  const { question, head, isHeld } = bringing
  if (isHeld) return { head, whole: true, commits: [], pulls: {}, pushes: [] }
  const { commits: found, whole } = await lookAtCommits(connection, bringing)
  const { pulls, own } = await lookAtPulls(connection, question, new Set(found.flatMap((commit) => commit.pulls)))
  const commits = found.map(({ pulls: numbers, ...commit }) => {
    const { of = [], mergeOf = [] } = Object.groupBy(numbers, (number) =>
      own.get(number)?.has(commit.sha) === true ? 'of' : 'mergeOf',
    )
    return { ...commit, of, mergeOf }
  })
  const isPushed = commits.some(({ of, mergeOf }) => of.length + mergeOf.length === 0)
  const pushes = isPushed ? await lookAtPushes(connection, question.name, question.branch) : []
  return { head, whole, commits, pulls, pushes }
}
