import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { UserError } from '../domain/problem.ts'

/** The root of the Convoy package: the nearest folder above this file that holds the actions. The same from `src/cli` and from `dist/cli`. */
export function findKit(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'actions')) && existsSync(join(folder, 'package.json'))) return folder
    if (folder === dirname(folder)) throw new Error('The package is incomplete: no folder above the program holds package.json and actions/.')
  }
}

const needed = 24

/** The Node that actions run on: this process where it is new enough, else the one that npm installed beside the package. */
export function findNode(kit: string): string {
  if (majorOf(process.version) >= needed) return process.execPath
  for (let folder = kit; folder !== dirname(folder); folder = dirname(folder)) {
    const installed = join(folder, 'node_modules', '.bin', 'node')
    if (existsSync(installed) && majorOf(versionOf(installed)) >= needed) return installed
  }
  throw new UserError([{
    code: 'NODE_TOO_OLD', message: `Actions run on Node ${needed}; this is ${process.version}, and npm installed no other beside ${kit}.`,
    remedy: `Use Node ${needed}; or let npm install it there, with optional dependencies (\`npm ci --include=optional\`).`,
  }])
}

/** What the program says of itself; nothing where it does not run on this machine, as one that is built for another C library. */
function versionOf(program: string): string {
  try {
    return execFileSync(program, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  } catch {
    return ''
  }
}

function majorOf(version: string): number {
  return Number(/^v?(\d+)/.exec(version.trim())?.[1] ?? 0)
}
