import { access, chmod, mkdir, mkdtemp, rename, symlink, writeFile } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'
import { peel, readCommit } from '../../github/git/commits.ts'
import { listFiles } from '../../github/git/trees.ts'
import { repositoryOf } from '../triggering/changes.ts'
import type { Hub, Name, Sha, Site, World } from '../words.ts'

/**
 * Makes `Site.unpack`: writes the files of a repository at a commit below `folder`, once per commit. Rejects where the
 * repository or the ref does not exist.
 */
export function createUnpack(hub: Hub, folder: string): Site['unpack'] {
  const made = new Map<string, Promise<string>>()
  return async (repository, ref) => {
    const world = hub.world()
    const sha = resolve(world, repository, ref)
    const target = join(folder, repository, sha)
    const known = made.get(target) ?? unpack(world, sha, target)
    made.set(target, known)
    return { folder: await known, sha }
  }
}

function resolve(world: World, name: Name, ref: string): Sha {
  const { refs } = repositoryOf(world, name)
  const named =
    refs[ref] ?? refs[`refs/tags/${ref}`] ?? refs[`refs/heads/${ref}`] ?? (world.objects.has(ref) ? ref : undefined)
  if (named === undefined) throw new Error(`Unable to resolve ${name}@${ref}: there is no such tag, branch or commit.`)
  return peel(world.objects, named)
}

/** Writes beside the target and renames, so that a folder that is there is complete. */
async function unpack(world: World, sha: Sha, target: string): Promise<string> {
  if (
    await access(target).then(
      () => true,
      () => false,
    )
  )
    return target
  await mkdir(dirname(target), { recursive: true })
  const beside = await mkdtemp(`${target}.`)
  for (const [path, { sha: blob, mode }] of listFiles(world.objects, readCommit(world.objects, sha).tree)) {
    const file = join(beside, path)
    if (!file.startsWith(beside + sep)) throw new Error(`The tree of ${sha} has a path that leaves it: ${path}`)
    const content = world.objects.get(blob)?.content
    if (content === undefined) continue
    await mkdir(dirname(file), { recursive: true })
    if (mode === '120000') await symlink(new TextDecoder().decode(content), file)
    else await writeFile(file, content)
    if (mode === '100755') await chmod(file, 0o755)
  }
  await rename(beside, target)
  return target
}
