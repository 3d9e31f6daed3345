/**
 * The maximum length in bytes, `refs/heads/` included; a push hears `GH005: Sorry, refs longer than 255 bytes are not
 * allowed.` (github.com/desktop/desktop/issues/819).
 */
const longestRef = 255

/** The reason why GitHub does not accept a ref name; `null` if it does (git-scm.com/docs/git-check-ref-format). */
export function findRefNameFault(ref: string): string | null {
  const parts = ref.split('/')
  if (parts[0] !== 'refs' || parts.length < 3) return `${ref} must start with 'refs/' and have at least two slashes.`
  if (parts.some((part) => part === '' || part.startsWith('.') || part.endsWith('.lock')))
    return `${ref} has a part that is empty, starts with a dot or ends in .lock.`
  if (ref.includes('..') || ref.endsWith('.') || ref.includes('@{'))
    return `${ref} has '..' or '@{' in it, or ends in a dot.`
  if (/[\s~^:?*[\\]|\p{Cc}/u.test(ref)) return `${ref} has a space, a control character or one of ~ ^ : ? * [ \\ in it.`
  if (Buffer.byteLength(ref) > longestRef)
    return `refs longer than ${longestRef} bytes are not allowed: ${ref.slice(0, 100)}…`
  if (ref.startsWith('refs/pull/')) return `${ref} is kept by GitHub itself.`
  if (/^refs\/(heads|tags)\/[0-9a-f]{40}$/i.test(ref)) return `${ref} looks like the name of a commit.`
  if (ref.startsWith('refs/heads/-')) return `${ref} starts with a dash.`
  return null
}

/** A ref that cannot be beside this one because one of them would be the other's folder: `a` and `a/b`. */
export function findRefConflict(ref: string, others: Iterable<string>): string | null {
  for (const other of others) if (other.startsWith(`${ref}/`) || ref.startsWith(`${other}/`)) return other
  return null
}

/** `main` of `refs/heads/main`, `v1` of `refs/tags/v1`. */
export function shortName(ref: string): string {
  return ref.replace(/^refs\/(heads|tags)\//, '')
}
