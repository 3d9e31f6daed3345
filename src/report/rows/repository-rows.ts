import { layers } from '../../domain/train/graph.ts'
import { commitsAfterFreeze, type AfterFreeze } from '../../domain/hops/after-freeze.ts'
import { branchRef, tagRef } from '../../domain/hops/candidate.ts'
import { findLanded } from '../../domain/hops/landed.ts'
import { productionStands, type ProductionSeen, type Stand } from '../../domain/hops/production.ts'
import type { GateState } from '../../domain/questions/gate.ts'
import type { RefSeen } from '../../domain/questions/repository.ts'
import { keyOf } from '../../domain/questions/kinds.ts'
import type { Manifest, PlannedRepository } from '../../domain/words/manifest.ts'
import type { Name, Sha } from '../../domain/words/names.ts'
import type { Train } from '../../domain/words/train.ts'
import { ownerNamed } from './tier-rows.ts'
import { whyUnchanged } from './unchanged.ts'

/** A branch or tag of a participant as it was looked at; `commit` is `null` where it does not exist. */
export interface RefNow {
  readonly name: string
  readonly commit: Sha | null
  readonly tree?: Sha
}
/**
 * An RC branch as it was looked at. `holds`: whether it contains the candidate's commit; `ahead`: how many commits it
 * has that the candidate does not; absent where nobody asked.
 */
export interface CandidateNow extends RefNow {
  readonly holds?: boolean
  readonly ahead?: number
}
/**
 * A production branch as it was looked at. `holds`: whether it contains the candidate's commit, `within`: whether that
 * contains it; absent where nobody asked. `by`: whose commit its head is. `trees`: of the commits that tell whether it
 * was taken back.
 */
export interface ProductionNow extends RefNow {
  readonly trees?: Readonly<Record<Sha, Sha>>
  readonly holds?: boolean
  readonly within?: boolean
  readonly by?: string
}
/** The newest status `convoy/gate` of a commit and its words; `state` is `null` where nobody reported one. */
export interface GateNow {
  readonly state: GateState | null
  readonly says: string
}
/** The refs that a release moves in one repository; staging and production are `null` where the train has none. */
export interface RefsNow {
  readonly candidate: CandidateNow
  readonly staging: RefNow | null
  readonly production: ProductionNow | null
  readonly tag: RefNow
  /** The status `convoy/gate` on the candidate's commit; absent where production requires none, or nobody looked. */
  readonly gate?: GateNow
}

/**
 * The place of a ref, against the candidate; `with others`: it holds the candidate and others' commits on top; `none`:
 * the release moves no such ref; `unchanged`: it leaves this one as it is; `unknown`: it was not looked at or cannot be
 * read.
 */
export type RefState =
  | 'candidate'
  | 'with others'
  | 'as before'
  | 'elsewhere'
  | 'not yet'
  | 'none'
  | 'unchanged'
  | 'unknown'
export interface RefCell {
  readonly name: string | null
  readonly commit: Sha | null
  readonly state: RefState
}

export const places = ['candidate', 'staging', 'production', 'tag'] as const
export type Place = (typeof places)[number]

/** One repository of the release. */
export interface RepositoryRow {
  readonly name: Name
  /** Counted from 1; a layer waits for all before it. */
  readonly layer: number
  readonly owner: string | null
  readonly version: PlannedRepository['version']
  /** Why the release leaves it as it is; `null` where it is released. */
  readonly unchanged: string | null
  /** The candidate's commit. */
  readonly head: Sha | null
  readonly refs: Readonly<Record<Place, RefCell>>
}

/** The repositories of a release, layer by layer. `refs` is what was looked at, by repository. */
export function repositoryRows(
  train: Train,
  manifest: Manifest,
  refs: Readonly<Record<Name, RefsNow>>,
): readonly RepositoryRow[] {
  const planned = new Map(manifest.repositories.map((repository) => [repository.name, repository]))
  const stands = new Map(standsNow(manifest, refs).map((stand) => [stand.repository, stand]))
  return layers(train).flatMap((names, index) =>
    names.flatMap((name): readonly RepositoryRow[] => {
      const repository = planned.get(name)
      if (repository === undefined) return []
      const { branches, base, version, tag } = repository
      const head = manifest.candidate?.heads[name]
      const landed = findLanded(manifest, 'production', name)
      const now = refs[name]
      return [
        {
          name,
          layer: index + 1,
          owner: ownerNamed(train, manifest, name),
          version,
          unchanged: whyUnchanged(repository),
          head: head ?? null,
          refs:
            repository.unchanged !== undefined
              ? unchangedRefs(manifest, repository, now)
              : {
                  candidate: cell(branches.candidate, now?.candidate, base.source, head),
                  staging: cell(branches.staging, now?.staging, base.staging, findLanded(manifest, 'staging', name)),
                  production: productionCell(
                    cell(branches.production, now?.production, base.production, landed),
                    stands.get(name),
                  ),
                  tag: cell(tag, now?.tag, null, landed),
                },
        },
      ]
    }),
  )
}

