import { randomUUID } from 'node:crypto'
import type { Writable } from 'node:stream'

/**
 * A log for text that others wrote: between `stop-commands` tokens the runner obeys none of its `::commands::`
 * (docs.github.com: workflow-commands, stopping and starting workflow commands). Of a flood it shows the beginning at
 * once and the end when it is closed.
 */
export interface UntrustedLog {
  write(chunk: Uint8Array): void
  /** The last 64 KiB that were written, shown or not. */
  tail(): string
  /** True if that is all that was written. */
  isWhole(): boolean
  /** Shows the end of a flood and lets commands be obeyed again; what is written later is dropped. */
  close(): void
}

const tailBytes = 64 * 1024

/** Opens it on a stream with the first byte; the token is new each time, so that what is written cannot know it. */
export function openUntrustedLog(limitBytes: number, to: Pick<Writable, 'write'> = process.stdout): UntrustedLog {
  const token = randomUUID()
  const end = keepEnd(tailBytes)
  let written = 0
  let isClosed = false
  let endsLine = true

  function show(bytes: Uint8Array): void {
    if (bytes.byteLength === 0) return
    to.write(bytes)
    endsLine = bytes.at(-1) === lineFeed
  }

  function say(line: string): void {
    to.write(`${endsLine ? '' : '\n'}${line}\n`)
    endsLine = true
  }

  return {
    write(chunk) {
      if (isClosed || chunk.byteLength === 0) return
      if (written === 0) say(`::stop-commands::${token}`)
      const room = Math.max(0, limitBytes - written)
      show(chunk.subarray(0, room))
      if (room > 0 && chunk.byteLength > room)
        say(`… cut after ${limitBytes} bytes; the end follows when the command has ended`)
      written += chunk.byteLength
      end.add(chunk)
    },
    tail: () => end.bytes().toString(),
    isWhole: () => written <= tailBytes,
    close() {
      if (isClosed) return
      isClosed = true
      const hidden = Math.max(0, written - limitBytes)
      if (hidden > 0) {
        const shown = Math.min(hidden, tailBytes, limitBytes)
        if (hidden > shown) say(`… ${hidden - shown} bytes left out`)
        show(end.bytes().subarray(-shown))
      }
      if (written > 0) say(`::${token}::`)
    },
  }
}

const lineFeed = 10

/** The last so many bytes of what is added; put together rarely, so that many small chunks cost little. */
function keepEnd(limitBytes: number): { add(chunk: Uint8Array): void; bytes(): Buffer } {
  let chunks: Uint8Array[] = []
  let size = 0
  const bytes = (): Buffer => Buffer.concat(chunks).subarray(-limitBytes)
  return {
    bytes,
    add(chunk) {
      chunks.push(chunk)
      size += chunk.byteLength
      if (size <= limitBytes * 4) return
      chunks = [Buffer.from(bytes())]
      size = limitBytes
    },
  }
}
