import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import standalone from 'ajv/dist/standalone/index.js'

/**
 * Compiles schemas/ to src/documents/validators/, so that no action pays for Ajv when it starts.
 * `node scripts/compile-validators.ts` writes; with `--check` it fails where writing would change anything.
 */
const root = path.join(import.meta.dirname, '..')
const target = path.join(root, 'src/documents/validators')

interface Schema { readonly $id: string }

/** One generated module per public document; the events share one, because whoever reads one may be sent any. */
function modules(): ReadonlyMap<string, Readonly<Record<string, Schema>>> {
  const documents = schemaFiles('schemas').map((file): [string, Record<string, Schema>] => {
    const name = path.basename(file, '.schema.json')
    return [name, { [`check${pascal(name)}`]: readSchema(file) }]
  })
  const events = Object.fromEntries(schemaFiles('schemas/events').map((file) =>
    [`check${pascal(path.basename(file, '.schema.json'))}`, readSchema(file)]))
  return new Map([...documents, ['events', events]])
}

function schemaFiles(folder: string): readonly string[] {
  return readdirSync(path.join(root, folder)).filter((name) => name.endsWith('.schema.json')).sort().map((name) => path.join(folder, name))
}

function readSchema(file: string): Schema {
  return JSON.parse(readFileSync(path.join(root, file), 'utf8')) as Schema
}

/** `release.tier-finished` → `ReleaseTierFinished` */
function pascal(name: string): string {
  return name.split(/[.-]/).map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join('')
}

function compile(schemas: Readonly<Record<string, Schema>>): string {
  const ajv = new Ajv2020({
    allErrors: true, verbose: true, messages: false, strict: true, strictRequired: false, allowUnionTypes: true, discriminator: true,
    schemas: Object.values(schemas), code: { source: true, esm: true, lines: true },
  })
  const exported = Object.fromEntries(Object.entries(schemas).map(([name, { $id }]) => [name, $id]))
  return toModule(standalone.default(ajv, exported), Object.keys(schemas))
}

/** Ajv writes JavaScript that may require its own runtime; here it becomes a TypeScript module with nothing to require. */
function toModule(code: string, names: readonly string[]): string {
  const body = code
    .replace('"use strict";', '')
    .replace(/^export const (\w+) = (\w+);/gm, 'export const $1: Validator = $2')
    .replace(/^\/\*# sourceURL=.*\*\/;$/gm, '')
    .replace(/vErrors === null \? ([\w.]+)\.errors : vErrors\.concat\(\1\.errors\)/g, 'joinComplaints(vErrors, $1.errors)')
    .replace(/const (\w+) = require\("ajv\/dist\/runtime\/ucs2length"\)\.default;/g, 'const $1 = countCodePoints')
  if (body.includes('.concat(')) throw new Error(`${names.join(', ')}: copying complaints for every child takes quadratic time on a hostile document`)
  if (body.includes('require(')) throw new Error(`${names.join(', ')}: a keyword needs Ajv's runtime; give it a module of our own or leave it out`)
  return [
    '// @ts-nocheck',
    '// Generated from schemas/ by scripts/compile-validators.ts: npm run generate',
    "import { countCodePoints } from '../code-points.ts'",
    "import { joinComplaints, type Validator } from '../validator.ts'",
    body,
  ].join('\n').replace(/\n{2,}/g, '\n')
}

function write(files: ReadonlyMap<string, string>): void {
  rmSync(target, { recursive: true, force: true })
  mkdirSync(target, { recursive: true })
  for (const [name, text] of files) writeFileSync(path.join(target, name), text)
}

function changed(files: ReadonlyMap<string, string>): readonly string[] {
  const present = readdirSync(target)
  const strangers = present.filter((name) => !files.has(name))
  const stale = [...files].filter(([name, text]) => !present.includes(name) || readFileSync(path.join(target, name), 'utf8') !== text)
  return [...strangers, ...stale.map(([name]) => name)]
}

const files = new Map([...modules()].map(([name, schemas]) => [`${name}.ts`, compile(schemas)]))
if (process.argv.includes('--check')) {
  const differing = changed(files)
  if (differing.length > 0) {
    console.error(`src/documents/validators is not what schemas/ says: ${differing.join(', ')}\n  → npm run generate, and commit the result`)
    process.exitCode = 1
  }
} else write(files)
