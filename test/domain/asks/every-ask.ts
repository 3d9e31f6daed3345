import type { AskBody, AskType } from '../../../src/domain/words/ask.ts'
import type { Directive } from '../../../src/domain/words/names.ts'

/** Who may ask: S anybody, H people, A the approvals team, B the break-glass team. */
type Need = 'S' | 'H' | 'A' | 'B'

/** One ask: the body of its event, what is read from that where it is more, what is recorded, and who may ask it. */
interface Sample<Type extends AskType> {
  readonly says: object
  readonly reads?: object
  readonly records: Extract<AskBody, { readonly type: Type }>
  readonly may: Readonly<Record<Directive, Need>>
}

const digest = 'd'.repeat(64)
const commit = 'a'.repeat(40)
const task = { id: 'acme/api#12', repository: 'acme/api', state: 'open' } as const
const why = 'because'
const anybody = { quick: 'S', auto: 'S', careful: 'S' } as const
const people = { quick: 'H', auto: 'H', careful: 'H' } as const
const approvers = { quick: 'A', auto: 'A', careful: 'A' } as const

/** One of every ask, with the rights matrix written down a second time by hand. */
export const everyAsk: { readonly [Type in AskType]: Sample<Type> } = {
  plan: {
    says: {},
    reads: { directive: 'auto' },
    records: { type: 'plan', directive: 'auto' },
    may: anybody,
  },
  update: { says: { directive: 'careful' }, records: { type: 'update', directive: 'careful' }, may: anybody },
  retrain: { says: { train: commit }, records: { type: 'retrain', commit }, may: people },
  task: { says: { task }, records: { type: 'task', task }, may: anybody },
  defer: {
    says: { defer: 'TASK-1' },
    records: { type: 'defer', what: 'TASK-1' },
    may: { quick: 'S', auto: 'S', careful: 'H' },
  },
  readmit: {
    says: { readmit: 'TASK-1' },
    records: { type: 'readmit', what: 'TASK-1' },
    may: { quick: 'S', auto: 'S', careful: 'H' },
  },
  include: {
    says: { include: 'acme/api' },
    records: { type: 'include', repository: 'acme/api', with: [] },
    may: { quick: 'S', auto: 'S', careful: 'H' },
  },
  approve: {
    says: { gate: 'ship' },
    records: { type: 'approve', gate: 'ship', digest, policy: digest },
    may: approvers,
  },
  reject: {
    says: { gate: 'staging', why: 'slow' },
    records: { type: 'reject', gate: 'ship', digest, why },
    may: approvers,
  },
  waive: {
    says: { code: 'tier2c', why: 'known' },
    records: { type: 'waive', code: 'tier2b', digest, why },
    may: approvers,
  },
  'break-glass': {
    says: { why: 'outage' },
    records: { type: 'break-glass', digest, policy: digest, why },
    may: { quick: 'B', auto: 'B', careful: 'B' },
  },
  freeze: { says: {}, records: { type: 'freeze', after: 0 }, may: { quick: 'S', auto: 'S', careful: 'H' } },
  hold: { says: { why: 'smoke' }, records: { type: 'hold', why }, may: anybody },
  resume: { says: { hold: 'e0' }, records: { type: 'resume', hold: 'human-hold' }, may: anybody },
  retry: { says: { tier: 'tier2b' }, records: { type: 'retry', tier: 'tier1', digest }, may: anybody },
  abort: { says: { why: 'cancelled' }, records: { type: 'abort', why }, may: people },
}
