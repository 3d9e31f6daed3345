import type { PlanQuestion, PlanSeen, ProtectionSeen } from '../../../domain/questions/plan.ts'
import type { RepositorySeen } from '../../../domain/questions/repository.ts'
import { readRef } from '../repository.ts'
import { readProtection, readReviews } from './protection-fields.ts'
import type { Alias, PieceFields, RepositoryFields, Selection } from '../selection.ts'

/** Facts about the branches of a repository that a plan needs. */
export interface BranchesSeen extends Pick<PlanSeen, 'sourceIs' | 'commit' | 'protections' | 'sourceReviews'> {
  readonly refs: RepositorySeen['refs']
}

/**
 * Asks for the heads of the branches, for the relation of source to production and to the planned commit, and for the
 * protection of source, staging and production.
 */
export function askBranches(
  selection: Selection,
  { branches, commit }: PlanQuestion,
): (answer: RepositoryFields) => BranchesSeen {
  const { source, candidate, staging } = branches
  const production = productionOf(branches)
  const heads: [string, Alias][] = []
  const head = (branch: string, fields: string): Alias => {
    const alias = selection.ref(`refs/heads/${branch}`, fields)
    heads.push([`refs/heads/${branch}`, alias])
    return alias
  }
  const compared = [
    ...(production === null ? [] : [`compare(headRef: ${selection.value(production)}) { status }`]),
    ...(commit === undefined ? [] : [`asked: compare(headRef: ${selection.value(commit)}) { status }`]),
  ]
  const sourceFields = ['...Head', '...Protection', ...compared].join(' ')
  const sourceAlias = source === null ? selection.defaultBranch(sourceFields) : head(source, sourceFields)
  const productionAlias = production === null ? null : head(production, '...Head ...Protection')
  head(candidate, '...Head')
  const stagingAlias = staging === null ? null : head(staging, '...Head ...Protection')
  const commitAlias = commit === undefined ? null : selection.commit(commit, ['oid'], [])

  return (answer) => {
    const piece = answer[sourceAlias]
    const byDefault = source === null ? answer.defaultBranchRef?.name : undefined
    const released = productionAlias === null || production === byDefault ? null : (answer[productionAlias] ?? null)
    const refs = Object.fromEntries(heads.map(([ref, alias]) => [ref, readRef(answer[alias])]))
    return {
      refs: { ...refs, ...(byDefault === undefined ? {} : { [`refs/heads/${byDefault}`]: readRef(piece) }) },
      sourceIs: released === null ? null : (seenFromSource.get(piece?.compare?.status ?? '') ?? 'diverged'),
      protections: Object.fromEntries([
        ...(production === null || productionAlias === null ? [] : protectionOf(production, answer[productionAlias])),
        ...(staging === null || stagingAlias === null ? [] : protectionOf(staging, answer[stagingAlias])),
      ]),
      ...(piece?.refUpdateRule ? readReviews(piece.refUpdateRule) : {}),
      commit: commitAlias === null ? null : placeCommit(answer[commitAlias], piece),
    }
  }
}

function protectionOf(
  branch: string,
  piece: PieceFields | null | undefined,
): readonly (readonly [string, ProtectionSeen])[] {
  return piece?.refUpdateRule ? [[branch, readProtection(piece.refUpdateRule)]] : []
}

/** The production branch, where it has a name of its own. */
export function productionOf({ source, production }: PlanQuestion['branches']): string | null {
  return production === 'tag-only' || production === source ? null : production
}

/** GitHub says how production stands to source; without a common commit it says nothing. */
const seenFromSource: ReadonlyMap<string, NonNullable<PlanSeen['sourceIs']>> = new Map([
  ['AHEAD', 'behind'],
  ['BEHIND', 'ahead'],
  ['IDENTICAL', 'identical'],
  ['DIVERGED', 'diverged'],
])

function placeCommit(
  commit: PieceFields | null | undefined,
  source: PieceFields | null | undefined,
): PlanSeen['commit'] {
  if (commit?.oid === undefined) return 'absent'
  const status = source?.asked?.status
  return status === 'BEHIND' || status === 'IDENTICAL' ? 'on-source' : 'elsewhere'
}
