import { abortion } from '../asks/asks.ts'
import { branchRef } from '../hops/candidate.ts'
import { seenAt } from '../hops/refs.ts'
import type { Context, Requirement } from '../words/decision.ts'
import type { Effect } from '../words/effect.ts'
import type { Question } from '../words/look.ts'
import type { Hop, Manifest, Unrestored } from '../words/manifest.ts'

/**
 * Staging is where it was before this release moved it: what giving a release up demands. A branch that somebody moved
 * since is theirs and stays.
 */
export const restored: Requirement = {
  code: 'restored',
  title: 'Staging is rolled back',
  step: 'promote-staging',
  questions: (_train, manifest) =>
    manifest.repositories.flatMap(({ name, branches }): readonly Question[] =>
      branches.staging === null ? [] : [{ about: 'repository', name, refs: [branchRef(branches.staging)], tags: [] }],
    ),
  judge: (context) => {
    const { train, manifest } = context
    if (abortion(train, manifest) === undefined) return { is: 'met' }
    const effects = manifest.repositories.flatMap(({ name, branches }): readonly Effect[] => {
      if (branches.staging === null) return []
      const ref = branchRef(branches.staging)
      const [before, ours] = journeyOf(manifest, name)
      const at = seenAt(context, name, ref)
      return before === null || at === null || at === before || !ours.has(at)
        ? []
        : [{ type: 'move', repository: name, moves: [{ ref, from: at, to: before, force: true }] }]
    })
    return effects.length === 0 ? { is: 'met' } : { is: 'due', entries: [], effects }
  },
}

/** Staging branches that this release moved and that are not where they were before. */
export function findUnrestored(context: Context): readonly Unrestored[] {
  const { manifest } = context
  return manifest.repositories.flatMap(({ name, branches }) => {
    const [before, ours] = journeyOf(manifest, name)
    if (branches.staging === null || ours.size === 0) return []
    const at = seenAt(context, name, branchRef(branches.staging))
    return at === before ? [] : [{ repository: name, ...(at === null ? {} : { head: at }) }]
  })
}

/**
 * The commit of a repository's staging before the first hop of this release, and every commit to which the release set
 * it.
 */
function journeyOf({ hops }: Manifest, name: string): readonly [before: string | null, ours: ReadonlySet<string>] {
  const own = hops
    .filter((hop: Hop) => hop.to === 'staging' && hop.repository === name)
    .flatMap(({ from, head, landed = head }) => (landed === undefined ? [] : [{ from, landed }]))
  return [own[0]?.from ?? null, new Set(own.map(({ landed }) => landed))]
}
