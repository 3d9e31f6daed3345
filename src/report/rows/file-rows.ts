import type { Manifest } from '../../domain/words/manifest.ts'
import type { Name } from '../../domain/words/names.ts'

/** A file that the release of a repository gets. */
export interface FileRow {
  readonly repository: Name
  /** Its name in the release, of letters that GitHub keeps. */
  readonly name: string
  readonly bytes: number
  /** SHA-256 of its bytes, in hex. */
  readonly digest: string
}

/** The files of all releases of the current candidate, as they were found in the artifacts of its runs. */
export function fileRows({ assets = [] }: Manifest): readonly FileRow[] {
  return assets.flatMap(({ repository, files }) =>
    files.map(({ name, bytes, digest }) => ({ repository, name, bytes, digest })),
  )
}
