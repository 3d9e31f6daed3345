/**
 * A kind of question. `Subject`: what of a question its answer is found by; `Kept`: where what was seen keeps its
 * answers; `Answer`: what it comes to, which says so where nobody asked.
 */
export interface Kind<Subject, Kept, Answer> {
  /** The key under which an answer is kept. */
  readonly key: (subject: Subject) => string
  readonly answer: (kept: Kept, key: string) => Answer
}
