import type { Outcome } from './answers.ts'

/**
 * Swallows the lost answer to a write, on purpose: the write may have happened, so it is neither repeated nor reported
 * as refused. The next look reads what is true and decides from that; peers that retry here dispatch twice.
 */
export function leaveToTheNextLook(_lost: Outcome<unknown> & { readonly is: 'lost' }): void {}
