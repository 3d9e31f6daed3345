import { printDiff } from '../diff-text.ts'
import { patchOf, type FileChange } from '../file-changes.ts'
import type { Objects } from '../objects.ts'
import { refuse, type Reply } from '../replies.ts'

/** The files as `git diff` prints them, where the request accepts that and nothing else; `null` where it asks for JSON (docs.github.com/rest/commits/commits#get-a-commit, media types). */
export function sayDiff(objects: Objects, accept: string, changes: readonly FileChange[]): Reply | null {
  if (/\.patch\b/u.test(accept)) return refuse(501, 'The embedded GitHub does not write patches for git am.')
  if (!/\.diff\b/u.test(accept)) return null
  const isCut = changes.map((change) => patchOf(objects, change)).some(({ patch, additions, deletions }) => patch === undefined && additions + deletions > 0)
  if (isCut) return refuse(406, 'Sorry, the diff exceeded the maximum number of lines (20000)', { errors: [{ resource: 'PullRequest', field: 'diff', code: 'too_large' }] })
  return { status: 200, headers: { 'content-type': 'application/vnd.github.diff; charset=utf-8' }, body: printDiff(objects, changes) }
}
