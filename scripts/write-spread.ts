import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const root = path.join(import.meta.dirname, '..')

/**
 * Writes into files what another place says, `spread` of each text; with `--check` on the command line it fails where
 * that would change anything. `said` is that place, `files` are paths below the root.
 */
export function writeSpread(
  said: string,
  files: readonly string[],
  spread: (text: string, file: string) => string,
): void {
  const stale = files
    .map((file) => ({ file, text: readFileSync(path.join(root, file), 'utf8') }))
    .map(({ file, text }) => ({ file, text, wanted: spread(text, file) }))
    .filter(({ text, wanted }) => text !== wanted)
  if (!process.argv.includes('--check'))
    stale.forEach(({ file, wanted }) => {
      writeFileSync(path.join(root, file), wanted)
    })
  else if (stale.length > 0) {
    const named = stale.map(({ file }) => file).join(', ')
    console.error(`These files do not say what ${said} says: ${named}\n  → npm run generate, and commit the result`)
    process.exitCode = 1
  }
}
