import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { askProgram } from 'embedded-github/start-process'

const full = /^[0-9a-f]{40}$/

/** The file that packing writes, because no commit can hold its own name. */
const written = 'kit.json'

/**
 * The full commit of this Convoy: of the git checkout that it is, else as its package says; `null` where neither is
 * known.
 */
export function findKitCommit(kit: string): string | null {
  return readCheckout(kit) ?? readWritten(join(kit, written))
}

function readWritten(file: string): string | null {
  if (!existsSync(file)) return null
  const { commit } = JSON.parse(readFileSync(file, 'utf8')) as { readonly commit?: unknown } // Our own file.
  return typeof commit === 'string' && full.test(commit) ? commit : null
}

/**
 * HEAD of the repository whose top the kit is: a package below somebody else's repository is not of that repository.
 */
function readCheckout(kit: string): string | null {
  if (!existsSync(join(kit, '.git'))) return null
  // Variables such as GIT_DIR would lead to another repository.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')))
  const said = askProgram('git', ['-C', kit, 'rev-parse', '--verify', 'HEAD^{commit}'], env)?.trim() ?? ''
  return full.test(said) ? said : null
}

/** True if a text is a full commit. */
export function isFullCommit(text: string): boolean {
  return full.test(text)
}
