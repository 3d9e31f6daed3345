import type { FileChange, StoredMode } from '../../github/act/commit-on-top.ts'

/** A commit for a version is a few files; more than this is a mistake, and the artifact is read whole. */
const mostFiles = 500
const mostBytes = 5 * 1024 * 1024

/**
 * The reason why a change may not go onto the RC branch; `null` if it may. `.github` decides what runs with which
 * rights, so only people change it.
 */
export function refusePath(path: string): string | null {
  const parts = path.split('/')
  const isPlain =
    path.length <= 1024 &&
    !/[\p{Cc}\ufffd\\]/u.test(path) &&
    parts.every((part) => part !== '' && part !== '.' && part !== '..')
  if (!isPlain) return `${JSON.stringify(path.slice(0, 100))} is no plain path`
  if (parts.some((part) => /^\.git$/i.test(part))) return `${path} is git's own`
  return /^\.github$/i.test(parts[0] ?? '') ? `${path} is below .github, which no preparation may change` : null
}

/** The reason why these changes are too large for one commit; `null` if they are not. */
export function refuseSize(files: number, bytes: number): string | null {
  if (files > mostFiles) return `${files} files changed, and at most ${mostFiles} may`
  return bytes > mostBytes ? `the changed files have ${bytes} bytes, and at most ${mostBytes} may be` : null
}

/** The changes as they travel between two jobs. */
export function printChanges(changes: readonly FileChange[]): string {
  return JSON.stringify({ changes })
}

/** The changes that a text says, or why they are refused: the code under test runs where it was written. */
export function readChanges(text: string): { readonly changes: readonly FileChange[] } | { readonly refused: string } {
  const values = listOf(text)
  const changes = values?.flatMap((value) => toChange(value) ?? []) ?? []
  if (values === null || changes.length < values.length) return { refused: 'it is not a list of changed files' }
  const bytes = changes.reduce(
    (sum, change) => sum + (change.mode === null ? 0 : Buffer.byteLength(change.content, 'base64')),
    0,
  )
  const paths = new Set(changes.map(({ path }) => path))
  const refused =
    refuseSize(changes.length, bytes) ??
    changes.map(({ path }) => refusePath(path)).find((why) => why !== null) ??
    (paths.size < changes.length ? 'it names a file twice' : null)
  return refused === null ? { changes } : { refused }
}

function listOf(text: string): readonly unknown[] | null {
  try {
    const value: unknown = JSON.parse(text)
    return isRecord(value) && Array.isArray(value['changes']) ? value['changes'] : null
  } catch {
    return null // Not JSON is the same refusal as JSON of another form.
  }
}

function toChange(value: unknown): FileChange | null {
  if (!isRecord(value)) return null
  const { path, mode, content } = value
  if (typeof path !== 'string') return null
  if (mode === null) return { path, mode }
  return typeof mode === 'string' &&
    isStored(mode) &&
    typeof content === 'string' &&
    /^[A-Za-z0-9+/]*={0,2}$/.test(content)
    ? { path, mode, content }
    : null
}

/**
 * True if git stores a blob under this mode: a file, an executable file, or a symbolic link, whose content is where it
 * points.
 */
export function isStored(mode: string): mode is StoredMode {
  return mode === '100644' || mode === '100755' || mode === '120000'
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
