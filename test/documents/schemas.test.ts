import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { eventTypes } from '../../src/documents/event.ts'
import { sentTypes } from '../../src/domain/asks/events.ts'

const root = path.join(import.meta.dirname, '../..')
const folders = ['schemas', 'schemas/events']
const files = folders.flatMap((folder) =>
  readdirSync(path.join(root, folder))
    .filter((name) => name.endsWith('.json'))
    .map((name) => path.join(folder, name)),
)
const schemas = new Map(
  files.map((file): [string, Schema] => [file, JSON.parse(readFileSync(path.join(root, file), 'utf8')) as Schema]),
)

type Schema = Readonly<Record<string, unknown>>

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Every subschema with its place, the schema itself first. */
function walk(schema: Schema, place: string): readonly (readonly [string, Schema])[] {
  const groups = ['properties', '$defs', 'dependentSchemas'].flatMap((key) =>
    isSchema(schema[key])
      ? Object.entries(schema[key]).map(([name, inner]) => [`${place}/${key}/${name}`, inner] as const)
      : [],
  )
  const singles = ['items', 'additionalProperties', 'propertyNames', 'if', 'then', 'else', 'not'].map(
    (key) => [`${place}/${key}`, schema[key]] as const,
  )
  const lists = ['oneOf', 'anyOf', 'allOf'].flatMap((key) =>
    Array.isArray(schema[key])
      ? schema[key].map((inner: unknown, index) => [`${place}/${key}/${index}`, inner] as const)
      : [],
  )
  return [
    [place, schema],
    ...[...groups, ...singles, ...lists].flatMap(([inside, inner]) => (isSchema(inner) ? walk(inner, inside) : [])),
  ]
}

describe.each(files)('%s', (file) => {
  const schema = schemas.get(file) ?? {}
  const parts = walk(schema, '')

  test('is a valid schema of draft 2020-12 under a URN of its own', () => {
    const ajv = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true, discriminator: true })
    expect(ajv.validateSchema(schema)).toBe(true)
    expect(() => ajv.compile(schema)).not.toThrow()
    expect(schema['$schema']).toBe('https://json-schema.org/draft/2020-12/schema')
    expect(schema['$id']).toMatch(/^urn:convoy:schema:[a-z:.-]+:1$/)
  })

  test('describes every key in a sentence', () => {
    const properties = parts.filter(
      ([place]) =>
        /\/properties\/[^/]+$/.test(place) && !/\/(?:if|not|then|else|dependentSchemas\/[^/]+)\//.test(place),
    )
    const silent = properties.filter(
      ([, each]) => typeof each['description'] !== 'string' || !/^[A-Z].*\.$/.test(each['description']),
    )
    expect(silent.map(([place]) => place)).toEqual([])
  })

  test('lets no unknown key pass', () => {
    const open = parts.filter(([, each]) => isSchema(each['properties']) && each['additionalProperties'] !== false)
    expect(open.map(([place]) => place).filter((place) => !/\/(?:if|dependentSchemas\/[^/]+)$/.test(place))).toEqual([])
  })

  test('caps every text, list and map, and anchors every pattern', () => {
    const uncapped = parts.filter(([, each]) => {
      const types = [each['type']].flat()
      return (
        (types.includes('string') &&
          each['maxLength'] === undefined &&
          each['enum'] === undefined &&
          !/^\^[A-Za-z]+\$$/.test(String(each['pattern']))) ||
        (types.includes('array') && each['maxItems'] === undefined) ||
        (isSchema(each['additionalProperties']) && each['maxProperties'] === undefined) ||
        (typeof each['pattern'] === 'string' && !(each['pattern'].startsWith('^') && each['pattern'].endsWith('$')))
      )
    })
    expect(uncapped.map(([place]) => place)).toEqual([])
  })
})

test('a definition that two schemas share is the same in both, since an editor resolves no reference between files', () => {
  const definitions = new Map<string, Set<string>>()
  for (const schema of schemas.values()) {
    for (const [name, definition] of Object.entries(isSchema(schema['$defs']) ? schema['$defs'] : {})) {
      definitions.set(name, (definitions.get(name) ?? new Set()).add(JSON.stringify(definition)))
    }
  }
  expect([...definitions].filter(([, texts]) => texts.size > 1).map(([name]) => name)).toEqual([])
})

test('the manifest defines ReleaseTask and CrossRepoDependency', () => {
  expect(Object.keys(schemas.get('schemas/release-manifest.schema.json')?.['$defs'] ?? {})).toEqual(
    expect.arrayContaining(['ReleaseTask', 'CrossRepoDependency']),
  )
})

test('every event that is read or sent has a schema, and nothing else has', () => {
  const named = files
    .filter((file) => file.startsWith('schemas/events/'))
    .map((file) => path.basename(file, '.schema.json'))
  expect(named.toSorted()).toEqual([...eventTypes, ...sentTypes].toSorted())
})

describe('the compiled validators', () => {
  test('are what the schemas say', () => {
    expect(() =>
      execFileSync(process.execPath, ['scripts/write-generated.ts', '--check'], { cwd: root, stdio: 'pipe' }),
    ).not.toThrow()
  })

  test('need nothing of Ajv', () => {
    const folder = path.join(root, 'src/documents/generated')
    const needing = readdirSync(folder).filter((name) =>
      /require\(|from ['"]ajv/.test(readFileSync(path.join(folder, name), 'utf8')),
    )
    expect(needing).toEqual([])
  })
})
