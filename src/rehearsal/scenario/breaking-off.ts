import { existsSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { isServed } from 'embedded-github/server/served-folder'
import type { OutFolder } from '../report/out-folder.ts'

/**
 * A rehearsal that was told to end takes a moment for it, and whoever started it may be gone before: the next one waits
 * for that moment.
 */
export async function waitForEnd(out: OutFolder): Promise<void> {
  for (let waited = 0; waited < longestEndMs && existsSync(out.ending) && isServed(out.repositories); waited += 100)
    await delay(100)
}

const longestEndMs = 30_000

/**
 * Waits for a story, or rejects as soon as the signal fires; what the story then meets on a closed stage is nobody's
 * concern.
 */
export async function unlessAborted<Value>(signal: AbortSignal | undefined, story: Promise<Value>): Promise<Value> {
  if (signal === undefined) return story
  const aborted = Promise.withResolvers<never>()
  const abort = (): void => {
    aborted.reject(signal.reason)
  }
  if (signal.aborted) abort()
  signal.addEventListener('abort', abort)
  try {
    return await Promise.race([story, aborted.promise])
  } finally {
    signal.removeEventListener('abort', abort)
  }
}
