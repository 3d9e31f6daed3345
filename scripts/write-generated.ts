import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { printModule, stripSchema } from './strip-schema.ts'
import { validatorModules } from './compile-validators.ts'
import { contractModules } from './contract-modules.ts'
import { textModules, wordModules } from './compile-types.ts'

/*
 * Writes the code that is not in git: the validators and types that schemas/ are compiled to, GitHub's GraphQL schema,
 * and the names of GitHub's routes. Runs after `npm ci` and before tests, builds and checks. Files whose inputs are
 * unchanged stay. `--check` fails if anything would change.
 */
const root = join(import.meta.dirname, '..')
const folders = {
  documents: 'src/documents/generated',
  words: 'src/domain/words/generated',
  contract: 'packages/embedded-github/src/github/generated',
} as const
const stampFile = join(root, 'build/generated.json')
const graphqlSchema = join(root, 'node_modules/@octokit/graphql-schema')

/** The inputs and outputs of a generation, by digests. */
interface Stamp {
  readonly inputs: string
  readonly outputs: Readonly<Record<string, string>>
}

if (import.meta.main) {
  if (process.argv.includes('--check')) await check()
  else await writeGenerated()
}

/**
 * Writes all files of the generated folders, unless they stand there from the same inputs, and removes what is none of
 * them.
 */
export async function writeGenerated(): Promise<void> {
  const inputs = digestInputs()
  if (isCurrent(inputs)) return
  const files = await generate()
  for (const [path, text] of files) writeWhole(join(root, path), text)
  for (const stranger of strangers(files)) rmSync(join(root, stranger), { recursive: true })
  const outputs = Object.fromEntries([...files].map(([path, text]) => [path, sha256(text)]))
  writeWhole(stampFile, JSON.stringify({ inputs, outputs } satisfies Stamp))
}

async function check(): Promise<void> {
  const files = await generate()
  const stale = [...files].filter(([path, text]) => read(path) !== text).map(([path]) => path)
  const differing = [...strangers(files), ...stale]
  if (differing.length === 0) return
  process.stderr.write(
    `Generated files are not what their sources give: ${differing.join(', ')}\n  → node scripts/write-generated.ts\n`,
  )
  process.exitCode = 1
}

/** Files by paths below the root. */
async function generate(): Promise<ReadonlyMap<string, string>> {
  const { version } = JSON.parse(readFileSync(join(graphqlSchema, 'package.json'), 'utf8')) as {
    readonly version: string
  }
  const schema = printModule(stripSchema(readFileSync(join(graphqlSchema, 'schema.graphql'), 'utf8')), version)
  const contract = new Map([...contractModules(), ['schema-text.ts', schema]])
  return new Map([
    ...below(folders.documents, validatorModules()),
    ...below(folders.documents, await textModules()),
    ...below(folders.words, await wordModules()),
    ...below(folders.contract, contract),
  ])
}

function below(folder: string, files: ReadonlyMap<string, string>): readonly (readonly [string, string])[] {
  return [...files].map(([name, text]) => [`${folder}/${name}`, text])
}

/** Digests the sources, and the generators with the packages that they use. */
function digestInputs(): string {
  const packages = ['ajv', 'json-schema-to-typescript', 'graphql', '@octokit/graphql-schema'].map(
    (name) => `node_modules/${name}/package.json`,
  )
  const sources = globSync(
    [
      'schemas/**/*.json',
      'packages/embedded-github/src/github/contract/*.json',
      'scripts/{write-generated,schema-files,compile-validators,compile-types,contract-modules,strip-schema}.ts',
    ],
    { cwd: root },
  )
  return sha256(
    [...packages, ...sources]
      .sort()
      .map((path) => `${path} ${sha256(readFileSync(join(root, path)))}`)
      .join('\n'),
  )
}

function isCurrent(inputs: string): boolean {
  if (!existsSync(stampFile)) return false
  const stamp = JSON.parse(readFileSync(stampFile, 'utf8')) as Stamp
  return (
    stamp.inputs === inputs && Object.entries(stamp.outputs).every(([path, digest]) => sha256(read(path)) === digest)
  )
}

/** What is in a generated folder and was not generated. */
function strangers(files: ReadonlyMap<string, string>): readonly string[] {
  const present = Object.values(folders)
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}`))
  return present.filter((path) => !files.has(path))
}

function read(path: string): string {
  const file = join(root, path)
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}

/** Beside it first: another process may be reading the file, or writing the same. */
function writeWhole(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true })
  const beside = join(dirname(dirname(file)), `.${process.pid}.generated`)
  writeFileSync(beside, text)
  renameSync(beside, file)
}

function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex')
}
