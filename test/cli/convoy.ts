import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))
const program = [
  '--import',
  join(root, 'packages/embedded-github/src/workflows/reading/json-import-hook.ts'),
  join(root, 'src/cli/index.ts'),
]

/**
 * Where Node keeps what it compiled of the sources: each start of a test would else compile them anew, which takes
 * longer than most commands.
 */
const compiled = join(root, 'build', 'compile-cache')

export interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs the command line from its sources, as a person would: a process of its own. */
export async function convoy(args: readonly string[], cwd = root): Promise<Ended> {
  const { child, ended } = startConvoy(args, cwd)
  child.stdin?.end()
  return ended
}

/** The same for a command that goes on until it is told to stop. */
export function startConvoy(
  args: readonly string[],
  cwd = root,
  environment: Readonly<Record<string, string>> = {},
): { readonly child: ChildProcess; readonly ended: Promise<Ended> } {
  const child = spawn(process.execPath, [...program, ...args], {
    cwd,
    env: { ...process.env, NODE_COMPILE_CACHE: compiled, NO_COLOR: '1', ...environment },
  })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => {
      resolve({ code, stdout, stderr })
    })
  })
  return { child, ended }
}

/** An empty folder that goes away with its scope. */
export async function scratch(): Promise<{
  readonly path: string
  readonly [Symbol.asyncDispose]: () => Promise<void>
}> {
  const path = await mkdtemp(join(tmpdir(), 'convoy-test-'))
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) }
}

/** Every path below a folder, sorted. */
export async function pathsBelow(folder: string): Promise<readonly string[]> {
  return (await readdir(folder, { recursive: true })).sort()
}
