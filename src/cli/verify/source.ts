import { join } from 'node:path'
import { cliProblem } from '../catalogue.ts'
import { UserError } from 'github-foundations/problem'
import type { Name, Sha } from '../../domain/words/names.ts'
import type { HistoryRead, SignatureSeen } from '../../github/record/history.ts'
import { releaseBranch } from '../../github/record/read-release.ts'
import { isSignedByGitHub, readCommit } from 'embedded-github/github/git/commits'
import { createObjects } from 'embedded-github/github/git/memory-objects'
import { readJournal } from 'embedded-github/server/journal'
import { folderOf } from 'embedded-github/server/projection'
import { outFolder, readMarker } from '../../rehearsal/report/out-folder.ts'
import { listGitReleases, readGitHistory } from '../git-history.ts'
import { fromHere } from '../inputs.ts'
import { openGitHub } from '../open-github.ts'

export interface SourceOptions {
  readonly control?: Name
  readonly git?: string
  readonly out?: string
  readonly token?: string
  readonly apiUrl?: string
}

/**
 * A release branch as it was read, and what is known about it from elsewhere: whose it must be, and which commit it
 * must hold.
 */
export interface Opened {
  readonly release: string
  readonly control?: Name
  readonly history: HistoryRead
  readonly anchor?: Sha
}

/**
 * Reads the branch from a rehearsal, from a repository on this disk, or from GitHub. `onRead` hears what was read so
 * far. Throws UserError where there is none.
 */
export async function openSource(
  release: string | undefined,
  options: SourceOptions,
  onRead: (what: string) => void,
): Promise<Opened> {
  const { control, git, out } = options
  if (git !== undefined && out !== undefined) throw new UserError([cliProblem('SOURCE_TWICE')])
  if (out !== undefined) return openRehearsed(release, out, control, onRead)
  if (git !== undefined) return openClone(release, git, control, onRead)
  if (control === undefined) throw new UserError([cliProblem('SOURCE_MISSING')])
  return openControl(release, control, options, onRead)
}

async function openControl(
  release: string | undefined,
  control: Name,
  options: SourceOptions,
  onRead: (what: string) => void,
): Promise<Opened> {
  const github = openGitHub(options)
  const known = (): Promise<readonly string[]> => github.listReleases(control)
  if (release === undefined) throw new UserError([cliProblem('RELEASE_MISSING', await known())])
  const history = await github.readHistory(control, release, (count) => {
    onRead(`${count} commits or files from ${control}`)
  })
  if (history === null)
    throw new UserError([cliProblem('RELEASE_NOT_FOUND', 'verify by token', control, release, await known())])
  return { release, control, history }
}

async function openClone(
  named: string | undefined,
  folder: string,
  control: Name | undefined,
  onRead: (what: string) => void,
): Promise<Opened> {
  const known = await listGitReleases(folder)
  const release = named ?? (known.length === 1 ? known[0] : undefined)
  if (release === undefined) throw new UserError([cliProblem('RELEASE_MISSING', known)])
  const history = await readGitHistory({
    folder,
    release,
    judgeSignature: () => 'unchecked',
    onRead: (count) => {
      onRead(`${count} commits`)
    },
  })
  if (history === null) throw new UserError([cliProblem('RELEASE_NOT_FOUND', 'verify', folder, release, known)])
  return { release, history, ...(control === undefined ? {} : { control }) }
}

/**
 * The bare repository that a rehearsal left: the embedded GitHub knows its own signatures, and where it had the branch.
 */
async function openRehearsed(
  named: string | undefined,
  path: string,
  control: Name | undefined,
  onRead: (what: string) => void,
): Promise<Opened> {
  const out = outFolder(path)
  const marker = await readMarker(out)
  const saved = readJournal(join(out.state, 'world'))
  if (marker === null || saved === null)
    throw new UserError([{ ...cliProblem('REHEARSAL_NOT_FOUND'), file: fromHere(out.path) }])
  const folder = folderOf(out.repositories, marker.control)
  const release = named ?? marker.release
  const history = await readGitHistory({
    folder,
    release,
    judgeSignature,
    onRead: (count) => {
      onRead(`${count} commits`)
    },
  })
  if (history === null)
    throw new UserError([
      cliProblem('RELEASE_NOT_FOUND', 'verify', marker.control, release, await listGitReleases(folder)),
    ])
  const anchor = saved.repositories[marker.control]?.refs[`refs/heads/${releaseBranch(release)}`]
  return { release, control: control ?? marker.control, history, ...(anchor === undefined ? {} : { anchor }) }
}

function judgeSignature(content: Uint8Array): SignatureSeen {
  const objects = createObjects()
  return isSignedByGitHub(readCommit(objects, objects.put({ type: 'commit', content }))) ? 'github' : 'foreign'
}
