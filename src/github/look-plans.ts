import type { PlanSeen } from '../domain/seen.ts'
import type { Question } from '../domain/words.ts'
import type { Alias, PieceFields, RepositoryFields, Selection, TargetFields } from './selection.ts'

export type PlanQuestion = Extract<Question, { readonly about: 'plan' }>

/** Where a plan's facts are in the answer. */
export interface PlanAsked {
  readonly source: Alias
  /** What the default branch is called is known only from the answer. */
  readonly sourceIsDefault: boolean
  /** The branches asked for by full name. */
  readonly branches: readonly (readonly [ref: string, alias: Alias])[]
  /** `null`: nothing but tags tells what was released. */
  readonly production: { readonly branch: string; readonly alias: Alias } | null
  readonly tags: Alias
  readonly workflows: readonly (readonly [file: string, alias: Alias])[]
}

/** A tag that names a version; `v1` and `nightly` move and say nothing about what was released. */
const version = /\d+\.\d+\.\d+/u

/** Asks everything that a plan needs of the open repository. */
export function askPlan(selection: Selection, { branches, workflows }: PlanQuestion): PlanAsked {
  const { source, candidate, staging, production } = branches
  const ref = (branch: string, fields: string): readonly [string, Alias] => [`refs/heads/${branch}`, selection.ref(`refs/heads/${branch}`, fields)]
  const sourceRef = source === null ? null : ref(source, '...Head ...Messages')
  const productionRef = production === null || production === 'tag-only' || production === source ? null : ref(production, '...Head ...Ancestors')
  const others = [candidate, ...(staging === null ? [] : [staging])].map((branch) => ref(branch, '...Head'))
  return {
    source: sourceRef?.[1] ?? selection.defaultBranch('...Head ...Messages'),
    sourceIsDefault: source === null,
    branches: [sourceRef, productionRef, ...others].filter((asked) => asked !== null),
    production: productionRef === null || production === null ? null : { branch: production, alias: productionRef[1] },
    tags: selection.tags(),
    workflows: workflows.map((file) => [file, selection.object(`HEAD:${file.includes('/') ? file : `.github/workflows/${file}`}`)]),
  }
}

/** Reads the answer to `askPlan`. */
export function readPlan(asked: PlanAsked, answer: RepositoryFields): PlanSeen {
  const tags = answer[asked.tags]?.nodes ?? []
  const { production } = asked
  const tagOnly = production === null || (asked.sourceIsDefault && production.branch === answer.defaultBranchRef?.name)
  return {
    tags: tags.map((tag) => tag.name),
    commits: commitsToRelease(answer[asked.source], tagOnly ? null : answer[production.alias], tags),
    visibility: 'private', locked: null, owners: [], changesWorkflows: false, sourceIs: null, commit: null, inTheWay: [], rulesets: [],
    workflows: Object.fromEntries(asked.workflows.map(([file, alias]) => [file, (answer[alias] ?? null) === null ? null : { dispatch: 'unreadable' as const, state: 'unknown' }])),
  }
}

/**
 * Commits on source and not on production. Both histories come newest first, so whatever production's newest hundred lack of source's
 * is not on production. Without a production branch (`production: null`) what was released ends at the newest version tag.
 */
function commitsToRelease(source: PieceFields | null | undefined, production: PieceFields | null | undefined, tags: NonNullable<PieceFields['nodes']>): PlanSeen['commits'] {
  const history = (source?.target?.history?.nodes ?? []).map(({ oid, message }) => ({ sha: oid, message: message ?? '' }))
  if (production !== null && production !== undefined) {
    const released = new Set(production.target?.history?.nodes.map((commit) => commit.oid))
    return history.filter((commit) => !released.has(commit.sha))
  }
  const released = new Set(tags.filter((tag) => version.test(tag.name)).map((tag) => peel(tag.target).oid))
  const end = history.findIndex((commit) => released.has(commit.sha))
  return end === -1 ? history : history.slice(0, end)
}

/** The object under a chain of annotated tags. */
export function peel(target: TargetFields): TargetFields {
  return target.target === undefined ? target : peel(target.target)
}
