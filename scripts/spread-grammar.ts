import { globSync } from 'node:fs'
import path from 'node:path'
import { grammar, type Word } from '../src/domain/words/grammar.ts'
import { writeSpread } from './write-spread.ts'

/*
 * Writes the words of src/domain/words/grammar.ts into the `$defs` of the same name of every schema, so that a document
 * stands for itself and still says what everything else says. `node scripts/spread-grammar.ts` writes; with `--check`
 * it fails where writing would change anything.
 */
const files = globSync('schemas/**/*.schema.json', { cwd: path.join(import.meta.dirname, '..') }).sort()

/** A definition holds no braces but those of its texts, and begins with its title. */
function spread(text: string): string {
  return Object.entries(grammar).reduce((before: string, [name, word]: [string, Word]) => {
    const definition = new RegExp(
      `("${name}": \\{\\s*"title": )"(?:[^"\\\\]|\\\\.)*"(,\\s*"type": "string",\\s*"maxLength": )\\d+(,\\s*"pattern": )"(?:[^"\\\\]|\\\\.)*"`,
      'gu',
    )
    return before.replace(
      definition,
      (_, title: string, length: string, pattern: string) =>
        `${title}${JSON.stringify(word.title)}${length}${word.maxLength}${pattern}${JSON.stringify(word.pattern)}`,
    )
  }, text)
}

writeSpread('src/domain/words/grammar.ts', files, spread)
