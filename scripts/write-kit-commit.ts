import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'

/*
 * A package is no checkout and no commit can hold its own name, so packing writes down which commit it is made of:
 * `convoy init` pins the workflows that it writes to it (src/cli/kit-commit.ts).
 */
const commit = execFileSync('git', ['rev-parse', '--verify', 'HEAD^{commit}'], { encoding: 'utf8' }).trim()
writeFileSync('kit.json', `${JSON.stringify({ commit })}\n`)
process.stderr.write(`kit.json: ${commit}\n`)
