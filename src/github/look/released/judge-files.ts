import type { PutBack } from './judge-stretches.ts'
import type { FileSeen, VersionsSeen } from './read-versions.ts'

/** What either side put back of a file as a whole. */
export function judgeFile(versions: VersionsSeen): readonly PutBack[] {
  const { held, there, since, ours } = versions
  if (isSame(held, there)) return []
  const byProduction = judgeFormer(versions)
  const found = byProduction.length > 0 ? byProduction : judgeOwn(versions, since, held)
  return found.length > 0 ? found : judgeOwn(versions, ours, there).map((each) => ({ ...each, own: true as const }))
}

/** A file whose content or mode on production it had before both parted, while what is to be released holds another. */
function judgeFormer({ path, held, there, by, former }: VersionsSeen): readonly PutBack[] {
  if (by === null) return []
  const at = former.findIndex(({ file }, index) => index > 0 && isSame(file, there))
  if (at !== -1) return [{ by, path, takesBack: former.slice(0, at).flatMap(({ commit }) => commit ?? []) }]
  const [mode, base] = [there?.mode, former[0]?.file?.mode]
  if (mode === undefined || base === undefined || held === null || mode === base || mode === held.mode) return []
  const before = former.findIndex(({ file }) => file?.mode === mode)
  return before < 1 ? [] : [{ by, path, takesBack: [former[before - 1]?.commit ?? []].flat() }]
}

/** True if two files have one content and mode, or neither is there. */
export function isSame(one: FileSeen | null, other: FileSeen | null): boolean {
  return one?.oid === other?.oid && one?.mode === other?.mode
}

/**
 * A file that one side brought and put back to what it was, since both parted, while the other has what was brought:
 * no comparison shows it, and a merge gives it to the other side.
 */
function judgeOwn(
  { path, former }: VersionsSeen,
  own: VersionsSeen['since'],
  other: FileSeen | null,
): readonly PutBack[] {
  const [now, ...before] = own
  if (now === undefined) return []
  const line: VersionsSeen['former'] = [...before, ...former]
  const at = line.findIndex(({ file }) => isSame(file, now.file))
  const brought = line.slice(0, Math.max(0, Math.min(at, before.length)))
  if (!brought.some(({ file }) => isSame(file, other))) return []
  return [{ by: now.commit, path, takesBack: brought.flatMap(({ commit }) => commit ?? []) }]
}
