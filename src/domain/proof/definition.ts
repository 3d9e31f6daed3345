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
  /** What was asked for and is not answered yet. */
  readonly request?: Request
}

/** What pursuing a proof goes by besides. */
export interface Pursuit {
  /** What there is to say where no further attempt is made; `null` while one is. */
  readonly lost: Finding | null
  /** Why what a passed attempt left behind cannot be used, so that nothing was judged; `null` where it can. */
  readonly unfit: string | null
  /** The request of one more attempt. */
  readonly next: () => Request
}

/** What is started for a proof: a workflow file in the place where it runs, and the command that it is told. */
export interface Started {
  readonly workflow: string
  readonly command?: string
}

/** How a loss is told, and what may answer it besides a fix: a waiver where the tier is optional, else a retry. */
export interface Loss {
  readonly reason: string
  readonly answers: readonly ('waive' | 'retry')[]
}

/** Everything that Convoy has to know of one kind of tier: whoever adds one writes this. */
export interface TierKind<Of extends Kind = Kind> {
  /** What Convoy starts; `null` where what judges comes about without it. */
  readonly starts: (by: ByOf<Of>, use: CommandUse) => Started | null
  /** The checks that the repository's own CI has to make of the commit. */
  readonly awaits: (by: ByOf<Of>) => readonly NamedCheck[]
  /** What its evidence depends on besides the tier and the commits: a part of the key. */
  readonly keyed: (train: Train) => { readonly kit?: readonly Sha[] }
  /** How many further attempts Convoy makes by itself. */
  readonly retries: (train: Train) => Train['retries']
  /** What is looked at while it is tried. */
  readonly questions: (train: Train, tried: Tried<Of>) => readonly Question[]
  /** Asks for an attempt, awaits it and judges it. */
  readonly pursue: (context: Context, tried: Tried<Of>, pursuit: Pursuit) => Finding
  readonly tellLoss: (context: Context, tried: Tried<Of>, standing: 'failed' | 'errored') => Loss
}
