import { canonical } from '../text/canonical.ts'
import { cut } from '../text/plain-text.ts'
import { mostAttention } from './row-sizes.ts'
import { bytesOf } from './stored.ts'
import type { Attention } from '../words/manifest.ts'

/**
 * The texts for people as the manifest keeps them: hundreds of tiers that fail at once get one line each, with fewer
 * words; beyond the limit they are only counted.
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
