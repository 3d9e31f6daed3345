import { layers } from '../domain/graph.ts'
import type { Manifest, Name, PlannedRepository, Sha, Train } from '../domain/words.ts'
import { ownerNamed } from './tier-rows.ts'

/** A branch or tag of a participant as it was looked at; `commit` is `null` where it does not exist. */
export interface RefNow { readonly name: string; readonly commit: Sha | null }
/** The refs that a release moves in one repository; staging and production are `null` where the train has none. */
export interface RefsNow { readonly candidate: RefNow; readonly staging: RefNow | null; readonly production: RefNow | null; readonly tag: RefNow }

/** Where a ref stands against the candidate; `none`: the release moves no such ref; `unknown`: it was not looked at or cannot be read. */
export type RefState = 'candidate' | 'as before' | 'elsewhere' | 'not yet' | 'none' | 'unknown'
export interface RefCell { readonly name: string | null; readonly commit: Sha | null; readonly state: RefState }

export const places = ['candidate', 'staging', 'production', 'tag'] as const
export type Place = (typeof places)[number]

/** One repository of the release. */
export interface RepositoryRow {
  readonly name: Name
  /** Counted from 1; a layer waits for all before it. */
  readonly layer: number
  readonly owner: string | null
  readonly version: PlannedRepository['version']
  /** The candidate's commit. */
  readonly head: Sha | null
  readonly refs: Readonly<Record<Place, RefCell>>
}

/** The repositories of a release, layer by layer. `refs` is what was looked at, by repository. */
export function repositoryRows(train: Train, manifest: Manifest, refs: Readonly<Record<Name, RefsNow>>): readonly RepositoryRow[] {
  const planned = new Map(manifest.repositories.map((repository) => [repository.name, repository]))
  return layers(train).flatMap((names, index) => names.flatMap((name): readonly RepositoryRow[] => {
    const repository = planned.get(name)
    if (repository === undefined) return []
    const { branches, base, version, tag } = repository
    const head = manifest.candidate?.heads[name] ?? null
    const now = refs[name]
    return [{
      name, layer: index + 1, owner: ownerNamed(train, manifest, name), version, head,
      refs: {
        candidate: cell(branches.candidate, now?.candidate, base.source, head),
        staging: cell(branches.staging, now?.staging, base.staging, head),
        production: cell(branches.production, now?.production, base.production, head),
        tag: cell(tag, now?.tag, null, head),
      },
    }]
  }))
}

function cell(name: string | null, now: RefNow | null | undefined, before: Sha | null, head: Sha | null): RefCell {
  if (name === null) return { name, commit: null, state: 'none' }
  if (now === undefined || now === null) return { name, commit: null, state: 'unknown' }
  const { commit } = now
  if (commit === null) return { name, commit, state: 'not yet' }
  return { name, commit, state: commit === head ? 'candidate' : commit === before ? 'as before' : 'elsewhere' }
}

/** `Production 3 of 38, 1 elsewhere`: how many of those that have such a ref are the candidate. */
export function countRefs(rows: readonly RepositoryRow[], place: Place): string {
  const cells = rows.map(({ refs }) => refs[place]).filter(({ state }) => state !== 'none')
  const number = (state: RefState): number => cells.filter((each) => each.state === state).length
  const strayed = number('elsewhere')
  return cells.length === 0 ? 'none' : `${number('candidate')} of ${cells.length}${strayed === 0 ? '' : `, ${strayed} elsewhere`}`
}
