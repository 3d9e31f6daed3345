import { tagRef } from '../hops/candidate.ts'
import type { Ref } from '../words/names.ts'
import type { Train } from '../words/train.ts'

/** The tag of the one release in control, with the release put in; `null` where the train wants none. */
export function noteTag({ note }: Train, release: string): string | null {
  return note === undefined ? null : note.replaceAll('{release}', () => release)
}

/** The tag, and those that are folders of it: Git keeps a tag either as a file or as a folder. */
export function noteRefs(train: Train, release: string): readonly Ref[] {
  const parts = noteTag(train, release)?.split('/') ?? []
  return parts.map((_, index) => tagRef(parts.slice(0, index + 1).join('/')))
}
