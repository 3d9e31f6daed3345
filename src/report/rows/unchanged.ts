import { unchangedIn } from '../../domain/hops/unchanged.ts'
import type { Manifest, PlannedRepository, Unchanged } from '../../domain/words/manifest.ts'

/** Why a repository is unchanged, in words that follow its name. */
const reasons: Readonly<Record<Unchanged['because'], string>> = {
  identical: 'source has the content of production',
  behind: 'production holds every commit of source',
  within: 'everything that source changed stands in production',
}

/** `unchanged: production holds every commit of source`; `null` of a repository that is released. */
export function whyUnchanged({ unchanged }: Pick<PlannedRepository, 'unchanged'>): string | null {
  return unchanged === undefined ? null : `unchanged: ${reasons[unchanged.because]}`
}

/** `acme/docs stays v0.1.0, unchanged: source has the content of production` of each. */
export function unchangedLines(manifest: Pick<Manifest, 'repositories'>): readonly string[] {
  return unchangedIn(manifest).map((each) => `${each.name} stays ${each.tag}, ${whyUnchanged(each) ?? ''}`)
}
