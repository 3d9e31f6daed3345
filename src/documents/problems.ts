import { nearest } from './nearest.ts'
import { fault, quote, type Fault, type Path } from './source.ts'
import type { Complaint, Validator } from './validator.ts'

/** Enough to fill what is ever shown; explaining each costs time, and a hostile document has many. */
const MOST_COMPLAINTS = 300

/** The faults of a value by a compiled schema, in words for people: one fault per value and key. */
export function checkShape(validator: Validator, value: unknown): readonly Fault[] {
  if (validator(value)) return []
  const seen = new Set<string>()
  return (validator.errors ?? [])
    .slice(0, MOST_COMPLAINTS)
    .flatMap((complaint) => explain(complaint, value))
    .filter((each) => {
      const identity = JSON.stringify([each.path, each.part, each.code.startsWith('VALUE_') ? 'VALUE' : each.message])
      return !seen.has(identity) && seen.add(identity)
    })
}

/** The path of a complaint: a JSON pointer (RFC 6901), its steps numbers where they lead into a list. */
function pathOf(pointer: string, root: unknown): Path {
  let value = root
  return pointer
    .split('/')
    .slice(1)
    .map((step) => {
      const key = step.replaceAll('~1', '/').replaceAll('~0', '~')
      const inside = Array.isArray(value) ? Number(key) : key
      value = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
      return inside
    })
}

function explain(complaint: Complaint, root: unknown): readonly Fault[] {
  const { keyword, params, parentSchema, data, propertyName } = complaint
  const path = pathOf(complaint.instancePath, root)
  switch (keyword) {
    case 'additionalProperties':
      return [explainUnknownKey(complaint, path)]
    case 'required':
      return [fault('KEY_MISSING', path, 'value', quote(word(params, 'missingProperty')))]
    case 'propertyNames': {
      const key = word(params, 'propertyName')
      return [
        fault('KEY_FORM', [...path, key], 'key', titleOf(parentSchema['propertyNames']) ?? 'another one', quote(key)),
      ]
    }
    case 'discriminator':
      return [explainTag(complaint, path)]
    case 'if':
      return []
    default:
  }
  if (propertyName !== undefined) return []
  switch (keyword) {
    case 'type':
      return [
        fault(
          'VALUE_TYPE',
          path,
          'value',
          path.length === 0 ? typesOf(parentSchema) : expected(complaint),
          describe(data),
          remedyOfType(complaint),
        ),
      ]
    case 'enum':
    case 'const': {
      const choices = keyword === 'enum' ? (params['allowedValues'] as readonly unknown[]) : [params['allowedValue']]
      const meant = typeof data === 'string' ? nearest(data, choices.map(String)) : ''
      return [
        fault(
          'VALUE_CHOICE',
          path,
          'value',
          choices.map((choice) => describeChoice(choice)).join(', '),
          describe(data),
          meant,
        ),
      ]
    }
    case 'maxItems':
    case 'minItems':
    case 'maxProperties':
    case 'minProperties':
      return [
        fault(
          'VALUE_COUNT',
          path,
          'value',
          titleOf(parentSchema) ?? `${keyword.startsWith('max') ? 'at most' : 'at least'} ${String(params['limit'])}`,
          describeCount(data),
        ),
      ]
    case 'not':
      return [fault('VALUE_SHAPE', path, 'value', titleOf(parentSchema) ?? 'something else')]
    default:
      return [fault('VALUE_FORM', path, 'value', expected(complaint), describe(data))]
  }
}

function explainUnknownKey({ params, parentSchema }: Complaint, path: Path): Fault {
  const key = word(params, 'additionalProperty')
  const known = Object.keys(parentSchema['properties'] ?? {})
  const named = known.length === 0 ? 'no key here' : `one of ${known.map((name) => `"${name}"`).join(', ')}`
  return fault('KEY_UNKNOWN', [...path, key], 'key', quote(key), named, nearest(key, known))
}

function explainTag({ params, parentSchema }: Complaint, path: Path): Fault {
  const tag = word(params, 'tag')
  const value = params['tagValue']
  return value === undefined
    ? fault('KEY_MISSING', path, 'value', quote(tag))
    : fault('VALUE_CHOICE', [...path, tag], 'value', titleOf(parentSchema) ?? 'the known ones', describe(value), '')
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping of keys to values',
  null: 'null',
}

/** The expected value: the schema's own words, else the name of the type. */
function expected({ parentSchema }: Complaint): string {
  return titleOf(parentSchema) ?? typesOf(parentSchema)
}

function typesOf(schema: Complaint['parentSchema']): string {
  return [schema['type']]
    .flat()
    .map((type) => typeNames[String(type)] ?? 'another value')
    .join(' or ')
}

function remedyOfType({ parentSchema, data }: Complaint): string {
  const types = [parentSchema['type']].flat()
  const pattern = parentSchema['pattern']
  const quotable =
    (typeof data === 'number' || typeof data === 'boolean') &&
    (typeof pattern !== 'string' || new RegExp(pattern, 'u').test(String(data)))
  if (types.includes('string') && quotable) return 'Put it in quotes, so that it stays the text that you wrote.'
  if (types.includes('array') && data !== null) return 'Write it as a list: [ … ].'
  return 'Correct the value.'
}

/** The value found, in the words of a reader of the document. */
function describe(value: unknown): string {
  if (value === null || value === undefined) return 'nothing'
  if (typeof value === 'string') return quote(value)
  if (typeof value === 'number') return `the number ${value}`
  if (typeof value === 'boolean') return String(value)
  return Array.isArray(value) ? 'a list' : 'a mapping'
}

function describeCount(value: unknown): string {
  return typeof value === 'object' && value !== null ? String(Object.keys(value).length) : describe(value)
}

function describeChoice(choice: unknown): string {
  return typeof choice === 'string' ? `"${choice}"` : String(choice)
}

function titleOf(schema: unknown): string | undefined {
  const title: unknown = typeof schema === 'object' && schema !== null && 'title' in schema ? schema.title : undefined
  return typeof title === 'string' ? title : undefined
}

function word(params: Complaint['params'], name: string): string {
  return String(params[name])
}
