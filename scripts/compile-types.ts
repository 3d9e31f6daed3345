import { compile } from 'json-schema-to-typescript'
import { documentSchemas, eventSchemas, pascal, type Schema } from './schema-files.ts'

/*
 * Types of what schemas/ let pass: of every document, of every event, and of what a release records of an ask. What a
 * type cannot say (counts, patterns, conditions) is left to the validators.
 */

/** Types of documents as they are written, by file name: `ReleaseTrainText` and its parts, named as in `$defs`. */
export async function textModules(): Promise<ReadonlyMap<string, string>> {
  const texts = [...documentSchemas()].map(
    async ([name, schema]) => [`${name}-text.ts`, await toModule(`${pascal(name)}Text`, schema)] as const,
  )
  return new Map(await Promise.all(texts))
}

/** Types that the domain has of events and asks, by file name: `EventTexts` by event, `AskBodies` by ask. */
export async function wordModules(): Promise<ReadonlyMap<string, string>> {
  const events = [...eventSchemas()]
  const definitions = Object.assign({}, ...events.map(([, { $defs }]) => $defs)) as Schema['$defs']
  const { recorded, words } = separate(definitions)
  const texts = Object.fromEntries(events.map(([type, schema]) => [type, { ...schema, $defs: {} }]))
  return new Map([
    ['events.ts', await toModule('EventTexts', collect(texts, words))],
    ['asks.ts', await toModule('AskBodies', collect(recorded, words))],
  ])
}

/** Schemas by name as the keys of one. */
function collect(properties: NonNullable<Schema['properties']>, $defs: Schema['$defs']): Schema {
  return { type: 'object', additionalProperties: false, required: Object.keys(properties), properties, $defs }
}

/** The recorded fields of asks in events, by ask, and the definitions that all of them share. */
function separate(definitions: Schema['$defs'] = {}): {
  readonly recorded: Readonly<Record<string, Schema>>
  readonly words: Readonly<Record<string, Schema>>
} {
  const entries = Object.entries(definitions)
  const asks = entries.filter(([name]) => name.startsWith('recorded'))
  return {
    recorded: Object.fromEntries(asks.map(([, schema]) => [String(schema.properties?.['type']?.['const']), schema])),
    words: Object.fromEntries(entries.filter(([name]) => !name.startsWith('recorded'))),
  }
}

/** The sentence that the compiler writes about every definition. */
const whereUsed = /(?: \* ?\n)? \* This interface was referenced by [^\n]*\n \* via the [^\n]*\n(?: \* ?\n)?/gu

async function toModule(name: string, schema: Schema): Promise<string> {
  const text = await compile(toShape(schema), name, {
    bannerComment: '// Generated from schemas/ by scripts/compile-types.ts',
    format: false,
    unreachableDefinitions: true,
    unknownAny: true,
    customName: (_, definition) => (definition === undefined ? undefined : pascal(definition)),
  })
  return makeReadonly(text.replaceAll(whereUsed, '').replaceAll('/**\n */\n', ''))
}

/** Keywords of which the compiler makes names that nobody would look for, or nothing that a type can say. */
const unsaid = new Set([
  '$id',
  'title',
  'minItems',
  'maxItems',
  'if',
  'then',
  'else',
  'dependentSchemas',
  'propertyNames',
])
/** Keywords whose members are named by us. */
const named = new Set(['properties', '$defs'])

/** A schema whose references are types by the name of the definition, and keep what is said where they stand. */
function toShape(schema: Schema): Schema {
  if (schema.$ref !== undefined)
    return { ...schema, $ref: undefined, tsType: pascal(schema.$ref.replace('#/$defs/', '')) }
  if (schema['minProperties'] === 1 && schema['maxProperties'] === 1) return toAlternatives(schema)
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([keyword]) => !unsaid.has(keyword))
      .map(([keyword, value]) => [keyword, named.has(keyword) ? mapValues(value as Named) : shapeOf(value)]),
  )
}

/** One form for each key, where there is exactly one: no other is there. */
function toAlternatives({ description, properties = {} }: Schema): Schema {
  const others = Object.fromEntries(Object.keys(properties).map((key) => [key, { tsType: 'never' }]))
  const oneOf = Object.entries(properties).map(([key, schema]) => ({
    type: 'object',
    additionalProperties: false,
    required: [key],
    properties: { ...others, [key]: toShape(schema) },
  }))
  return { ...(description === undefined ? {} : { description }), oneOf }
}

type Named = Readonly<Record<string, Schema>>

function mapValues(schemas: Named): Named {
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, toShape(schema)]))
}

function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((each: unknown) => shapeOf(each))
  return typeof value === 'object' && value !== null ? toShape(value as Schema) : value
}

/**
 * Makes every field readonly, because nothing that is read is changed: the compiler writes a key, or the end of a list
 * of objects, on a line of its own.
 */
function makeReadonly(text: string): string {
  const lines = text.split('\n')
  const open: number[] = []
  for (const [index, line] of lines.entries()) {
    if (line.startsWith('}')) {
      const start = open.pop() ?? 0
      if (line.startsWith('}[]')) lines[start] = (lines[start] ?? '').replace(/\{$/u, 'readonly {')
    }
    if (line.endsWith('{')) open.push(index)
  }
  return lines
    .map((line) =>
      line.startsWith(' *')
        ? line
        : line
            .replace(/^(?="?[\w.-]+"?\??: |\[k: string\]: )/u, 'readonly ')
            .replaceAll(/(\w+|\([^()]*\))\[\]/gu, 'readonly $1[]'),
    )
    .join('\n')
}
