import { mergeText } from 'github-foundations/merged-text'
import type { Parted } from '../../../domain/questions/reversals.ts'
import type { Connection } from '../../line/connection.ts'
import { readTexts } from '../../record/read-texts.ts'
import type { compare } from './compared.ts'
import { isSame } from './judge-files.ts'
import type { Places, VersionsSeen } from './read-versions.ts'

/**
 * The maximum number of files in GitHub's answer to a comparison.
 * https://docs.github.com/en/rest/commits/commits#compare-two-commits
 */
const mostFiles = 300

/**
 * True if every change that the commits to release make since both parted stands in production: merging them there
 * would change nothing, as where a squash brought them. `versions` are of the files that production changed since; what
 * it did not change it cannot have. GitHub is asked only where both changed a file.
 */
export async function isWithin(
  connection: Connection,
  { name, head, production }: Parted,
  versions: readonly VersionsSeen[],
  askHeld: () => ReturnType<typeof compare>,
): Promise<boolean> {
  const changed = new Map(versions.map((version) => [version.path, version]))
  if (!versions.some(({ held, former: [base] }) => held?.oid !== base?.file?.oid || held?.mode !== base?.file?.mode))
    return false
  const held = await askHeld()
  if ('refused' in held) return false
  const { files = [], merge_base_commit: base } = held
  const paths = [
    ...new Set(
      files.flatMap(({ filename, previous_filename: before }) =>
        before === undefined ? [filename] : [filename, before],
      ),
    ),
  ]
  if (files.length >= mostFiles || paths.some((path) => !changed.has(path))) return false
  return standsThere(
    connection,
    { name, base: base.sha, head, production },
    versions.filter(({ path }) => paths.includes(path)),
  )
}

/** True if what the commit to release changed of these files since `base` stands in production. */
export async function standsThere(
  connection: Connection,
  { name, base, head, production }: Pick<Places, 'name' | 'base' | 'head' | 'production'>,
  versions: readonly VersionsSeen[],
): Promise<boolean> {
  const open = versions.filter(
    ({ held, there, former: [before] }) => !isSame(held, there) && !isSame(held, before?.file ?? null),
  )
  const texts = await readTexts(
    connection,
    name,
    [base, head, production],
    open.map(({ path }) => path),
  )
  return texts.every(
    ([old, own, there]) =>
      typeof old?.text === 'string' &&
      typeof own?.text === 'string' &&
      typeof there?.text === 'string' &&
      mergeText(old.text, own.text, there.text) === there.text,
  )
}
