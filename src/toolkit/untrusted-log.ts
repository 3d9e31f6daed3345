import { randomUUID } from 'node:crypto'
import type { Writable } from 'node:stream'

/**
 * A log for text that others wrote: between `stop-commands` tokens the runner obeys none of its `::commands::`, and a flood is cut
 * (docs.github.com: workflow-commands, stopping and starting workflow commands).
 */
export interface UntrustedLog {
  write(chunk: Uint8Array): void
  close(): void
}

/** Opens it on a stream with the first byte; the token is new each time, so that what is written cannot know it. */
export function openUntrustedLog(limitBytes: number, to: Pick<Writable, 'write'> = process.stdout): UntrustedLog {
  const token = randomUUID()
  let left = limitBytes
  let endsLine = true
  return {
    write(chunk) {
      if (left === 0 || chunk.byteLength === 0) return
      if (left === limitBytes) to.write(`::stop-commands::${token}\n`)
      const kept = chunk.subarray(0, left)
      left -= kept.byteLength
      to.write(kept)
      endsLine = kept.at(-1) === newline
      if (left === 0) to.write(`${endsLine ? '' : '\n'}… cut after ${limitBytes} bytes\n`)
      endsLine ||= left === 0
    },
    close() {
      if (left < limitBytes) to.write(`${endsLine ? '' : '\n'}::${token}::\n`)
    },
  }
}

const newline = 10
