import type { Ask, AskBody } from '../../../src/domain/words/ask.ts'
import type { Train } from '../../../src/domain/words/train.ts'
import type { Simulated } from '../../../src/simulation/exchange.ts'
import { expected, read, type Change, type Content, type Known } from './content.ts'
import { filesOf, headOf } from './people.ts'

/** What a history came to: how often each thing happened. */
export type Tally = Map<string, number>

/** A history under way. */
export interface Playing {
  readonly simulated: Simulated
  readonly names: readonly string[]
  readonly train: Train
  /** Repositories whose version a command writes. */
  readonly preparing: readonly string[]
  /** Repositories that allow no other merge of a pull request than a squash. */
  readonly squashing: readonly string[]
  /** The way of each into production. */
  readonly ways: Readonly<Record<string, string>>
  /** Repositories that the release under way leaves as they are, with the tags that they had. */
  readonly left: Map<string, readonly string[]>
  /** Everything that people did, in its order. */
  readonly changes: Change[]
  /** What each branch knows of it, by repository and branch. */
  readonly known: Map<string, Known>
  /** Pull requests into RC branches, the newest last. */
  readonly tasks: { readonly repository: string; readonly branch: string; readonly id: string }[]
  /** What is asked of the release at its next pass. */
  readonly asks: Ask[]
  /** Everything that the release under way has said. */
  readonly told: string[]
  readonly tally: Tally
  count: number
}

export function count({ tally }: Playing, what: string): void {
  tally.set(what, (tally.get(what) ?? 0) + 1)
}

/** A number that nothing else has. */
export function next(playing: Playing): number {
  playing.count += 1
  return playing.count
}

export function ask(playing: Playing, body: AskBody, login = 'zoe'): void {
  const { at } = playing.simulated.world
  playing.asks.push({ id: `ask-${next(playing)}`, at, by: { login, kind: 'human' }, ...body })
}

export function knownOn({ known }: Playing, name: string, branch: string): Known {
  return known.get(`${name} ${branch}`) ?? new Set()
}

/** A branch is told what another one knows. */
export function know(playing: Playing, name: string, branch: string, more: Known): void {
  playing.known.set(`${name} ${branch}`, new Set([...knownOn(playing, name, branch), ...more]))
}

/** What has to stand in a place of a branch. */
export function expectedOn(playing: Playing, name: string, branch: string, place: number): readonly Content[] {
  return expected(changesOf(playing, name), knownOn(playing, name, branch), place)
}

export function changesOf({ changes }: Playing, name: string): readonly Change[] {
  return changes.filter(({ repository }) => repository === name)
}

/** What stands in each place of a branch. */
export function contentsOf({ simulated }: Playing, name: string, branch: string): readonly Content[] | undefined {
  return read(filesOf(simulated, headOf(simulated, name, branch)))
}
