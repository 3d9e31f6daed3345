import { printDiff } from '../../git/diff-text.ts'
import { patchOf, type FileChange } from '../../git/file-changes.ts'
import type { Objects } from '../../git/objects.ts'
import { refuse, type Reply } from '../../answers/replies.ts'

/**
 * The longest diff that GitHub prints
 * (docs.github.com/repositories/creating-and-managing-repositories/repository-limits#diff-limits).
 */
const most = { files: 300, lines: 20_000, bytes: 1_000_000 }

/**
 * The files as `git diff` prints them, where the request accepts that; `null` where it asks for JSON
 * (docs.github.com/rest/commits/commits#get-a-commit, media types).
 */
export function sayDiff(objects: Objects, accept: string, changes: readonly FileChange[]): Reply | null {
  if (/\.patch\b/u.test(accept)) return refuse(501, 'The embedded GitHub does not write patches for git am.')
  if (!/\.diff\b/u.test(accept)) return null
  if (changes.length > most.files)
    return tooLarge(
      `files (${most.files}). Consider using 'List pull requests files' API or locally cloning the repository instead.`,
    )
  const isCut = changes
    .map((change) => patchOf(objects, change))
    .some(({ patch, additions, deletions }) => patch === undefined && additions + deletions > 0)
  const body = isCut ? '' : printDiff(objects, changes)
  if (isCut || body.length > most.bytes || body.split('\n').length - 1 > most.lines)
    return tooLarge(`lines (${most.lines})`)
  return { status: 200, headers: { 'content-type': 'application/vnd.github.diff; charset=utf-8' }, body }
}

/**
 * Wording: github.com/pascalgn/size-label-action/issues/53, github.com/truongnh1992/gemini-ai-code-reviewer/issues/51
 */
function tooLarge(what: string): Reply {
  return refuse(406, `Sorry, the diff exceeded the maximum number of ${what}`, {
    errors: [{ resource: 'PullRequest', field: 'diff', code: 'too_large' }],
  })
}
