import { count, fallback, oneOf, readInputs, releaseId, secret, text } from '../../toolkit/inputs.ts'
import { workplaceInputs } from '../workplace.ts'

/**
 * The task of run-tier-gate: the gate's step in control, or one part of a tier or of a preparation in a participant.
 */
export function readMode(): 'gate' | 'fetch' | 'run' | 'commit' {
  return readInputs({ mode: oneOf('gate', 'fetch', 'run', 'commit') }).mode
}

/** The inputs of `mode: gate`. */
export function readGateInputs() {
  return readInputs({ ...workplaceInputs, release: releaseId })
}

/** The inputs of `mode: fetch` and of `mode: commit`. */
export function readTokenInputs() {
  return readInputs({ token: secret, convoy: text })
}

/** The inputs of `mode: run`. It has no token: the code under test runs beside it. */
export function readRunInputs() {
  return readInputs({ convoy: text, 'time-limit-minutes': fallback(count(1, 355), '330') })
}
