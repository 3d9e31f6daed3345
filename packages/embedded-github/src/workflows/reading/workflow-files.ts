import { findEntry, listFiles, readFile } from '../../github/git/trees.ts'
import { readCommit } from '../../github/git/commits.ts'
import { readDefinition, type Workflow } from './definition.ts'
import { parseFile } from './parser.ts'
import type { Sha, World } from '../words.ts'

/** A workflow file read once; `problems` empty means GitHub accepts it. */
export interface WorkflowFile {
  readonly workflow: Workflow
  readonly problems: readonly string[]
}

/** Files larger than this start no runs. https://docs.github.com/en/actions/reference/limits */
const largestFile = 500 * 1024

const read = new Map<string, WorkflowFile>()

/**
 * The workflow file of a path at a commit; `null` if there is none. A blob's name is its content, so what was read once
 * stays read.
 */
export function readWorkflow(world: World, commit: Sha, path: string): WorkflowFile | null {
  const file = readFile(world.objects, commit, path)
  if (file === null) return null
  const key = `${file.sha} ${path}`
  const known = read.get(key) ?? readContent(path, file.content)
  read.set(key, known)
  return known
}

/** Paths of all workflow files at a commit, sorted: `.yml` and `.yaml` directly in `.github/workflows`. */
export function listWorkflows(world: World, commit: Sha): readonly string[] {
  const folder = findEntry(world.objects, readCommit(world.objects, commit).tree, '.github/workflows')
  if (folder === null || folder.mode !== '40000') return []
  return [...listFiles(world.objects, folder.sha).keys()]
    .filter((name) => /^[^/]+\.ya?ml$/u.test(name))
    .map((name) => `.github/workflows/${name}`)
    .sort()
}

function readContent(path: string, content: Uint8Array): WorkflowFile {
  if (content.length > largestFile)
    return { workflow: readDefinition(null), problems: [`${path}: the file is larger than 500 KB`] }
  const { root, problems } = parseFile(path, new TextDecoder().decode(content))
  const workflow = readDefinition(root)
  return { workflow, problems: problems.length > 0 ? problems : refusals(path, workflow) }
}

/**
 * Problems that GitHub refuses and its parser does not see, and features that are not imitated: reported at once, never
 * ignored.
 */
function refusals(path: string, workflow: Workflow): readonly string[] {
  const jobs = Object.values(workflow.jobs)
  const settings = [workflow.concurrency, ...jobs.map((job) => job.concurrency)].filter(
    (concurrency) => concurrency !== null,
  )
  const notYet = (key: string): string => `The embedded GitHub does not do ${unsupportedNames[key] ?? `'${key}:'`} yet`
  return [
    ...workflow.unsupported.map((key) => `${path}: ${notYet(key)}`),
    ...settings
      .filter(({ queue, cancelInProgress }) => queue === 'max' && cancelInProgress === true)
      .map(
        ({ group }) =>
          `${path}: concurrency group '${group}' has queue: max, which does not go with cancel-in-progress: true`,
      ),
    ...jobs.flatMap((job) => job.unsupported.map((key) => `${path}: job '${job.id}' uses ${key}: ${notYet(key)}`)),
  ]
}

const unsupportedNames: Readonly<Record<string, string>> = {
  container: 'containers',
  services: 'service containers',
  snapshot: 'image snapshots',
  timezone: 'time zones of schedules',
}
