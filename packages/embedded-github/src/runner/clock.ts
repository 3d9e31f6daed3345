/** A time limit that can be started and stopped. */
export interface Clock {
  /** Fires when the time is up. */
  readonly signal: AbortSignal
  readonly start: () => void
  readonly stop: () => void
}

/** The longest a timer of Node can wait, almost 25 days. */
const longestMs = 2 ** 31 - 1

/** A limit of so many minutes of this computer's time; 0 and what is no number is no limit. */
export function createClock(minutes: number): Clock {
  const controller = new AbortController()
  let timer: NodeJS.Timeout | undefined
  return {
    signal: controller.signal,
    start: () => {
      if (minutes > 0) timer = setTimeout(() => controller.abort(), Math.min(minutes * 60_000, longestMs))
    },
    stop: () => clearTimeout(timer),
  }
}
