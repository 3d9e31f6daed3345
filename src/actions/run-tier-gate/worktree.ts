import { mkdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { FileChange } from '../../github/commit-on-top.ts'
import { runCommand } from '../../toolkit/exec.ts'
import { refusePath, refuseSize } from './changes.ts'

const timeLimitMinutes = 10

/** A folder whose changes can be told: what git would commit of them, so that ignored files stay behind. Git's own files are elsewhere. */
export interface Worktree {
  /** Everything that differs from the beginning, or why it may not be committed. */
  changes(): Promise<{ readonly changes: readonly FileChange[] } | { readonly refused: string }>
}

/** Begins to watch a folder as it is now. Throws where git cannot. */
export async function openWorktree(folder: string, scratch: string, path: string): Promise<Worktree> {
  await mkdir(join(scratch, 'git'), { recursive: true })
  const git = async (...args: readonly string[]): Promise<void> => {
    const ending = await runCommand({ program: 'git', args, folder, environment: gitEnvironment(folder, scratch, path), timeLimitMinutes })
    if (ending.is !== 'ended' || ending.exitCode !== 0) throw new Error(`git ${args[0] ?? ''} did not succeed; its words are in the log`)
  }
  await git('init', '--quiet', '--template=')
  await git('add', '--all', '--force', '.')
  await git('commit', '--quiet', '--no-verify', '--allow-empty', '--message=As fetched')
  return {
    async changes() {
      const list = join(scratch, 'changes')
      await git('add', '--all', '.')
      await git('diff', '--cached', '--raw', '--no-renames', '--no-abbrev', '-z', `--output=${list}`, 'HEAD')
      const { size } = await stat(list)
      return size > longestList ? { refused: `the list of what changed has ${size} bytes, and at most ${longestList} are read` } : pack(folder, readRaw(await readFile(list, 'utf8')))
    },
  }
}

/** As many files as may change, with the longest paths, fit into it. */
const longestList = 1024 * 1024

interface Difference { readonly mode: string; readonly path: string }

/** `:<old mode> <new mode> <old> <new> <letter>␀<path>␀` for each file (git-diff, raw output format). */
function readRaw(text: string): readonly Difference[] {
  return [...text.matchAll(/:[0-7]{6} ([0-7]{6}) [^\0]*\0([^\0]*)\0/g)].map(([, mode = '', path = '']) => ({ mode, path }))
}

async function pack(folder: string, differences: readonly Difference[]): Promise<{ readonly changes: readonly FileChange[] } | { readonly refused: string }> {
  const refused = differences.map(({ mode, path }) => refusePath(path) ?? refuseMode(mode, path)).find((why) => why !== null)
  if (refused !== undefined) return { refused }
  const sizes = await Promise.all(differences.filter(({ mode }) => mode !== gone).map(async ({ path }) => (await stat(join(folder, path))).size))
  const tooMuch = refuseSize(differences.length, sizes.reduce((sum, size) => sum + size, 0))
  if (tooMuch !== null) return { refused: tooMuch }
  return { changes: await Promise.all(differences.map((difference) => read(folder, difference))) }
}

const gone = '000000'

function refuseMode(mode: string, path: string): string | null {
  return mode === '100644' || mode === '100755' || mode === gone ? null : `${path} is ${mode === '120000' ? 'a symbolic link' : 'a repository of its own'}, and only files are committed`
}

async function read(folder: string, { mode, path }: Difference): Promise<FileChange> {
  if (mode === gone) return { path, mode: null }
  return { path, mode: mode === '100755' ? mode : '100644', content: (await readFile(join(folder, path))).toString('base64') }
}

/** No configuration but this; hooks and monitors are programs, and the command under test could have left some. */
function gitEnvironment(folder: string, scratch: string, path: string): Readonly<Record<string, string>> {
  const settings = [['core.hooksPath', '/dev/null'], ['core.fsmonitor', 'false'], ['user.name', 'convoy'], ['user.email', 'convoy@invalid'], ['commit.gpgSign', 'false']] as const
  return {
    PATH: path, HOME: scratch, LANG: 'C.UTF-8', GIT_DIR: join(scratch, 'git'), GIT_WORK_TREE: folder, GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_COUNT: String(settings.length),
    ...Object.fromEntries(settings.flatMap(([key, value], index) => [[`GIT_CONFIG_KEY_${index}`, key], [`GIT_CONFIG_VALUE_${index}`, value]])),
  }
}
