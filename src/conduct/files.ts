import { manifestFiles } from '../documents/manifest.ts'
import { printScope } from '../documents/scope.ts'
import { printSeen } from '../documents/seen.ts'
import { documentText } from '../domain/text/canonical.ts'
import { store } from '../domain/record/stored.ts'
import type { Decision, Entry } from '../domain/words/decision.ts'
import type { Evidence } from '../domain/words/evidence.ts'
import type { Seen } from '../domain/words/look.ts'
import type { Manifest } from '../domain/words/manifest.ts'

/**
 * The files of the release branch that a revision writes, by path: the manifest, what the decision saw, and what was
 * added (docs/architecture.md, release branch). Throws UserError where the manifest would be too large, and an Error,
 * which is a defect, where no reader would take it back. `trainText` is written where a train is pinned; files of rows
 * that the manifest `before` left as they are now are not written again.
 */
export function filesOf(
  manifest: Manifest,
  decision: Decision,
  seen: Seen,
  trainText: string,
  before?: Manifest,
): Readonly<Record<string, string>> {
  const added = Object.fromEntries(decision.entries.flatMap((entry) => fileOf(entry, trainText)))
  const known = before === undefined ? {} : store(before).rows
  const written = { ...emptied(known), ...manifestFiles(manifest) }
  const changed = Object.fromEntries(Object.entries(written).filter(([path, text]) => known[path] !== text))
  return { ...added, ...changed, 'seen.json': printSeen(seen) }
}

/** A file that no manifest names any more gets a text that says so: nothing is ever deleted from a release branch. */
function emptied(rows: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.keys(rows).map((path) => [path, '[]\n']))
}

/**
 * `evidence/<key>.json`, for a later attempt `evidence/<key>.<attempt>.json`: write-once, so every attempt has a file
 * of its own.
 */
function evidencePath({ key, attempt }: Pick<Evidence, 'key' | 'attempt'>): string {
  return attempt === 1 ? `evidence/${key}.json` : `evidence/${key}.${attempt}.json`
}

function fileOf(entry: Entry, trainText: string): readonly (readonly [string, string])[] {
  switch (entry.add) {
    case 'scope':
      return [['scope.json', printScope(entry.file)]]
    case 'plan':
      return [
        ['train.yml', trainText],
        ['scope.json', documentText({ tasks: [], dependencies: [] })],
      ]
    case 'train':
      return [['train.yml', trainText]]
    case 'candidate':
      return [[`candidates/${entry.candidate.number}.json`, documentText(entry.candidate)]]
    case 'evidence':
      return [[evidencePath(entry.evidence), documentText(entry.file)]]
    case 'ask':
    case 'proposal':
    case 'request':
    case 'hop':
    case 'landed':
    case 'assets':
    case 'directive':
    case 'pivot':
    case 'gated':
    case 'by-rest':
    case 'prepared':
    case 'fix':
    case 'log':
    case 'message':
    case 'told':
    case 'untracked':
    case 'aborted':
    case 'shipped':
    case 'train-refused':
      return []
  }
}
