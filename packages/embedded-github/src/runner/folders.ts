import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { invitationHeader } from '../github/world/seals.ts'
import type { JobMessage } from '../workflows/words.ts'

/** The folders of one job, laid out as GitHub's runner does below its work folder. */
export interface Folders {
  /** `<folder>/<repo>/<repo>`: GITHUB_WORKSPACE. */
  readonly workspace: string
  readonly temp: string
  readonly tools: string
  readonly actions: string
  readonly home: string
  /** The folder that the host calls /tmp, of this job alone. */
  readonly scratch: string
  /** The file with `github.event`. */
  readonly event: string
}

/**
 * Makes the folders of a job and writes the event file, and with what git reads public repositories where no other user
 * of this machine may.
 */
export async function createFolders(folder: string, message: JobMessage, serverUrl: string): Promise<Folders> {
  const name = message.repository.slice(message.repository.indexOf('/') + 1)
  const temp = join(folder, '_temp')
  const folders: Folders = {
    workspace: join(folder, name, name),
    temp,
    tools: join(folder, '_tool'),
    actions: join(folder, '_actions'),
    home: join(folder, '_home'),
    scratch: join(folder, '_tmp'),
    event: join(temp, '_github_workflow', 'event.json'),
  }
  const { workspace, tools, actions, home, scratch } = folders
  const all = [
    workspace,
    tools,
    actions,
    home,
    scratch,
    join(temp, '_github_workflow'),
    join(temp, '_runner_file_commands'),
  ]
  await Promise.all(all.map((path) => mkdir(path, { recursive: true })))
  await writeFile(folders.event, JSON.stringify(message.run.payload, null, 2))
  await writeFile(
    join(home, '.gitconfig'),
    `[http "${serverUrl}/"]\n\textraHeader = ${invitationHeader}: ${message.invitation}\n`,
    { mode: 0o600 },
  )
  return folders
}
