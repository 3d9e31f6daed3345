import { instantText } from '../text/instants.ts'
import type { Requirement } from '../words/decision.ts'
import type { Instant } from '../words/names.ts'
import type { FreezeWindow, Kind, Train } from '../words/train.ts'

/** No freeze window is open; one that opens after the pivot does not stop what has begun to ship. */
export const unfrozen: Requirement = {
  code: 'freeze-window',
  title: 'No freeze window is open',
  step: 'promote',
  judge: ({ train, manifest, seen }) => {
    const window = manifest.pivot === undefined ? openWindow(train, manifest.release.kind, seen.at) : undefined
    if (window === undefined) return { is: 'met' }
    return {
      is: 'waiting',
      wait: 'freeze-window',
      on: 'time',
      reason: `nothing ships until ${instantText(window.to)}: ${window.reason}`,
      until: window.to,
    }
  },
}

/** The open window for this kind of release that ends last. */
export function openWindow(train: Pick<Train, 'freeze'>, kind: Kind, at: Instant): FreezeWindow | undefined {
  return train.freeze
    .filter(({ from, to, except }) => from <= at && at < to && !except.includes(kind))
    .toSorted((a, b) => b.to - a.to)[0]
}
