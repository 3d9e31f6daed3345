import { execFileSync } from 'node:child_process'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { readAnswers } from '../../src/cli/init/answers.ts'
import { initFiles } from '../../src/cli/init/files.ts'
import { readKitAnswers, type ControlSettings, type KitAnswers } from '../../src/cli/init/kit.ts'
import { placeRunsOn } from '../../src/cli/init/runs-on.ts'
import { printTrain } from '../../src/cli/init/train.ts'
import { readTrain } from '../../src/documents/train/train.ts'
import {
  readControlStarters,
  readCopies,
  readParticipantStarters,
  readSingleActions,
  kitRepository,
  pinStarter,
  type Files,
} from '../../src/rehearsal/seed/starters.ts'

/** Repositories by the name of a folder, each with its workflow files by path. */
export type Repositories = Readonly<Record<string, Files>>

const workflow = /(?:^|\/)\.github\/workflows\/[^/]+\.ya?ml$/
const action = /(?:^|\/)action\.ya?ml$/
/** Stands for the commit that `init` pins; which one it is, no linter can tell offline. */
const commit = 'c0'.repeat(20)
const released = { repository: kitRepository, commit }
const control = 'acme/release-control'

export function isWorkflow(path: string): boolean {
  return workflow.test(path)
}

export function isAction(path: string): boolean {
  return action.test(path)
}

/**
 * The repository that a workflow or action lies in, by the folder above `.github` ('' at the top), and its path there.
 */
export function placeInRepository(path: string): { readonly repository: string; readonly path: string } {
  const at = path.lastIndexOf('.github/workflows/')
  return at < 0 ? { repository: '', path } : { repository: path.slice(0, at).replace(/\/$/, ''), path: path.slice(at) }
}

