import { digestText } from '../text/canonical.ts'
import { candidateName } from '../hops/candidate.ts'
import { directiveOf } from '../train/directives.ts'
import { instantText } from '../text/instants.ts'
import { oneLine } from '../text/one-line.ts'
import { code } from '../text/plain-text.ts'
import { neededApprovals } from '../validators/approvals.ts'
import type { IssueQuestion } from '../questions/issue.ts'
import { answerTo, keyOf } from '../questions/kinds.ts'
import type { Ask } from '../words/ask.ts'
import type { Context, Requirement } from '../words/decision.ts'
import type { Manifest } from '../words/manifest.ts'
import type { Train } from '../words/train.ts'
import { askBreakers, standingBreakers } from './approved.ts'

/**
 * Each use of break-glass is reviewed: before production moves, an issue in control says who, why and until when the
 * team looks at it.
 */
export const reviewed: Requirement = {
  code: 'review',
  title: 'A break-glass has a review issue with a deadline',
  step: 'promote',
  // If the directive needs no approval, no other requirement checks who broke the glass.
  questions: (train, manifest) => [
    ...askBreakers(train, manifest),
    ...breakGlassAsks(manifest).map((ask) => issueOf(train, manifest, ask)),
  ],
  judge: (context) => {
    const { train, manifest, seen } = context
    const effects = standingBreakers(context)
      .map((ask) => ({ ask, issue: issueOf(train, manifest, ask) }))
      .filter(({ issue }) => (answerTo(seen, issue) ?? null) === null && seen.raised[keyOf(issue)] === undefined)
      .map(
        ({ ask }) =>
          ({
            type: 'raise',
            repository: train.control,
            marker: markerOf(manifest, ask),
            ...wordReview(context, ask),
            open: true,
          }) as const,
      )
    return effects.length === 0 || manifest.pivot !== undefined ? { is: 'met' } : { is: 'due', entries: [], effects }
  },
}

function breakGlassAsks({ asks, pivot }: Manifest): readonly (Ask & { type: 'break-glass' })[] {
  return pivot === undefined ? asks.filter((ask) => ask.type === 'break-glass') : []
}

function issueOf({ control }: Train, manifest: Manifest, ask: Ask): IssueQuestion {
  return { about: 'issue', name: control, marker: markerOf(manifest, ask) }
}

/** The id of an ask may hold anything that an event id may; its digest is short and plain. */
function markerOf({ release }: Manifest, { id }: Ask): string {
  return `review-${release.id}-${digestText(id).slice(0, 12)}`
}

function wordReview(
  { train, manifest }: Context,
  { by, at, why }: Ask & { type: 'break-glass' },
): { readonly title: string; readonly body: string } {
  const { team = '', reviewWithinMs = 0 } = train.approvals.breakGlass ?? {}
  const until = instantText(at + reviewWithinMs)
  const candidate = manifest.candidate === undefined ? '' : ` ${candidateName(manifest.candidate)}`
  return {
    title: `Review until ${until}: break-glass for ${manifest.release.id}${candidate}`,
    body: [
      `${code(by.login)} of ${code(team)} used break-glass for ${code(`${manifest.release.train} ${manifest.release.id}`)}${candidate}, ${wordSpared(train, manifest)}. Every gate of the floor still applied.`,
      '',
      `Why: ${code(oneLine(why))}`,
      '',
      `Review it until **${until}** and close this issue with what you found.`,
    ].join('\n'),
  }
}

/** The requirements that break-glass replaced, for its reviewers. */
function wordSpared(train: Train, manifest: Manifest): string {
  const directive = directiveOf(manifest)
  const needed = neededApprovals({ train, ask: { directive } })
  return needed === 0
    ? `which needs no approval under ${directive}`
    : `which replaces the approval of ${needed} ${needed === 1 ? 'person' : 'people'} that ${directive} needs`
}
