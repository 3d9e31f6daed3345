import { instantText } from '../text/instants.ts'
import { cut } from '../text/plain-text.ts'
import { answerBy, type WaitName } from '../waits.ts'
import type { NamedFinding } from '../words/decision.ts'
import type { Seen } from '../words/look.ts'
import type { Attention, Manifest } from '../words/manifest.ts'

/**
 * The maximum lengths, in characters, of a reason and of whose turn it is: GitHub or a hundred repositories could fill
 * them, and a revision must stay readable.
 */
const longest = { reason: 4_000, on: 1_000 }

function shorten<T extends Pick<Attention, 'reason' | 'on'>>(each: T): T {
  return {
    ...each,
    reason: cut(each.reason, longest.reason),
    ...(each.on === undefined ? {} : { on: cut(each.on, longest.on) }),
  }
}

/**
 * The attentions of the release, each with the time since when. One that is reported by itself is recognised by the
 * command that answers it.
 */
export function attend(manifest: Manifest, seen: Seen, finding: NamedFinding): readonly Attention[] {
  return listObstacles(manifest, seen, finding).map(shorten)
}

function listObstacles(manifest: Manifest, seen: Seen, finding: NamedFinding): readonly Attention[] {
  if (finding.is !== 'lost' && (finding.is !== 'waiting' || finding.quiet)) return []
  const { code, is, reason, on, command, each } = finding
  const wait = finding.is === 'waiting' ? finding.wait : 'put-right'
  if (each !== undefined) {
    return each.map((obstacle) =>
      expect(wait, seen, {
        code,
        is,
        ...obstacle,
        since:
          manifest.attention.find((known) => known.code === code && known.command === obstacle.command)?.since ??
          seen.at,
      }),
    )
  }
  const since = manifest.attention.find((known) => known.code === code && known.is === is)?.since ?? seen.at
  const until = finding.is === 'waiting' ? finding.until : undefined
  return [
    expect(wait, seen, {
      code,
      is,
      reason,
      since,
      ...(on === undefined ? {} : { on }),
      ...(until === undefined ? {} : { until }),
      ...(command === undefined ? {} : { command }),
    }),
  ]
}

/** Reports once that whoever was asked has not answered in time. */
function expect(wait: WaitName, { at }: Seen, attention: Attention): Attention {
  const by = answerBy(wait, attention.since)
  if (by === undefined) return attention
  return at < by
    ? { ...attention, answerBy: by }
    : { ...attention, reason: `${attention.reason}; overdue since ${instantText(by)}`, answerBy: by, overdue: true }
}
