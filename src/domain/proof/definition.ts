import type { CommandUse } from '../plan/command-workflows.ts'
import type { Candidate } from '../words/candidate.ts'
import type { Context, Finding } from '../words/decision.ts'
import type { Evidence, Request } from '../words/evidence.ts'
import type { Question } from '../words/look.ts'
import type { Sha } from '../words/names.ts'
import type { By, NamedCheck, Train } from '../words/train.ts'
import type { Proof } from './tiers.ts'

export type Kind = By['kind']
export type ByOf<Of extends Kind> = By & { readonly kind: Of }

export type Standing = 'passed' | 'flaky' | 'failed' | 'errored' | 'open'

/** A proof on a candidate, and what was tried of it so far. */
export interface Tried<Of extends Kind = Kind> {
  readonly proof: Proof
  readonly by: ByOf<Of>
  readonly candidate: Candidate
  readonly standing: Standing
  readonly attempts: readonly Evidence[]
  /** The request that is not answered yet. */
  readonly request?: Request
}

/** The further inputs by which a proof is pursued. */
export interface Pursuit {
  /** The finding if no further attempt is made; `null` while one is. */
  readonly lost: Finding | null
  /** The reason why the commit of a passed attempt cannot be used, so that nothing was judged; `null` if it can. */
  readonly unfit: string | null
  /** The request of one more attempt. */
  readonly next: () => Request
}

/**
 * The workflow run that Convoy starts for a proof: a workflow file in the repository where it runs, and the command
 * that it must run.
 */
export interface Started {
  readonly workflow: string
  readonly command?: string
}

/** The words for a loss, and what may answer it besides a fix: a waiver where the tier is optional, else a retry. */
export interface Loss {
  readonly reason: string
  readonly answers: readonly ('waive' | 'retry')[]
}

/** Everything that Convoy has to know of one kind of tier: whoever adds one writes this. */
export interface TierKind<Of extends Kind = Kind> {
  /** The run that Convoy starts; `null` if the judged thing happens without Convoy. */
  readonly starts: (by: ByOf<Of>, use: CommandUse) => Started | null
  /** The checks that the repository's own CI has to make of the commit. */
  readonly awaits: (by: ByOf<Of>) => readonly NamedCheck[]
  /** The inputs of the evidence besides the tier and the commits: a part of the key. */
  readonly keyed: (train: Train) => { readonly kit?: readonly Sha[] }
  /** The number of further attempts that Convoy makes by itself. */
  readonly retries: (train: Train) => Train['retries']
  /** The questions to ask while it is tried. */
  readonly questions: (train: Train, tried: Tried<Of>) => readonly Question[]
  /** Asks for an attempt, awaits it and judges it. */
  readonly pursue: (context: Context, tried: Tried<Of>, pursuit: Pursuit) => Finding
  readonly tellLoss: (context: Context, tried: Tried<Of>, standing: 'failed' | 'errored') => Loss
}
