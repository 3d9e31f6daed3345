import { execFileSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { writeNotices, type BundledModule } from './notices.ts'

/*
 * The actions share one bundle, and each has a stub beside it: five whole bundles would put 30 MB into every rebuild.
 * (github/codeql-action does the same: lib/ holds one bundle and small entries.) Runs after `tsc -b`.
 */
const actions = ['plan-release', 'cut-rc', 'run-tier-gate', 'promote', 'record-signal'] as const

linkPackages()
bundle('build/src/actions/index.js', 'dist/shared')
for (const action of actions) writeStub(action)
if (existsSync('build/src/cli/index.js')) bundle('build/src/cli/index.js', 'dist/cli', ['@octokit/graphql-schema'])
else process.stdout.write('dist/cli: not built, there is no src/cli/index.ts\n')

interface OwnPackage {
  readonly type: string
  readonly exports: Readonly<Record<string, string>>
}

/**
 * Bundles one entry with everything it imports, and writes the notices of what got in and of packages whose data is
 * `copied` into our own files. ncc's own
 * `--license` keeps those of one chunk only. ncc caches by path, so its cache is left out: two builds in different
 * folders must be equal.
 */
function bundle(entry: string, folder: string, copied: readonly string[] = []): void {
  rmSync(folder, { recursive: true, force: true })
  const scratch = mkdtempSync(join(tmpdir(), 'convoy-bundle-'))
  try {
    const stats = join(scratch, 'stats.json')
    const ncc = join('node_modules', '@vercel', 'ncc', 'dist', 'ncc', 'cli.js')
    execFileSync(
      process.execPath,
      [ncc, 'build', entry, '--out', folder, '--stats-out', stats, '--no-cache', '--quiet', '--target', 'es2022'],
      { stdio: ['ignore', 'ignore', 'inherit'] },
    )
    const { modules } = JSON.parse(readFileSync(stats, 'utf8')) as { readonly modules: readonly BundledModule[] }
    writeFileSync(join(folder, 'licenses.txt'), writeNotices(modules, copied))
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
  writeModuleType(folder)
  process.stdout.write(`${folder}: ${describeSizes(folder)}\n`)
}

/** Beside what `tsc -b` wrote stand our own packages as it wrote them, so that a bundle is made of one kind of file. */
function linkPackages(): void {
  for (const name of readdirSync('packages')) {
    const { type, exports } = JSON.parse(readFileSync(join('packages', name, 'package.json'), 'utf8')) as OwnPackage
    const built = { name, type, exports: JSON.parse(JSON.stringify(exports).replaceAll('.ts"', '.js"')) as unknown }
    writeFileSync(join('build/packages', name, 'package.json'), JSON.stringify(built))
    const link = join('build/node_modules', name)
    rmSync(link, { recursive: true, force: true })
    mkdirSync(dirname(link), { recursive: true })
    symlinkSync(resolve('build/packages', name), link, 'junction')
  }
}

function writeStub(action: string): void {
  const folder = join('dist', action)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'index.js'), `import { run } from '../shared/index.js'\n\nawait run('${action}')\n`)
  writeModuleType(folder)
}

/** The nearest package.json decides that these files are ES modules, wherever they are copied to. */
function writeModuleType(folder: string): void {
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}\n')
}

function describeSizes(folder: string): string {
  const files = readdirSync(folder).filter((file) => file.endsWith('.js'))
  return files.map((file) => `${file} ${(statSync(join(folder, file)).size / 1e6).toFixed(2)} MB`).join(', ')
}
