import { readFile, symlink } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { judgeLint } from './lint-verdict.ts'
import { unusedActionlintScopes, unusedComments, unusedZizmorScopes } from './lint-scopes.ts'
import { obtainLinters, runActionlint, runZizmor, type Finding } from './workflow-linters.ts'
import {
  derivedRepositories,
  isWorkflow,
  ownFiles,
  readThrough,
  writeRepositories,
  type Repositories,
} from './workflow-trees.ts'

/*
 * `npm run lint:workflows`: actionlint and zizmor over every workflow and action of this repository, of its examples
 * and starters, and over what `convoy init` makes of them. Fails for each finding, each scope that nothing needs, and
 * each linter that could not run;
 * `--missing-ok` lets the last pass for who has no Go or no Python (docs/decisions/0060-lint-what-init-writes.md).
 */
const {
  values: { 'missing-ok': missingOk = false },
} = parseArgs({ options: { 'missing-ok': { type: 'boolean' } } })
const kit = join(import.meta.dirname, '../..')
const scratch = join(kit, 'build', 'derived-workflows')

const linters = await obtainLinters(kit)
const missing = Object.entries(linters).flatMap(([name, obtained]) =>
  'missing' in obtained ? [`${name} did not run: ${obtained.missing}`] : [],
)
const own = ownFiles(kit)
const derived = await derivedRepositories(kit)
const [audited, readable] = await Promise.all([
  write('audited', derived),
  write('readable', await readThrough(kit, derived)),
])
await symlink(join(kit, 'dist'), join(scratch, 'readable', 'convoy', 'dist')) // where the actions' `main` lies

const found = await lintAll()
const blind = missing.length > 0 ? [] : await lookForBlindness()
const unused = missing.length > 0 ? [] : await lookForUnusedScopes()

const { lines, passes } = judgeLint({
  found,
  blind,
  unused,
  missing,
  missingOk,
  files: own.length,
  derived: audited.length,
})
for (const line of lines) console.log(line)
process.exit(passes ? 0 : 1)

async function write(folder: string, repositories: Repositories): Promise<readonly string[]> {
  return (await writeRepositories(join(scratch, folder), repositories)).map((path) => relative(kit, path))
}

/** actionlint takes everything below a repository that it knows for part of it, so ours comes by itself. */
async function lintAll(options: { readonly scoped?: boolean } = {}): Promise<readonly Finding[]> {
  const found = await Promise.all([
    runActionlint(linters, kit, own.filter(isWorkflow), options),
    runActionlint(linters, kit, readable.filter(isWorkflow), options),
    runZizmor(linters, kit, [...own, ...audited], options),
  ])
  return found.flat()
}

/** A linter that finds nothing in a file that is wrong in its eyes would find nothing anywhere. */
async function lookForBlindness(): Promise<readonly string[]> {
  const wrong = 'scripts/linters/wrong.yml'
  const paths = await write('wrong', {
    wrong: { '.github/workflows/wrong.yml': await readFile(join(kit, wrong), 'utf8') },
  })
  const found = await Promise.all([runActionlint(linters, kit, paths), runZizmor(linters, kit, paths)])
  const rules = new Set(found.flat().map(({ linter, rule }) => `${linter} ${rule}`))
  return [
    'actionlint expression',
    'actionlint shellcheck',
    'zizmor dangerous-triggers',
    'zizmor template-injection',
    'zizmor unpinned-uses',
  ]
    .filter((rule) => !rules.has(rule))
    .map((rule) => `${rule} does not find what is wrong in ${wrong}.`)
}

async function lookForUnusedScopes(): Promise<readonly string[]> {
  const bare = await lintAll({ scoped: false })
  const [actionlint, zizmor] = await Promise.all(
    ['.github/actionlint.yaml', '.github/zizmor.yml'].map(async (file) => readFile(join(kit, file), 'utf8')),
  )
  const comments = await Promise.all(
    own.map(async (file) => unusedComments(file, await readFile(join(kit, file), 'utf8'), bare)),
  )
  const unused = [
    ...unusedActionlintScopes(actionlint ?? '', bare).map((scope) => `.github/actionlint.yaml ${scope}`),
    ...unusedZizmorScopes(zizmor ?? '', bare).map((scope) => `.github/zizmor.yml ${scope}`),
    ...comments.flat(),
  ]
  return unused.map((scope) => `${scope} ignores what no linter finds any more: take it out.`)
}
