import { InvalidArgumentError } from 'commander'
import { grammar, isWord, type WordName } from '../domain/words/grammar.ts'

/** Reads an argument as a word of the grammar, so that a command takes what every document takes. */
export function readWord(name: WordName): (text: string) => string {
  return (text) => {
    if (!isWord(name, text)) throw new InvalidArgumentError(`It must be ${grammar[name].title}.`)
    return text
  }
}
