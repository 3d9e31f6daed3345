import { lstat, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FileChange } from '../../github/act/commit-on-top.ts'
import { runCommand } from '../../toolkit/exec.ts'
import { isStored, refusePath, refuseSize } from './changes.ts'

const timeLimitMinutes = 10

/**
 * A folder whose changes can be told: what git would commit of them, in the bytes that it would store, so that ignored
 * files stay behind. Git's own files are elsewhere.
 */
export interface Worktree {
  /** Everything that differs from the beginning, or why it may not be committed. */
  changes(): Promise<{ readonly changes: readonly FileChange[] } | { readonly refused: string }>
}

/** Begins to watch a folder as it is now. Throws where git cannot. */
export async function openWorktree(folder: string, scratch: string, path: string): Promise<Worktree> {
  await mkdir(join(scratch, 'git'), { recursive: true })
  const run = async (
    program: string,
    args: readonly string[],
    more: Readonly<Record<string, string>> = {},
  ): Promise<void> => {
    const ending = await runCommand({
      program,
      args,
      folder,
      environment: { ...gitEnvironment(folder, scratch, path), ...more },
      timeLimitMinutes,
    })
    if (ending.is !== 'ended' || ending.exitCode !== 0)
      throw new Error(`${program} ${args.join(' ')} failed; its output is in the log`)
  }
  const git = (...args: readonly string[]): Promise<void> => run('git', args)
  // What git is asked and answers is data: it goes through files, and none of it into the log.
  const ask: Ask = async (question, ...args) => {
    const [input, output] = [join(scratch, 'question'), join(scratch, 'answer')]
    await writeFile(input, question)
    await run('sh', ['-c', 'exec git "$@" <"$QUESTION" >"$ANSWER"', 'sh', ...args], { QUESTION: input, ANSWER: output })
    return readFile(output)
  }
  await git('init', '--quiet', '--template=')
  await git('add', '--all', '--force', '.')
  await git('commit', '--quiet', '--no-verify', '--allow-empty', '--message=As fetched')
  return {
    async changes() {
      const list = join(scratch, 'changes')
      await git('add', '--all', '.')
      await git('diff', '--cached', '--raw', '--no-renames', '--no-abbrev', '-z', `--output=${list}`, 'HEAD')
      const { size } = await lstat(list)
      return size > longestList
        ? { refused: `the list of what changed has ${size} bytes, and at most ${longestList} are read` }
        : pack(folder, readRaw(await readFile(list, 'utf8')), ask)
    },
  }
}

/** The limit that fits the largest number of changed files with the longest paths. */
const longestList = 1024 * 1024

/** Answers of git to what is written to its standard input. */
type Ask = (question: string, ...args: readonly string[]) => Promise<Buffer>

/** `blob` is what git stored: line endings, encodings and keywords as `.gitattributes` wants them in the repository. */
interface Difference {
  readonly mode: string
  readonly path: string
  readonly blob: string
}

/** `:<old mode> <new mode> <old> <new> <letter>␀<path>␀` for each file (git-diff, raw output format). */
function readRaw(text: string): readonly Difference[] {
  return [...text.matchAll(/:[0-7]{6} ([0-7]{6}) [0-9a-f]+ ([0-9a-f]+) [^\0]*\0([^\0]*)\0/g)].map(
    ([, mode = '', blob = '', path = '']) => ({ mode, blob, path }),
  )
}

async function pack(
  folder: string,
  differences: readonly Difference[],
  ask: Ask,
): Promise<{ readonly changes: readonly FileChange[] } | { readonly refused: string }> {
  const refused = differences
    .map(({ mode, path }) => refusePath(path) ?? refuseMode(mode, path))
    .find((why) => why !== null)
  if (refused !== undefined) return { refused }
  const stored = differences.filter(({ mode }) => mode !== gone)
  const sizes = await Promise.all(stored.map(async ({ path }) => (await lstat(join(folder, path))).size))
  const tooMuch =
    refuseSize(
      differences.length,
      sizes.reduce((sum, size) => sum + size, 0),
    ) ?? (await refuseFilters(stored, ask))
  if (tooMuch !== null) return { refused: tooMuch }
  const blobs = await readBlobs(stored, ask)
  return {
    changes: differences.map(({ mode, path, blob }): FileChange =>
      isStored(mode)
        ? { path, mode, content: (blobs.get(blob) ?? Buffer.alloc(0)).toString('base64') }
        : { path, mode: null },
    ),
  }
}

const gone = '000000'

function refuseMode(mode: string, path: string): string | null {
  return mode === gone || isStored(mode) ? null : `${path} is a repository of its own, and only files are committed`
}

/**
 * A file that goes through a filter (Git LFS above all) is stored as that program says, and its contents have to go
 * elsewhere as well: neither is done here.
 */
async function refuseFilters(differences: readonly Difference[], ask: Ask): Promise<string | null> {
  if (differences.length === 0) return null
  const answer = (
    await ask(differences.map(({ path }) => `${path}\0`).join(''), 'check-attr', '--stdin', '-z', 'filter')
  )
    .toString('utf8')
    .split('\0')
  const at = answer.findIndex((value, index) => index % 3 === 2 && value !== 'unspecified' && value !== 'unset')
  return at === -1
    ? null
    : `${answer[at - 2] ?? ''} goes through the filter ${answer[at] ?? ''} of .gitattributes, which cannot be run here`
}

/** `<blob> blob <bytes>␊<content>␊` for each (git-cat-file, batch output). */
async function readBlobs(differences: readonly Difference[], ask: Ask): Promise<ReadonlyMap<string, Buffer>> {
  const blobs = new Map<string, Buffer>()
  const answer =
    differences.length === 0
      ? Buffer.alloc(0)
      : await ask(differences.map(({ blob }) => `${blob}\n`).join(''), 'cat-file', '--batch')
  for (let at = 0; at < answer.length;) {
    const end = answer.indexOf('\n', at)
    const [, blob = '', bytes = ''] = /^([0-9a-f]+) blob ([0-9]+)$/.exec(answer.toString('utf8', at, end)) ?? []
    if (blob === '') throw new Error('git does not have what it stored')
    blobs.set(blob, answer.subarray(end + 1, end + 1 + Number(bytes)))
    at = end + 1 + Number(bytes) + 1
  }
  return blobs
}

/** No configuration but this; hooks and monitors are programs, and the command under test could have left some. */
function gitEnvironment(folder: string, scratch: string, path: string): Readonly<Record<string, string>> {
  const settings = [
    ['core.hooksPath', '/dev/null'],
    ['core.fsmonitor', 'false'],
    ['user.name', 'convoy'],
    ['user.email', 'convoy@invalid'],
    ['commit.gpgSign', 'false'],
  ] as const
  return {
    PATH: path,
    HOME: scratch,
    LANG: 'C.UTF-8',
    GIT_DIR: join(scratch, 'git'),
    GIT_WORK_TREE: folder,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_COUNT: String(settings.length),
    ...Object.fromEntries(
      settings.flatMap(([key, value], index) => [
        [`GIT_CONFIG_KEY_${index}`, key],
        [`GIT_CONFIG_VALUE_${index}`, value],
      ]),
    ),
  }
}
