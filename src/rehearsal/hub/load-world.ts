import { UserError } from '../../domain/problem.ts'
import { createObjects } from '../github/memory-objects.ts'
import { emptyWorld } from '../github/seed.ts'
import type { Happening, World } from '../github/world.ts'
import { compareRefs, isBareRepository, readRefs, takeObjects } from './bare-repository.ts'
import { createGit, requireGit, type Git } from './git.ts'
import { readJournal } from './journal.ts'
import { spareObjects } from './ledger.ts'
import { folderOf } from './projection.ts'
import { decidePush, ownerToken } from './pushes.ts'

export interface LoadedWorld { readonly world: World; readonly happenings: readonly Happening[] }

/**
 * The World that a hub saved; `null` where none was. Branches and tags that moved in the bare repositories while nobody served
 * are taken in as pushes by the repository's owner, with the events and runs that follow; what World refuses is put back when a hub opens.
 */
export async function loadWorld(options: { readonly repositories: string; readonly state: string }): Promise<LoadedWorld | null> {
  const saved = readJournal(options.state)
  if (saved === null) return null
  const git = createGit()
  await requireGit(git, options.state)
  const objects = createObjects()
  const names = Object.keys(saved.repositories)
  const missing = names.filter((name) => !isBareRepository(folderOf(options.repositories, name)))
  if (missing.length > 0) {
    throw new UserError(missing.map((name) => ({
      code: 'REPOSITORY_MISSING', message: `The bare repository of ${name} is gone.`, remedy: 'Put it back, or start over without the saved state.', file: folderOf(options.repositories, name),
    })))
  }
  for (const folder of [spareObjects(options.state), ...names.map((name) => folderOf(options.repositories, name))]) await takeObjects(git, folder, objects)
  // A World that was saved by an earlier version lacks the records that came since: they are empty.
  let loaded: LoadedWorld = { world: { ...emptyWorld(saved), ...saved, objects }, happenings: [] }
  for (const name of names) loaded = await takePushes(git, options.repositories, name, loaded)
  return loaded
}

async function takePushes(git: Git, repositories: string, repository: string, { world, happenings }: LoadedWorld): Promise<LoadedWorld> {
  const known = world.repositories[repository]?.refs ?? {}
  const moves = compareRefs(known, await readRefs(git, folderOf(repositories, repository))).filter(({ ref }) => /^refs\/(heads|tags)\//.test(ref))
  const [next, more] = decidePush(world, { repository, token: ownerToken(world, repository), atomic: false, moves })
  return { world: next, happenings: [...happenings, ...more] }
}
