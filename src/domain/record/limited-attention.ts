import { canonical } from '../text/canonical.ts'
import { cut } from '../text/plain-text.ts'
import { mostAttention } from './row-sizes.ts'
import { bytesOf } from './stored.ts'
import type { Attention } from '../words/manifest.ts'

/**
 * What the manifest holds of what is said for people: hundreds of tiers that fail at once are told one by one, in fewer
 * words each; what is beyond all measure is counted.
 */
export function limitAttention(attention: readonly Attention[]): readonly Attention[] {
  const { rows, bytes, shortened } = mostAttention
  if (attention.length <= rows && bytesOf(canonical(attention)) <= bytes) return attention
  const short = attention.slice(0, rows).map((each) => ({
    ...each,
    reason: cut(each.reason, shortened),
    ...(each.on === undefined ? {} : { on: cut(each.on, shortened) }),
  }))
  const left = attention.length - short.length
  return left === 0
    ? short
    : short.map((each, index) =>
        index < short.length - 1
          ? each
          : { ...each, reason: `${left} more like this: ${cut(each.reason, shortened / 2)}` },
      )
}