/** Every workflow and action of this repository, what is not committed yet included. */
export function ownFiles(kit: string): readonly string[] {
  const listed = execFileSync('git', ['-C', kit, 'ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  }).split('\0')
  return [...new Set(listed)].filter((path) => isWorkflow(path) || isAction(path)).sort()
}

/**
 * Workflows that are in no file of ours but in files of users: the output of init, in all its forms, and examples with
 * Convoy's workflows copied into them.
 */
export async function derivedRepositories(kit: string): Promise<Repositories> {
  const folders = { ...(await initFolders(kit)), ...(await copiedFolders(kit)) }
  const placed = Object.entries(folders).flatMap(([folder, files]) =>
    Object.entries(files)
      .filter(([path]) => isWorkflow(path))
      .map(([whole, text]) => {
        const { repository, path } = placeInRepository(whole)
        return {
          name: join(folder, repository === '' ? 'control' : repository.split('/').slice(-2).join('-')),
          path,
          text,
        }
      }),
  )
  return Object.fromEntries(
    [...Map.groupBy(placed, ({ name }) => name)].map(([name, files]) => [
      name,
      Object.fromEntries(files.map(({ path, text }) => [path, text])),
    ]),
  )
}

/**
 * The output of `convoy init`: called and as steps, the key in an environment and in the repository, with every way to
 * say where jobs run.
 */
async function initFolders(kit: string): Promise<Repositories> {
  const called = { as: 'call', key: 'environment', kitRepository: 'acme/convoy' } as const
  const forms = {
    call: called,
    'call-key-in-repository': { as: 'call', key: 'repository' },
    steps: { as: 'steps', key: 'environment' },
    'steps-key-in-repository': { as: 'steps', key: 'repository' },
    'call-on-label': { ...called, runsOn: 'self-hosted' },
    'call-on-labels': { ...called, runsOn: '["self-hosted", "linux"]' },
    'call-on-group': { ...called, runsOn: '{"group": "releases"}' },
  } as const satisfies Readonly<Record<string, KitAnswers & { readonly runsOn?: string }>>
  const folders = Object.entries(forms).map(async ([name, form]) => {
    const { settings, problems } = readKitAnswers({ ...form, kitCommit: commit }, control, null)
    if (problems.length > 0)
      throw new Error(`init has no form ${name}: ${problems.map(({ message }) => message).join(' ')}`)
    return [`init-${name}`, await initFolder(kit, settings, 'runsOn' in form ? form.runsOn : undefined)] as const
  })
  return {
    ...Object.fromEntries(await Promise.all(folders)),
    'init-single-actions': await readSingleActions(kit, released),
  }
}

/** One folder that init writes. Its train prepares no version, so that starter, which people copy, is added. */
async function initFolder(kit: string, settings: ControlSettings, runsOn: string | undefined): Promise<Files> {
  const { draft } = readAnswers({
    train: 'shop',
    control,
    repository: ['acme/api', 'acme/web:acme/api'],
    staging: 'staging',
    production: 'master',
  })
  const text = printTrain(draft)
  const participant = await readParticipantStarters(kit, settings.kit)
  const starters = placeRunsOn(runsOn, {
    control: await readControlStarters(kit, settings.kit, control, settings),
    participant,
  })
  const copied = Object.fromEntries(
    Object.entries(starters.participant).map(([path, content]) => [
      `setup/repositories/acme/prepared/${path}`,
      content,
    ]),
  )
  return { ...initFiles(readTrain(text, 'train.yml'), text, starters, settings), ...copied }
}

/**
 * The examples' repositories that call copies of Convoy's workflows, with these copies, as a rehearsal commits them.
 */
async function copiedFolders(kit: string): Promise<Repositories> {
  const byRepository = Map.groupBy(ownFiles(kit).filter(isWorkflow), (path) => placeInRepository(path).repository)
  const folders = await Promise.all(
    [...byRepository].map(async ([repository, paths]) => {
      const files = Object.fromEntries(
        await Promise.all(
          paths.map(async (path) => [placeInRepository(path).path, await readFile(join(kit, path), 'utf8')] as const),
        ),
      )
      const pinned = Object.fromEntries(Object.entries(files).map(([path, text]) => [path, pinStarter(text, released)]))
      const copies = await readCopies(kit, released, pinned)
      return Object.keys(copies).length === 0
        ? []
        : [[`copied-into-${repository.replaceAll('/', '-')}`, { ...pinned, ...copies }] as const]
    }),
  )
  return Object.fromEntries(folders.flat())
}

/**
 * The same, and this repository itself, in words that actionlint knows: it takes `$/` for a mistake and looks no
 * further, but `./` in a repository means the same there, and what is handed over to an action or a called workflow is
 * compared with what that one takes.
 */
export async function readThrough(kit: string, repositories: Repositories): Promise<Repositories> {
  const own = ownFiles(kit).filter((path) => /^(?:\.github|actions)\//.test(path))
  const convoy = Object.fromEntries(
    await Promise.all(own.map(async (path) => [path, await readFile(join(kit, path), 'utf8')] as const)),
  )
  const known = (files: Files): Files =>
    Object.fromEntries(
      Object.entries(files).map(([path, text]) => [path, text.replaceAll(/^( +(?:- )?uses: )\$\//gm, '$1./')]),
    )
  return Object.fromEntries(Object.entries({ ...repositories, convoy }).map(([name, files]) => [name, known(files)]))
}

/** Writes repositories into a folder, each marked as one, for actionlint reads `./` from there; returns their paths. */
export async function writeRepositories(folder: string, repositories: Repositories): Promise<readonly string[]> {
  await rm(folder, { recursive: true, force: true })
  const files = Object.entries(repositories).flatMap(([name, files]) =>
    Object.entries(files).map(([path, text]) => [join(folder, name, path), text] as const),
  )
  await Promise.all(
    Object.keys(repositories).map(async (name) => mkdir(join(folder, name, '.git'), { recursive: true })),
  )
  await Promise.all(
    files.map(async ([path, text]) => {
      await mkdir(dirname(path), { recursive: true })
      await writeFile(path, text)
    }),
  )
  return files.map(([path]) => path)
}
