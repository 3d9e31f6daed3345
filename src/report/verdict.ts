import type { Attention, Manifest, Request } from '../domain/words.ts'
import { moment } from './times.ts'

export type Tone = 'good' | 'bad' | 'waiting' | 'going'

/** How a release stands, in one sentence that a person understands, and what is said about it. */
export interface Verdict {
  readonly tone: Tone
  readonly word: string
  /** How it stands, without the reasons: for whoever lists them below. */
  readonly headline: string
  readonly sentence: string
  /** Whether something in production moved: known from the pivot alone. */
  readonly production: string
}

/** What a manifest says about its release. */
export function judge(manifest: Manifest): Verdict {
  const { id } = manifest.release
  const rc = manifest.candidate === undefined ? null : `rc.${manifest.candidate.number}`
  const lost = manifest.attention.filter((item) => item.is === 'lost')
  const waiting = manifest.attention.filter((item) => item.is === 'waiting')
  const production = manifest.status === 'shipped'
    ? `Production is ${rc ?? 'as planned'}.`
    : manifest.pivot === undefined ? 'Production is untouched.' : 'Production has begun to move.'
  const { phase } = manifest
  const say = (tone: Tone, word: string, headline: string, why = ''): Verdict =>
    ({ tone, word, headline: `${headline}.`, sentence: why === '' ? `${headline}.` : `${headline}: ${why}`, production })
  switch (manifest.status) {
    case 'shipped': return say('good', 'shipped', `${id} shipped${rc === null ? '' : ` as ${rc}`}`, `${count(manifest.repositories.length, 'repository', 'repositories')} in production.`)
    case 'blocked': return say('bad', 'blocked', `${id} is blocked in ${phase}`, reasons(lost))
    case 'held': return say('waiting', 'held', `${id} is held in ${phase}`, reasons(manifest.attention))
    case 'aborted': return say('bad', 'aborted', `${id} was aborted in ${phase}`)
    case 'partial': return say('bad', 'partial', `${id} is in production only in part`, reasons(manifest.attention))
    case 'active': return waiting.length > 0 ? say('waiting', 'waiting', `${id} is in ${phase} and waits`, reasons(waiting)) : say('going', 'active', `${id} is in ${phase}`, doing(manifest.requests))
  }
}

/** What machines are doing, at most three tiers: `tier2a runs in acme/e2e since 2 Nov 09:04:20.` */
function doing(requests: readonly Request[]): string {
  const tiers = [...Map.groupBy(requests, ({ tier }) => tier)]
  if (tiers.length === 0) return ''
  const told = tiers.slice(0, 3).map(([tier, asked]) => {
    const [first] = asked
    const where = asked.length === 1 && first !== undefined ? first.to : count(new Set(asked.map(({ to }) => to)).size, 'repository', 'repositories')
    const does = asked.some(({ run }) => run !== undefined) ? 'runs in' : 'was asked of'
    return `${tier} ${does} ${where} since ${moment(Math.min(...asked.map(({ sentAt }) => sentAt)))}`
  })
  return `${told.join('; ')}${tiers.length > 3 ? ` (and ${tiers.length - 3} more)` : ''}.`
}

/** At most three reasons as the end of a sentence, and how many more there are. */
function reasons(items: readonly Attention[]): string {
  if (items.length === 0) return ''
  const more = items.length > 3 ? ` (and ${items.length - 3} more)` : ''
  const text = items.slice(0, 3).map((item) => item.reason.replace(/[.\s]+$/, '')).join('; ') + more
  return /[!?…]$/.test(text) ? text : `${text}.`
}

/** `1 repository`, `3 repositories`. */
export function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`
}
