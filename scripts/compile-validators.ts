import { Ajv2020 } from 'ajv/dist/2020.js'
import standalone from 'ajv/dist/standalone/index.js'
import { documentSchemas, eventSchemas, pascal, type Schema } from './schema-files.ts'

/** Modules that check documents by schemas/, by file name: compiled, so that no action pays for Ajv when it starts. */
export function validatorModules(): ReadonlyMap<string, string> {
  const documents = [...documentSchemas()].map(
    ([name, schema]) => [`${name}.ts`, compile(new Map([[name, schema]]))] as const,
  )
  return new Map([...documents, ['events.ts', eventsModule()]])
}

/** The events share one module, because whoever reads one may be sent any; `eventValidators` has each by its type. */
function eventsModule(): string {
  const events = eventSchemas()
  const byType = [...events.keys()].map((type) => `  '${type}': ${checkOf(type)},\n`).join('')
  return `${compile(events)}
export const eventValidators: Readonly<Record<string, Validator>> = {
${byType}}
`
}

function checkOf(name: string): string {
  return `check${pascal(name)}`
}

function compile(schemas: ReadonlyMap<string, Schema>): string {
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    messages: false,
    strict: true,
    strictRequired: false,
    allowUnionTypes: true,
    discriminator: true,
    schemas: [...schemas.values()],
    code: { source: true, esm: true, lines: true },
  })
  const exported = Object.fromEntries([...schemas].map(([name, { $id = name }]) => [checkOf(name), $id]))
  return toModule(standalone.default(ajv, exported), [...schemas.keys()])
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
