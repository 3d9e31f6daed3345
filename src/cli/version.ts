import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findKit } from './kit.ts'

/** `convoy 0.1.0 (kit 1234…)`: the version, and the commit where it is known: of the clone that this runs from, or the one that npm noted when the package was published. */
export function describeVersion(kit = findKit()): string {
  const { version, gitHead } = JSON.parse(readFileSync(join(kit, 'package.json'), 'utf8')) as { readonly version: string; readonly gitHead?: string }
  const commit = gitHead ?? headOf(kit)
  return `convoy ${version}${commit === null ? '' : ` (kit ${commit})`}`
}

function headOf(kit: string): string | null {
  if (!existsSync(join(kit, '.git'))) return null
  try {
    return execFileSync('git', ['-C', kit, 'rev-parse', 'HEAD'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  } catch {
    return null // Without git nobody knows, and the version stands alone.
  }
}
