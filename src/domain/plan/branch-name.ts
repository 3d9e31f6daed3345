/**
 * The reason why Git refuses a branch of this name, as the end of "…, which"; `null` if it does not
 * (https://git-scm.com/docs/git-check-ref-format).
 */
export function whyNoBranch(name: string): string | null {
  if (name.startsWith('refs/')) return 'is a full ref'
  if (name === 'HEAD' || name === '@') return 'is a word of Git'
  if (name.startsWith('-')) return 'begins with "-"'
  if (name.includes('..')) return 'holds ".."'
  if (name.includes('@{')) return 'holds "@{"'
  if (/[\p{Cc} ~^:?*[\\]/u.test(name)) return 'holds a character that Git gives a meaning'
  if (/^\/|\/$|\/\//.test(name) || name === '') return 'has an empty part'
  if (/(?:^|\/)\./.test(name)) return 'has a part that begins with "."'
  if (/\.lock(?:\/|$)/.test(name)) return 'has a part that ends in ".lock"'
  if (name.endsWith('.')) return 'ends in "."'
  return null
}

/** True if two branches cannot both exist: the same name, or one is a folder of the other. */
export function branchesClash(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other}/`) || other.startsWith(`${one}/`)
}
