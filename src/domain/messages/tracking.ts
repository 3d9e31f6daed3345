import { digestText } from '../text/canonical.ts'
import { callsForSomebody, hasEnded } from '../ended.ts'
import { describeProduction } from '../hops/describe-production.ts'
import { productionStands } from '../hops/production.ts'
import type { IssueQuestion } from '../questions/issue.ts'
import { answerTo, keyOf } from '../questions/kinds.ts'
import type { Decision, Entry } from '../words/decision.ts'
import type { Effect } from '../words/effect.ts'
import type { Question, Seen } from '../words/look.ts'
import type { Manifest } from '../words/manifest.ts'
import type { Train } from '../words/train.ts'
import { wordEnd, wordTracking } from './tracking-issue.ts'

/** Look at the release's tracking issue, once there can be one. */
export function askTracking(train: Train, manifest: Manifest): readonly Question[] {
  return manifest.repositories.length === 0 || (hasEnded(manifest) && manifest.tracked !== true)
    ? []
    : [issueOf(train, manifest)]
}

/**
 * A blocked release has one open issue in control, which says what blocks the release, who must act and what answers
 * it: edited in place while that changes, closed when it is over. It follows what was recorded, so that it says what
 * the manifest says.
 */
export function trackRelease(train: Train, manifest: Manifest, decision: Decision, seen: Seen): readonly Effect[] {
  if (manifest.repositories.length === 0 || seen.refused.some(({ effect }) => effect === 'raise')) return []
  const marker = markerOf(manifest)
  const asked = issueOf(train, manifest)
  const issue = answerTo(seen, asked) ?? null
  const number = issue?.number ?? seen.raised[keyOf(asked)]
  const lost = manifest.attention.filter(callsForSomebody)
  const ends = hasEnded(decision)
  const common = {
    type: 'raise',
    repository: train.control,
    marker,
    ...(number === undefined ? {} : { number }),
  } as const
  if (
    lost.length > 0 &&
    decision.attention.some(callsForSomebody) &&
    (decision.status !== 'held' || decision.attention.some(({ overdue }) => overdue === true))
  ) {
    const told = {
      title: `${manifest.release.id} ${manifest.status === 'blocked' ? 'is blocked' : 'waits for a person'} in ${manifest.phase}`,
      body: wordTracking(train, manifest, lost, describeProduction(train, manifest, productionStands(manifest, seen))),
    }
    const isSaid =
      issue === null
        ? number !== undefined
        : issue.open && issue.title === told.title && issue.digest === digestText(told.body)
    return isSaid ? [] : [{ ...common, ...told, open: true }]
  }
  // A retry alone unblocks nothing: the release is blocked until the record says otherwise.
  const goesOn = decision.status === 'active' && (manifest.status !== 'blocked' || decision.entries.length > 0)
  if (issue === null || !issue.open || !(ends || goesOn)) return []
  return [
    {
      ...common,
      title: `${manifest.release.id}: ${ends ? decision.status : 'nothing blocks it any more'}`,
      body: wordEnd(manifest, decision),
      open: false,
    },
  ]
}

/**
 * The issue was seen closed after the release had ended, or is not there: nobody has to look after it any more. An
 * answer that was lost on the way to its closing is made good until then.
 */
export function noteUntracked(
  train: Train,
  manifest: Manifest,
  effects: readonly Effect[],
  seen: Seen,
): readonly Entry[] {
  if (!hasEnded(manifest) || manifest.tracked !== true || effects.length > 0) return []
  const asked = issueOf(train, manifest)
  const issue = answerTo(seen, asked)
  // One that was opened a moment ago need not be listed yet.
  const isGone = issue === null && seen.raised[keyOf(asked)] === undefined
  return isGone || issue?.open === false ? [{ add: 'untracked' }] : []
}

/** The question for that issue. */
function issueOf({ control }: Train, manifest: Manifest): IssueQuestion {
  return { about: 'issue', name: control, marker: markerOf(manifest) }
}

function markerOf({ release }: Manifest): string {
  return `tracking-${release.id}`
}
