import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Happening, Repository, World } from '../github/world/world.ts'
import type { Instant, Name, Sha } from '../github/world/names.ts'
import {
  compareRefs,
  isBareRepository,
  listObjects,
  moveRefs,
  prepareBareRepository,
  readRefs,
  removeLocks,
  setHead,
  takeBack,
  type RefMove,
  type Refs,
} from './bare-repository.ts'
import type { Git } from './git.ts'
import { listUnknown, writeLooseObject } from './loose-objects.ts'

/** Bare repositories that show what World holds. World decides, they follow. */
export interface Projection {
  /**
   * Writes the objects of a World that is to come, and makes the repositories that it has and this one has not. No ref
   * moves.
   */
  prepare(world: World, happenings: readonly Happening[]): Promise<void>
  /**
   * Brings every repository of a World up to date, one transaction per happening, so that reflogs tell the whole story
   * in order.
   */
  follow(world: World, happenings: readonly Happening[]): Promise<void>
  /** Says that git itself has brought these objects into a repository. */
  noteObjects(repository: Name, objects: readonly Sha[]): void
  /** True if some repository holds an object. */
  holds(object: Sha): boolean
}

interface Projected {
  readonly id: number
  readonly folder: string
  readonly written: Set<Sha>
  refs: Refs
  defaultBranch: string
}

/** The folder of the projected repositories, and which they are. */
interface Site {
  readonly git: Git
  readonly repositories: string
  readonly projected: Map<Name, Projected>
}

/** The folder of a repository below the folder of repositories. */
export function folderOf(repositories: string, repository: Name): string {
  return join(repositories, `${repository}.git`)
}

export function createProjection(git: Git, repositories: string): Projection {
  const projected = new Map<Name, Projected>()
  const site: Site = { git, repositories, projected }

  return {
    async prepare(world, happenings) {
      for (const repository of Object.values(world.repositories)) {
        // One that is renamed keeps its folder until World has the new name for good.
        if (!projected.has(repository.name) && findFormer(projected, world, repository.id).length === 0)
          await open(site, world, repository)
      }
      for (const happening of happenings) {
        const repository = happening.is === 'refs' ? projected.get(happening.repository) : undefined
        if (happening.is === 'refs' && repository !== undefined) writeObjects(world, repository, happening.updates)
      }
      for (const { name, refs } of Object.values(world.repositories)) {
        const repository = projected.get(name)
        if (repository !== undefined && repository.refs !== refs)
          writeObjects(world, repository, compareRefs(repository.refs, refs))
      }
    },
    async follow(world, happenings) {
      for (const repository of Object.values(world.repositories)) {
        if (!projected.has(repository.name)) await open(site, world, repository)
      }
      for (const happening of happenings) {
        const repository = happening.is === 'refs' ? projected.get(happening.repository) : undefined
        if (happening.is === 'refs' && repository !== undefined)
          await move(git, world, repository, happening.updates, happening)
      }
      for (const { name, refs, defaultBranch } of Object.values(world.repositories)) {
        const repository = projected.get(name)
        if (repository === undefined) continue
        if (repository.defaultBranch !== defaultBranch) setHead(repository.folder, defaultBranch)
        repository.defaultBranch = defaultBranch
        // What was seeded, and so has no happening. Nearly always nothing.
        const rest = repository.refs === refs ? [] : compareRefs(repository.refs, refs)
        if (rest.length > 0) await move(git, world, repository, rest, { by: 'web-flow', at: world.at })
        repository.refs = refs
      }
    },
    noteObjects(name, objects) {
      const repository = projected.get(name)
      for (const sha of objects) repository?.written.add(sha)
    },
    holds(object) {
      return [...projected.values()].some(({ written }) => written.has(object))
    },
  }
}

/** Opens a repository that has no folder under its name yet, or takes along the folder of the name it had before. */
async function open(site: Site, world: World, { id, name, defaultBranch }: Repository): Promise<void> {
  const { git, repositories, projected } = site
  const folder = folderOf(repositories, name)
  const [former, known] = findFormer(projected, world, id)
  if (former !== undefined && known !== undefined) {
    mkdirSync(dirname(folder), { recursive: true })
    // What lies there was left by a repository that is deleted, or its name would not be free.
    rmSync(folder, { recursive: true, force: true })
    renameSync(known.folder, folder)
    prepareBareRepository(folder, name, defaultBranch)
    projected.delete(former)
    projected.set(name, { ...known, folder, defaultBranch })
    return
  }
  const exists = isBareRepository(folder)
  if (exists) removeLocks(folder)
  prepareBareRepository(folder, name, defaultBranch)
  const [written, refs] = exists ? await Promise.all([listObjects(git, folder), readRefs(git, folder)]) : [[], {}]
  const repository = { id, folder, written: new Set(written), refs, defaultBranch }
  projected.set(name, repository)
  const back = compareRefs(refs, world.repositories[name]?.refs ?? {})
  if (!exists || back.length === 0) return
  writeObjects(world, repository, back)
  await takeBack(git, folder, back, { by: 'web-flow', at: world.at })
  repository.refs = world.repositories[name]?.refs ?? {}
}

function findFormer(projected: Site['projected'], world: World, id: number): readonly [Name, Projected] | readonly [] {
  return [...projected].find(([other, one]) => one.id === id && world.repositories[other] === undefined) ?? []
}

function writeObjects(world: World, repository: Projected, moves: readonly RefMove[]): void {
  const tips = moves.flatMap(({ after }) => (after === null ? [] : [after]))
  for (const sha of listUnknown(world.objects, tips, repository.written)) {
    const object = world.objects.get(sha)
    if (object !== undefined) writeLooseObject(repository.folder, sha, object)
    repository.written.add(sha)
  }
}

async function move(
  git: Git,
  world: World,
  repository: Projected,
  moves: readonly RefMove[],
  stamp: { readonly by: string; readonly at: Instant },
): Promise<void> {
  writeObjects(world, repository, moves)
  await moveRefs(git, repository.folder, moves, stamp)
  const refs = { ...repository.refs }
  for (const { ref, after } of moves) {
    if (after === null) delete refs[ref]
    else refs[ref] = after
  }
  repository.refs = refs
}
