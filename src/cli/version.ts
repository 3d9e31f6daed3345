import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findKitCommit } from './kit-commit.ts'
import { findKit } from './kit.ts'

/** `convoy 0.1.0 (kit 1234…)`: the version, and the kit's commit where it is known. */
export function describeVersion(kit = findKit()): string {
  const { version } = JSON.parse(readFileSync(join(kit, 'package.json'), 'utf8')) as { readonly version: string } // Our own file.
  const commit = findKitCommit(kit)
  return `convoy ${version}${commit === null ? '' : ` (kit ${commit})`}`
}
