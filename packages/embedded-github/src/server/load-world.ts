import { embeddedProblem } from '../catalogue.ts'
import { UserError } from 'github-foundations/problem'
import { createObjects } from '../github/git/memory-objects.ts'
import { emptyWorld } from '../github/world/seed.ts'
import type { Happening, World } from '../github/world/world.ts'
import type { Name } from '../github/world/names.ts'
import { compareRefs, isBareRepository, readRefs, takeObjects } from './bare-repository.ts'
import { createGit, requireGit, type Git } from './git.ts'
import { readRestorePoint } from './journal.ts'
import { spareObjects } from './ledger.ts'
import { withSecret } from './new-secret.ts'
import { folderOf } from './projection.ts'
import { decidePush, ownerToken } from './pushes/push-answers.ts'
import type { SavedWorld } from './world-difference.ts'

/** `told`: how many bytes of the transcript belong to this World; `null`: nothing was noted. */
export interface LoadedWorld {
  readonly world: World
  readonly happenings: readonly Happening[]
  readonly told: number | null
}

/**
 * The World that a hub saved, without what was under way when it was killed; `null` where none was. Branches and tags
 * that moved in the bare repositories while nobody served are taken in as pushes by the repository's owner, with the
 * events and runs that follow. What World refuses, and what was taken back, is put back when a hub opens.
 */
export async function loadWorld(options: {
  readonly repositories: string
  readonly state: string
}): Promise<LoadedWorld | null> {
  const point = readRestorePoint(options.state)
  if (point === null) return null
  const { world: saved, told, around } = point
  const git = createGit()
  await requireGit(git, options.state)
  const objects = createObjects()
  const names = Object.keys(saved.repositories)
  const folders = new Map(names.map((name) => [name, findFolder(options.repositories, name, saved, around)]))
  const missing = names.filter((name) => folders.get(name) === undefined)
  if (missing.length > 0) {
    throw new UserError(
      missing.map((name) => ({
        ...embeddedProblem('REPOSITORY_MISSING', name),
        file: folderOf(options.repositories, name),
      })),
    )
  }
  for (const folder of [spareObjects(options.state), ...folders.values()])
    if (folder !== undefined) await takeObjects(git, folder, objects)
  // A World that was saved by an earlier version lacks the records that came since: they are empty.
  let loaded: LoadedWorld = { world: withSecret({ ...emptyWorld(saved), ...saved, objects }), happenings: [], told }
  for (const [name, folder = ''] of folders) loaded = await takePushes(git, folder, name, loaded, around)
  return loaded
}

/** The folder of a repository: below its name, or one that it had before or after a change; `undefined`: none. */
function findFolder(
  repositories: string,
  name: Name,
  { repositories: saved }: SavedWorld,
  around: readonly SavedWorld[],
): string | undefined {
  const others = around.flatMap((world) =>
    Object.values(world.repositories)
      .filter(({ id }) => id === saved[name]?.id)
      .map((other) => other.name),
  )
  return [name, ...others].map((each) => folderOf(repositories, each)).find(isBareRepository)
}

/** A ref that is as World had it right before or after was moved by World, and by nobody else. */
async function takePushes(
  git: Git,
  folder: string,
  repository: Name,
  { world, happenings, told }: LoadedWorld,
  around: readonly SavedWorld[],
): Promise<LoadedWorld> {
  const { id, refs = {} } = world.repositories[repository] ?? {}
  const others = around.flatMap((one) => Object.values(one.repositories).filter((other) => other.id === id))
  const moves = compareRefs(refs, await readRefs(git, folder)).filter(
    ({ ref, after }) =>
      /^refs\/(heads|tags)\//.test(ref) && !others.some((other) => (other.refs[ref] ?? null) === after),
  )
  const [next, more] = decidePush(world, { repository, token: ownerToken(world, repository), atomic: false, moves })
  return { world: next, happenings: [...happenings, ...more], told }
}
