import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { appKey } from '../../domain/control/app-key.ts'
import type { Name } from '../../domain/words/names.ts'
import { readFolder } from './folder.ts'

/**
 * The repository that publishes Convoy's own workflows and actions, and the tag that a starter names before it is
 * pinned.
 */
export const kitRepository = 'convoy-release/convoy'
export const kitTag = 'v1'

/** Convoy at one commit, in the repository where a starter finds it. */
export interface Kit {
  readonly repository: Name
  readonly commit: string
}

/** Files by their path in a repository. */
export type Files = Readonly<Record<string, string>>

/**
 * The way in which the control repository uses Convoy's jobs: it calls them, or has them as steps in a workflow of its
 * own.
 */
export type ControlForm = 'call' | 'steps'

/**
 * The place of the release App's key: an environment, or the repository, where whoever can push a branch can read it.
 */
export type KeyPlace = 'environment' | 'repository'

/**
 * A starter workflow as it is committed: every use of the kit at one commit, the tag kept as a comment for Dependabot
 * and people.
 */
export function pinStarter(text: string, { repository, commit }: Kit): string {
  return text.replace(
    /^(\s*(?:- )?uses:\s*['"]?)convoy-release\/convoy(\/[^\s@'"]+)@v1\b(['"]?)[^\n]*$/gm,
    `$1${repository}$2@${commit}$3 # ${kitTag}`,
  )
}

/** The starters that one repository needs; a defect if the kit has none at a path. */
export function pickStarters(starters: Files, paths: readonly string[]): Files {
  return Object.fromEntries(
    paths.map((path) => {
      const text = starters[path]
      if (text === undefined) throw new Error(`the kit has no starter ${path}`)
      return [path, text]
    }),
  )
}

/** The starter files of a participant, pinned, by path. `folder` holds the kit's own files. */
export async function readParticipantStarters(folder: string, kit: Kit): Promise<Files> {
  return pinned(await readStarters(folder, 'participant'), kit)
}

/**
 * The starter files of a control repository, pinned, by path. An environment is only known to give its secrets to
 * called workflows of the same owner: where the kit is another owner's, control has the jobs as steps
 * (docs/decisions/0052-the-key-lives-in-an-environment.md).
 */
export async function readControlStarters(
  folder: string,
  kit: Kit,
  control: Name,
  { form = formFor(control, kit), key = 'environment' }: { readonly form?: ControlForm; readonly key?: KeyPlace } = {},
): Promise<Files> {
  const own = pinned(await readStarters(folder, 'control'), kit)
  const placed = key === 'environment' ? own : mapFiles(own, keptInRepository)
  const called = form === 'call' ? placed : mapFiles(placed, (text) => callOwn(text, kit))
  return { ...called, ...(await readCopies(folder, kit, called)) }
}

/**
 * The kit's workflows that these files of a repository call as its own and that are not among them:
 * `./.github/workflows/convoy-<name>.yml`, with the jobs of `<name>.yml` as steps of that repository.
 */
export async function readCopies(folder: string, kit: Kit, files: Files): Promise<Files> {
  const called = Object.values(files).flatMap((text) =>
    [...text.matchAll(/^ +uses: \.\/\.github\/workflows\/convoy-([a-z-]+)\.yml(?: #.*)?$/gm)].map(
      ([, name = '']) => name,
    ),
  )
  const names = [...new Set(called)].filter((name) => copied.includes(name) && files[copyOf(name)] === undefined)
  return Object.fromEntries(
    await Promise.all(
      names.map(
        async (name) =>
          [
            copyOf(name),
            asSteps(name, await readFile(join(folder, '.github', 'workflows', `${name}.yml`), 'utf8'), kit),
          ] as const,
      ),
    ),
  )
}

/** The workflows of single actions as steps of control, for who composes a control of their own. */
export async function readSingleActions(folder: string, kit: Kit): Promise<Files> {
  return readCopies(folder, kit, { composed: single.map((name) => ` uses: ./${copyOf(name)}`).join('\n') })
}

/** True if an environment of control reaches workflows of the kit. */
export function formFor(control: Name, { repository }: Pick<Kit, 'repository'>): ControlForm {
  return ownerOf(control) === ownerOf(repository) ? 'call' : 'steps'
}

const single: readonly string[] = ['record-signal', 'plan-release', 'cut-rc', 'run-tier-gate', 'promote']
const copied: readonly string[] = ['control', ...single]

function copyOf(name: string): string {
  return `.github/workflows/convoy-${name}.yml`
}

async function readStarters(folder: string, role: 'control' | 'participant'): Promise<Files> {
  const { files } = await readFolder(join(folder, 'examples', 'starters', role))
  return Object.fromEntries(
    Object.entries(files).map(([path, content]) => [path, Buffer.from(content).toString('utf8')]),
  )
}

function pinned(files: Files, kit: Kit): Files {
  return mapFiles(files, (text) => pinStarter(text, kit))
}

function mapFiles(files: Files, change: (text: string) => string): Files {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [path, change(text)]))
}

function ownerOf(name: Name): string {
  return (name.split('/')[0] ?? name).toLowerCase()
}

/** The starter with its call of the kit's control.yml turned to control's own. */
function callOwn(text: string, { repository, commit }: Kit): string {
  return text.replaceAll(
    `uses: ${repository}/.github/workflows/control.yml@${commit} # ${kitTag}`,
    `uses: ./${copyOf('control')} # zizmor: ignore[self-repository] actionlint reads no other`,
  )
}

/**
 * A workflow of the kit as one of another repository: what meant the kit by standing in it names it, and an action says
 * itself which commit it is.
 */
function asSteps(name: string, text: string, { repository, commit }: Kit): string {
  const steps = text
    .replace(/^( +(?:- )?uses: )\$\/(\S+)$/gm, `$1${repository}/$2@${commit} # ${kitTag}`)
    .replaceAll('${{ job.workflow_sha }}', '${{ github.action_ref }}')
    .replaceAll('${{ job.workflow_repository }}', '${{ github.action_repository }}')
  if (/\$\/|job\.workflow_/.test(steps.replaceAll(/^ *#.*$/gm, '')))
    throw new Error(`${name}.yml says something of its own repository that no other repository can say.`)
  return [
    `# Written by \`convoy init\`: the jobs of ${repository}/.github/workflows/${name}.yml@${commit}, as steps of this repository.`,
    "# Nobody knows if a job that another owner's workflow contains gets the secrets of this repository's environments; these jobs do.",
    '# When you move the pins to a newer Convoy, replace these jobs as well: `convoy init` into an empty folder writes both.',
    steps,
  ].join('\n')
}

/** The starter without an environment: its jobs name none, and its first lines say what that means. */
function keptInRepository(text: string): string {
  const changed = text.replaceAll(/^( +)(signal: \w+)$/gm, '$1$2\n$1environment: ""')
  if (changed === text) throw new Error('A starter of control calls nothing.')
  return [
    `# WARNING: no environment holds the key here. ${appKey.secret} is a secret of the repository: whoever can push a branch can read it with a`,
    '# workflow of that branch, and act as the release App. As soon as you can have an environment, make it, move the key there, and copy the',
    '# workflows that `convoy init` writes without `--key repository`.',
    changed,
  ]
    .join('\n')
    .replaceAll(/^( +CONVOY_APP_PRIVATE_KEY: [^#\n]*?) #.*$/gm, '$1')
}
