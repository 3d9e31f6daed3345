import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { UserError } from 'github-foundations/problem'
import { readCommit } from 'embedded-github/github/git/commits'
import { addRepository, emptyWorld, seedCommit, seedRef } from 'embedded-github/github/world/seed'
import type { World } from 'embedded-github/github/world/world'
import type { Sha } from 'embedded-github/github/world/names'
import { rehearsalProblem } from '../catalogue.ts'
import { readFolder } from './folder.ts'
import { kitRepository, kitTag } from './starters.ts'
import { addPerson, people } from './inhabitants.ts'

/** The kit as users meet it: the published repository without its sources, at one commit with its tag. */
export async function publishKit(world: World, kit: string): Promise<{ readonly world: World; readonly commit: Sha }> {
  const files: Record<string, Uint8Array> = {}
  for (const part of ['actions', 'dist', '.github/workflows']) {
    const content = await readFolder(join(kit, part), part === 'dist' ? ['cli'] : [])
    for (const [path, bytes] of Object.entries(content.files)) files[`${part}/${path}`] = bytes
  }
  for (const path of ['package.json', 'README.md']) files[path] = await readFile(join(kit, path))
  // A package without its bundles would seed actions that cannot start, and fail much later.
  if (files['dist/shared/index.js'] === undefined)
    throw new UserError([{ ...rehearsalProblem('KIT_NOT_BUILT', kit), file: join(kit, 'dist') }])
  const [seeded, commit] = seedCommit(addRepository(world, { name: kitRepository, defaultBranch: 'main' }), {
    repository: kitRepository,
    branch: 'main',
    message: 'Release v1',
    files,
    by: people.planner,
  })
  return { world: seedRef(seeded, kitRepository, `refs/tags/${kitTag}`, commit), commit }
}

/** True if a GitHub has the kit of this folder as its published one: the same files, whenever they were published. */
export async function holdsKit(world: World, kit: string): Promise<boolean> {
  const { at, url } = world
  const { world: fresh, commit } = await publishKit(addPerson(emptyWorld({ at, url }), people.planner), kit)
  const head = world.repositories[kitRepository]?.refs['refs/heads/main']
  return head !== undefined && readCommit(world.objects, head).tree === readCommit(fresh.objects, commit).tree
}