/** The refs of a repository that did not change: no RC branch, and staging alone may be moved. */
function unchangedRefs(
  manifest: Manifest,
  { name, branches, base, tag }: PlannedRepository,
  now: RefsNow | undefined,
): RepositoryRow['refs'] {
  const left = (called: string | null, at: RefNow | null | undefined): RefCell => {
    const found = cell(called, at, null, undefined)
    return found.commit === null ? found : { ...found, state: 'unchanged' }
  }
  return {
    candidate: { name: null, commit: null, state: 'none' },
    staging: cell(branches.staging, now?.staging, base.staging, findLanded(manifest, 'staging', name)),
    production: left(branches.production, now?.production),
    tag: left(tag, now?.tag),
  }
}

/** The place of production of every repository, by what was looked at; `refs` as for the rows. */
export function standsNow(manifest: Manifest, refs: Readonly<Record<Name, RefsNow>>): readonly Stand[] {
  return productionStands(manifest, seenIn(manifest, refs))
}

/** What reached the RC branches after a healthy freeze, by what was looked at; `refs` as for the rows. */
export function afterFreezeNow(
  train: Train,
  manifest: Manifest,
  refs: Readonly<Record<Name, RefsNow>>,
): readonly AfterFreeze[] {
  return commitsAfterFreeze(train, manifest, seenIn(manifest, refs))
}

function seenIn(manifest: Manifest, refs: Readonly<Record<Name, RefsNow>>): ProductionSeen {
  const repositories: Record<Name, ProductionSeen['repositories'][Name]> = {}
  const [contains, ancestry]: [Record<string, boolean>, Record<string, boolean>] = [{}, {}]
  const ahead: Record<string, number> = {}
  for (const { name, identity } of manifest.repositories) {
    const now = refs[name]
    if (now === undefined) continue
    const { candidate, staging, production, tag } = now
    const branches = [candidate, staging, production]
      .filter((each) => each !== null)
      .map((each) => [branchRef(each.name), refSeen(each)] as const)
    const place = production === null ? '' : branchRef(production.name)
    const made =
      production?.by === undefined
        ? {}
        : { made: { [place]: { parents: [], by: production.by, signed: false, automation: null } } }
    repositories[name] = {
      identity,
      archived: false,
      defaultBranch: null,
      releases: {},
      refs: { ...Object.fromEntries(branches), [tagRef(tag.name)]: refSeen(tag) },
      ...made,
      ...(production?.trees === undefined ? {} : { trees: production.trees }),
    }
    const of = findLanded(manifest, 'production', name) ?? ''
    const key = keyOf({ about: 'ancestry', name, ancestor: place, of })
    if (production?.holds !== undefined) contains[key] = production.holds
    if (production?.within !== undefined) ancestry[key] = production.within
    const ours = manifest.candidate?.heads[name] ?? ''
    const onRc = keyOf({ about: 'ancestry', name, ancestor: branchRef(candidate.name), of: ours })
    if (candidate.holds !== undefined) contains[onRc] = candidate.holds
    if (candidate.ahead !== undefined) ahead[onRc] = candidate.ahead
  }
  return { repositories, contains, ancestry, ahead }
}

function refSeen({ commit, tree }: RefNow): RefSeen | null {
  return commit === null ? null : { commit, tree: tree ?? '' }
}

/** Production is judged by its tree, as in the headline. */
function productionCell(found: RefCell, stand: Stand | undefined): RefCell {
  if (stand === undefined || found.commit === null) return found
  return {
    ...found,
    state: stand.is === 'ahead' ? 'with others' : stand.is === 'candidate' ? 'candidate' : found.state,
  }
}

/** `ours`: the commit that brought the candidate there. */
function cell(name: string | null, now: RefNow | null | undefined, before: Sha | null, ours: Sha | undefined): RefCell {
  if (name === null) return { name, commit: null, state: 'none' }
  if (now === undefined || now === null) return { name, commit: null, state: 'unknown' }
  const { commit } = now
  if (commit === null) return { name, commit, state: 'not yet' }
  return { name, commit, state: commit === ours ? 'candidate' : commit === before ? 'as before' : 'elsewhere' }
}

/** `Production 3 of 38, 1 elsewhere`: how many of those that have such a ref are the candidate. */
export function countRefs(rows: readonly RepositoryRow[], place: Place): string {
  const cells = rows.map(({ refs }) => refs[place]).filter(({ state }) => state !== 'none' && state !== 'unchanged')
  const number = (state: RefState): number => cells.filter((each) => each.state === state).length
  const [strayed, more] = [number('elsewhere'), number('with others')]
  return cells.length === 0
    ? 'none'
    : `${number('candidate')} of ${cells.length}${more === 0 ? '' : `, ${more} with others' commits`}${strayed === 0 ? '' : `, ${strayed} elsewhere`}`
}
