import { candidateOf, unknownCandidate } from '../domain/asks/binding.ts'
import { definitionOf, heardAs } from '../domain/asks/table.ts'
import type { ReleaseEvent } from '../domain/asks/events.ts'
import type { Problem } from 'github-foundations/problem'
import type { AskBody } from '../domain/words/ask.ts'
import type { Manifest } from '../domain/words/manifest.ts'
import type { Train } from '../domain/words/train.ts'
import { refusalProblem } from './catalogue/run.ts'

/** The asks of an event, bound to what stands now; refused if it names something that does not exist. */
export type Bound = { readonly body: AskBody } | { readonly refused: Problem }

/**
 * The asks of an event about a release that exists. Candidate and policy are written out by digest: an approval of rc.1
 * never becomes one of rc.2.
 */
export function bindAsk(event: ReleaseEvent, train: Train, manifest: Manifest): Bound {
  const type = heardAs(event)
  if (type === null) throw new Error(`${event.type} asks for nothing`)
  const { bind, isOfNext } = definitionOf(type)
  // Whoever names a candidate that the release does not have saw another release than this one, whatever they ask.
  const isUnknown = event.candidate !== undefined && candidateOf(event, manifest) === undefined
  const bound =
    isUnknown && isOfNext?.(event) !== true ? unknownCandidate(event, manifest) : bind(event, train, manifest)
  if ('body' in bound) return bound
  return { refused: refusalProblem(bound.refused) }
}

/** The ask of an event in its sender's words alone, whatever stands now. */
export function wordsOf(event: ReleaseEvent): object {
  const type = heardAs(event)
  if (type === null) return { type: event.type.slice('release.'.length), ...event.body }
  return definitionOf(type).words?.(event) ?? { type, ...event.body }
}
