import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { grammar, type Word } from '../src/domain/words/grammar.ts'

/**
 * Writes the words of src/domain/words/grammar.ts into the `$defs` of the same name of every schema, so that a document
 * stands for itself and still says what everything else says. `node scripts/spread-grammar.ts` writes; with `--check`
 * it fails where writing would change anything.
 */
const root = path.join(import.meta.dirname, '..')
const files = ['schemas', 'schemas/events'].flatMap((folder) =>
  readdirSync(path.join(root, folder))
    .filter((name) => name.endsWith('.schema.json'))
    .map((name) => path.join(root, folder, name)),
)

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

const stale = files.filter((file) => readFileSync(file, 'utf8') !== spread(readFileSync(file, 'utf8')))
if (!process.argv.includes('--check'))
  stale.forEach((file) => {
    writeFileSync(file, spread(readFileSync(file, 'utf8')))
  })
else if (stale.length > 0) {
  console.error(
    `These schemas do not say what src/domain/words/grammar.ts says: ${stale.map((file) => path.relative(root, file)).join(', ')}\n  → npm run generate, and commit the result`,
  )
  process.exitCode = 1
}
