import { closeSync, fsyncSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Happening } from '../github/world.ts'

/** Everything that happened, one JSON line each, in order. */
export interface Transcript {
  write(happening: Happening): void
  close(): void
}

/** Appends to a file; a line is with the operating system when `write` returns, on the disk after `close`. */
export function openTranscript(file: string): Transcript {
  mkdirSync(dirname(file), { recursive: true })
  const opened = openSync(file, 'a')
  return {
    write(happening) {
      writeSync(opened, `${JSON.stringify({ time: new Date(happening.at).toISOString(), ...happening })}\n`)
    },
    close() {
      fsyncSync(opened)
      closeSync(opened)
    },
  }
}
