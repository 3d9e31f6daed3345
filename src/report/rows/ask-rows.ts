import { whyNotCounting } from '../../domain/asks/asks.ts'
import { whyIdle } from '../../domain/asks/freeze.ts'
import { definitionOf, describeAsk } from '../../domain/asks/table.ts'
import type { Ask, AskType } from '../../domain/words/ask.ts'
import type { Manifest } from '../../domain/words/manifest.ts'
import type { Instant } from '../../domain/words/names.ts'
import type { Train } from '../../domain/words/train.ts'

/** One recorded ask, and whether it counts today. */
export interface AskRow {
  readonly id: string
  readonly type: AskType
  readonly by: string
  readonly at: Instant
  /** The ask in a few words, after the name of the sender: `approved ship`. */
  readonly said: string
  readonly counts: boolean
  /** The reason why it does not count; `null` if it counts. */
  readonly because: string | null
}

/** Everything that was asked of a release, oldest first. */
export function askRows(train: Train, manifest: Manifest): readonly AskRow[] {
  return manifest.asks.map((ask) => {
    const because = whyNot(train, manifest, ask)
    return {
      id: ask.id,
      type: ask.type,
      by: ask.by.login,
      at: ask.at,
      said: describeAsk(ask),
      counts: because === null,
      because,
    }
  })
}

/** A freeze that formed its candidate has done what it was for. */
function whyNot(train: Train, manifest: Manifest, ask: Ask): string | null {
  return ask.type === 'freeze' && ask.after < (manifest.candidate?.number ?? 0)
    ? whyIdle(manifest, ask)
    : whyNotCounting(train, manifest, ask)
}

/** The asks whose sender might wonder why they had no effect. */
export function withoutEffect(rows: readonly AskRow[]): readonly (AskRow & { readonly because: string })[] {
  return rows.flatMap((row) =>
    row.because === null || !definitionOf(row.type).isWondered ? [] : [{ ...row, because: row.because }],
  )
}
