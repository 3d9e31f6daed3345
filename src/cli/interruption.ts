import type { ExitCode } from './exit.ts'

const codes = { SIGINT: 130, SIGTERM: 143 } as const

/** Hears SIGINT and SIGTERM until it is disposed. `code` is the exit code of the signal that came, `null` before. */
export interface Interruption extends Disposable {
  readonly signal: AbortSignal
  readonly code: () => ExitCode | null
}

/**
 * Listens for as long as a command has something to close. A signal that comes twice, from the terminal and from a
 * launcher, is one.
 */
export function hearInterruption(): Interruption {
  const controller = new AbortController()
  let code: ExitCode | null = null
  const hear = (name: keyof typeof codes): void => {
    code ??= codes[name]
    controller.abort(new Error(`Interrupted by ${name}.`))
  }
  process.on('SIGINT', hear)
  process.on('SIGTERM', hear)
  return {
    signal: controller.signal,
    code: () => code,
    [Symbol.dispose]() {
      process.off('SIGINT', hear)
      process.off('SIGTERM', hear)
    },
  }
}
