import { join } from 'node:path'
import { appKey } from '../../domain/control/app-key.ts'
import type { Train } from '../../domain/words/train.ts'
import { addEnvironment, addRepository, addRuleset, seedCommit } from 'embedded-github/github/world/seed'
import type { Repository, World } from 'embedded-github/github/world/world'
import type { Name, Sha } from 'embedded-github/github/world/names'
import { findFolder, readFolder, type FolderContent } from './folder.ts'
import { kitRepository, readControlStarters, readCopies } from './starters.ts'
import { roles, people } from './inhabitants.ts'
import { releaseApp } from './apps.ts'

/** The folder with the content of a repository, whatever the case of its name; `null`: none. */
export function contentOf(folder: string, name: Name): Promise<string | null> {
  return findFolder(join(folder, 'repositories'), name.split('/'))
}

/**
 * The control repository: the train, the starter workflows, the release App's client id, and its key in an environment
 * limited to the default branch.
 */
export async function seedControl(
  world: World,
  options: {
    readonly folder: string
    readonly train: Train
    readonly trainText: string
    readonly kit: string
    readonly commit: Sha
    readonly key: string
    readonly variables: Repository['variables']
  },
): Promise<World> {
  const { control } = options.train
  const own = await contentOf(options.folder, control)
  const content: FolderContent = own === null ? { files: {}, executable: [], links: {} } : await readFolder(own)
  const repository = keepKey(
    addRepository(world, { name: control, defaultBranch: 'main', collaborators: roles, variables: options.variables }),
    control,
    options.key,
  )
  const pinned = { repository: kitRepository, commit: options.commit }
  const workflows = { ...(await readControlStarters(options.kit, pinned, control)), ...mapTexts(content.files) }
  const [seeded] = seedCommit(repository, {
    repository: control,
    branch: 'main',
    message: 'Set the train up',
    by: people.planner,
    files: {
      ...workflows,
      ...(await readCopies(options.kit, pinned, workflows)),
      ...content.files,
      'train.yml': options.trainText,
    },
    executable: content.executable,
    links: content.links,
  })
  return reserveReleaseBranches(seeded, control)
}

function mapTexts(files: FolderContent['files']): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, Buffer.from(bytes).toString('utf8')]))
}

/** The environment that `convoy init` tells to make. */
function keepKey(world: World, control: Name, key: string): World {
  const id = world.serial + 1
  return addEnvironment({ ...world, serial: id }, control, appKey.environment, {
    refs: [{ id, name: 'main', type: 'branch' }],
    secrets: { [appKey.secret]: key },
  })
}

/** The ruleset for release branches that `convoy init` prints: only the release App writes them. */
function reserveReleaseBranches(world: World, control: Name): World {
  const app = world.apps[releaseApp.slug]
  if (app === undefined) throw new Error('The release App is installed before control is seeded.')
  return addRuleset(world, control, {
    name: 'Convoy: release branches',
    target: 'branch',
    enforcement: 'active',
    bypassActors: [{ type: 'Integration', id: app.id, mode: 'always' }],
    include: ['refs/heads/release/**'],
    exclude: [],
    rules: [{ type: 'creation' }, { type: 'update' }, { type: 'deletion' }],
  })
}
