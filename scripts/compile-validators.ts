import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import standalone from 'ajv/dist/standalone/index.js'

const root = path.join(import.meta.dirname, '..')

interface Schema {
  readonly $id: string
}

/** Modules that check documents by schemas/, by file name: compiled, so that no action pays for Ajv when it starts. */
export function validatorModules(): ReadonlyMap<string, string> {
  return new Map([...modules()].map(([name, schemas]) => [`${name}.ts`, compile(schemas)]))
}

/** One generated module per public document; the events share one, because whoever reads one may be sent any. */
function modules(): ReadonlyMap<string, Readonly<Record<string, Schema>>> {
  const documents = schemaFiles('schemas').map((file): [string, Record<string, Schema>] => {
    const name = path.basename(file, '.schema.json')
    return [name, { [`check${pascal(name)}`]: readSchema(file) }]
  })
  const events = Object.fromEntries(
    schemaFiles('schemas/events').map((file) => [
      `check${pascal(path.basename(file, '.schema.json'))}`,
      readSchema(file),
    ]),
  )
  return new Map([...documents, ['events', events]])
}

function schemaFiles(folder: string): readonly string[] {
  return readdirSync(path.join(root, folder))
    .filter((name) => name.endsWith('.schema.json'))
    .sort()
    .map((name) => path.join(folder, name))
}

function readSchema(file: string): Schema {
  return JSON.parse(readFileSync(path.join(root, file), 'utf8')) as Schema
}

/** `release.tier-finished` → `ReleaseTierFinished` */
function pascal(name: string): string {
  return name
    .split(/[.-]/)
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('')
}

function compile(schemas: Readonly<Record<string, Schema>>): string {
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    messages: false,
    strict: true,
    strictRequired: false,
    allowUnionTypes: true,
    discriminator: true,
    schemas: Object.values(schemas),
    code: { source: true, esm: true, lines: true },
  })
  const exported = Object.fromEntries(Object.entries(schemas).map(([name, { $id }]) => [name, $id]))
  return toModule(standalone.default(ajv, exported), Object.keys(schemas))
}

/**
 * Ajv writes JavaScript that may require its own runtime; here it becomes a TypeScript module with nothing to require.
 */
function toModule(code: string, names: readonly string[]): string {
  const body = code
    .replace('"use strict";', '')
    .replace(/^export const (\w+) = (\w+);/gm, 'export const $1: Validator = $2')
    .replace(/^\/\*# sourceURL=.*\*\/;$/gm, '')
    .replace(
      /vErrors === null \? ([\w.]+)\.errors : vErrors\.concat\(\1\.errors\)/g,
      'joinComplaints(vErrors, $1.errors)',
    )
    .replace(/const (\w+) = require\("ajv\/dist\/runtime\/ucs2length"\)\.default;/g, 'const $1 = countCodePoints')
  if (body.includes('.concat('))
    throw new Error(
      `${names.join(', ')}: copying complaints for every child takes quadratic time on a hostile document`,
    )
  if (body.includes('require('))
    throw new Error(`${names.join(', ')}: a keyword needs Ajv's runtime; give it a module of our own or leave it out`)
  return [
    '// @ts-nocheck',
    '// Generated from schemas/ by scripts/compile-validators.ts',
    "import { countCodePoints } from '../code-points.ts'",
    "import { joinComplaints, type Validator } from '../validator.ts'",
    body,
  ]
    .join('\n')
    .replace(/\n{2,}/g, '\n')
}
