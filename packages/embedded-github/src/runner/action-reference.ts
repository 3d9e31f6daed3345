import type { FoundAction } from './found-action.ts'
import { existsSync } from 'node:fs'
import { mkdir, symlink } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { isDiskFull } from '../workflows/full-disk.ts'
import { readAction } from './action.ts'
import { actionFolder } from './environment.ts'
import type { Frame, Job } from './job.ts'
import { standInFor, standIns } from './stand-ins.ts'
import { StepFailure } from './step-failure.ts'

/** A `uses` as read: a folder of the workspace, or a path in a repository at a ref. */
export type Reference =
  | { readonly in: 'workspace'; readonly path: string }
  | { readonly in: 'repository'; readonly repository: string; readonly path: string; readonly ref: string }

/**
 * Reads a `uses`; `$/` means the repository and commit of the file that says it.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idstepsuses
 */
export function readReference(uses: string, self: Frame['self']): Reference {
  if (uses.startsWith('docker://')) throw new StepFailure(`'${uses}': containers are not executed by this machine.`)
  if (uses.startsWith('./') || uses.startsWith('.\\')) return { in: 'workspace', path: uses }
  if (uses.startsWith('$/')) {
    const path = uses.slice(2)
    if (path === '' || path.includes('@'))
      throw new StepFailure(`'${uses}': a self-repository reference is '$/' and a path, without '@'.`)
    return { in: 'repository', ...self, path }
  }
  const [, owner, name, path = '', ref] = /^([^/@]+)\/([^/@]+)(?:\/([^@]*))?@(.+)$/.exec(uses) ?? []
  if (owner === undefined || name === undefined || ref === undefined)
    throw new StepFailure(`Expected format {org}/{repo}[/path]@ref. Actual '${uses}'`)
  return { in: 'repository', repository: `${owner}/${name}`, path, ref }
}

/** Finds the action a step uses. Throws `StepFailure` or `UserError` saying which could not be had, and why. */
export async function findAction(job: Job, frame: Frame, uses: string): Promise<FoundAction> {
  const reference = readReference(uses, frame.self)
  if (reference.in === 'workspace') return findInWorkspace(job, reference.path)
  const { repository, path, ref } = reference
  const key = `${repository}/${path}@${ref}`
  const known = job.actions.get(key)
  if (known !== undefined) return known
  const found = findInRepository(job, repository, path, ref)
  job.actions.set(key, found)
  return found
}

async function findInWorkspace(job: Job, path: string): Promise<FoundAction> {
  const folder = resolve(job.folders.workspace, path)
  const action = await readAction(folder)
  if (action === null)
    throw new StepFailure(
      `Can't find 'action.yml', 'action.yaml' or 'Dockerfile' under '${folder}'. Did you forget to run actions/checkout before running your local action?`,
    )
  return { action, folder, source: null }
}

async function findInRepository(job: Job, repository: string, path: string, ref: string): Promise<FoundAction> {
  const source = { repository, ref }
  const label = `${repository}${path === '' ? '' : `/${path}`}@${ref}`
  const standIn = path === '' ? standInFor(repository) : undefined
  if (standIn !== undefined) {
    const runs = { using: 'stand-in', standIn } as const
    return { action: { inputs: standIn.inputs, runs }, folder: actionFolder(job.folders, repository, ref), source }
  }
  const unpacked = await job.site.unpack(repository, ref).catch((error: unknown) => {
    if (isDiskFull(error)) throw error
    throw new StepFailure(
      `Unable to resolve action \`${label}\`: this GitHub does not hold it (${error instanceof Error ? error.message : String(error)}), and no stand-in exists for it. There are stand-ins for ${Object.keys(standIns).join(', ')}.`,
    )
  })
  const folder = actionFolder(job.folders, repository, ref)
  if (!existsSync(folder)) {
    await mkdir(dirname(folder), { recursive: true })
    await symlink(unpacked.folder, folder, 'dir')
  }
  const action = await readAction(join(folder, path))
  if (action === null)
    throw new StepFailure(`Can't find 'action.yml', 'action.yaml' or 'Dockerfile' for action '${label}'.`)
  return { action, folder: join(folder, path), source }
}
