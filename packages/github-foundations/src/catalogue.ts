import type { Problem } from './problem.ts'

/** The text of a problem, and its remedy. */
export type Wording = Pick<Problem, 'message' | 'remedy'>

/**
 * One code of a catalogue. `examples` are what `word` may be told, one for each way in which it reads: docs/problems.md
 * is made of them.
 */
export interface Entry<Words extends readonly unknown[]> {
  readonly examples: readonly Words[]
  readonly word: (...words: Words) => Wording
}

/** Every problem that a room tells, by its code. */
export type Catalogue = Readonly<Record<string, AnyEntry>>
interface AnyEntry {
  readonly examples: readonly (readonly unknown[])[]
  readonly word: (...words: never) => Wording
}
export type CodeOf<C extends Catalogue> = keyof C & string
/** The subjects of the problems of a code, in the order in which messages name them. */
export type WordsOf<C extends Catalogue, Code extends CodeOf<C>> = Parameters<C[Code]['word']>

/** An entry; its words are those of `word`, and the examples have to fit. */
export function entry<Words extends readonly unknown[]>(
  examples: readonly NoInfer<Words>[],
  word: (...words: Words) => Wording,
): Entry<Words> {
  return { examples, word }
}

/** The function by which a room makes a problem of a code of its catalogue. */
export function wordedBy<C extends Catalogue>(
  catalogue: C,
): <Code extends CodeOf<C>>(code: Code, ...words: WordsOf<C, Code>) => Problem {
  return (code, ...words) => {
    const { word }: AnyEntry = catalogue[code] as C[typeof code]
    return { code, ...word(...(words as never)) }
  }
}
