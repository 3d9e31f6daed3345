import type { FormChoice } from '../src/domain/asks/definition.ts'
import { askTypes, definitionOf } from '../src/domain/asks/table.ts'
import type { AskType } from '../src/domain/words/ask.ts'
import { eventSchemas, pascal, type Schema } from './schema-files.ts'
import { writeSpread } from './write-spread.ts'

/*
 * Copies the facts about asks from src/domain/asks/table.ts and the schemas of events: the recorded fields into the
 * schema of the manifest, the names into that of the report of a rehearsal, choices and events into the starter of
 * control. Existing entries keep their place. With `--check` it fails if writing would change anything.
 */
const manifest = 'schemas/release-manifest.schema.json'
const report = 'schemas/rehearsal-report.schema.json'
const starters = [
  'examples/starters/control/.github/workflows/release.yml',
  'examples/composed/repositories/acme/release-control/.github/workflows/release.yml',
]

const forms: readonly FormChoice[] = askTypes.flatMap((type) => definitionOf(type).form ?? [])
const events = eventSchemas()

/** A file with what is said of asks elsewhere; `file` is its path below the root. */
export function spreadAsks(text: string, file: string): string {
  switch (file) {
    case manifest:
      return spreadRecorded(text)
    case report:
      return spreadTypes(text)
    default:
      return spreadChoices(text)
  }
}

/** The list as it is, less what nobody wants, and with what is missing behind the one that it follows in `wanted`. */
function follow(listed: readonly string[], wanted: readonly string[]): readonly string[] {
  return wanted.reduce(
    (list: readonly string[], each, index) =>
      list.includes(each) ? list : list.toSpliced(list.indexOf(wanted[index - 1] ?? '') + 1, 0, each),
    listed.filter((each) => wanted.includes(each)),
  )
}

/** One part of a text; it is a defect where the text has none. */
function replacePart(text: string, part: RegExp, by: (...groups: string[]) => string): string {
  if (text.search(part) === -1) throw new Error(`nothing looks like ${part.source}`)
  return text.replace(part, (_, ...groups: string[]) => by(...groups))
}

/** `- item` by `- item`, as they are indented. */
function listed(items: string): readonly string[] {
  return [...items.matchAll(/- (\S+)\n/gu)].map(([, item = '']) => item)
}

function spreadChoices(text: string): string {
  const choices = [...forms.map(({ choice }) => choice), 'release.sweep']
  const heard = [...new Set(askTypes.map((type) => definitionOf(type).hears.event))]
  const offered = replacePart(text, /(?<= {8}options:\n)((?: {10}- \S+\n)+)/u, (items) =>
    follow(listed(items), choices)
      .map((item) => `          - ${item}\n`)
      .join(''),
  )
  const listened = replacePart(offered, /(?<= {6}# asks\n)((?: {6}- \S+\n)+)/u, (items) =>
    follow(listed(items), heard)
      .map((item) => `      - ${item}\n`)
      .join(''),
  )
  const queued = replacePart(
    listened,
    /(?<=contains\(fromJSON\(')(\[[^\]]*\])/gu,
    (items) =>
      `[${follow(JSON.parse(items) as readonly string[], heard)
        .map((item) => `"${item}"`)
        .join(', ')}]`,
  )
  return fieldsOf(forms).reduce(spreadField, queued)
}

function fieldsOf(choices: readonly FormChoice[]): readonly string[] {
  return [...new Set(choices.flatMap(wantedBy))]
}

function wantedBy({ fields, says }: FormChoice): readonly string[] {
  return [...fields, ...(says === undefined ? [] : [says.field])]
}

/** A field of the form says in brackets which choices it belongs to. */
function spreadField(text: string, field: string): string {
  const choices = forms
    .filter((form) => wantedBy(form).includes(field))
    .map(({ choice }) => choice.slice('release.'.length))
  return replacePart(
    text,
    new RegExp(`(?<=\\n {6}${field}:\\n {8}description: "[^"\\n]*\\()([^()"\\n]*)(?=\\)"\\n)`, 'u'),
    (items) => follow(items.split(', '), choices).join(', '),
  )
}

function spreadTypes(text: string): string {
  return replacePart(
    text,
    /(?<="description": "The ask.", "enum": )(\[[^\]]*\])/u,
    (items) =>
      `[${follow(JSON.parse(items) as readonly string[], askTypes)
        .map((item) => `"${item}"`)
        .join(', ')}]`,
  )
}

/** The fields beside the ask itself. */
const envelope: NonNullable<Schema['properties']> = {
  id: { $ref: '#/$defs/eventId', description: 'The idempotency key of the event.' },
  at: { $ref: '#/$defs/instant', description: "GitHub's time of admission, in milliseconds since 1970." },
  by: { $ref: '#/$defs/actor', description: 'The sender, as GitHub names it.' },
  said: {
    $ref: '#/$defs/digest',
    description:
      'The SHA-256 of what its sender said: the type, the named candidate, and the body; absent if an earlier kit recorded it.',
  },
}

function spreadRecorded(text: string): string {
  const named = replacePart(
    text,
    /(?<="title": "an ask",[^[]*"required": \["type"\],[^[]*"oneOf": \[\n)((?: {10}.*\n)+)/u,
    (items) =>
      `${follow(
        [...items.matchAll(/#\/\$defs\/(\w+)/gu)].map(([, name = '']) => name),
        askTypes.map(nameOf),
      )
        .map((name) => `          { "$ref": "#/$defs/${name}" }`)
        .join(',\n')}\n`,
  )
  return askTypes.reduce((before: string, type, index) => spreadAsk(before, type, askTypes[index - 1]), named)
}

/** The definition of one ask, in its place or behind the one before it, and words that only it has. */
function spreadAsk(text: string, type: AskType, before: AskType | undefined): string {
  const { recorded, words } = recordedOf(type)
  const printed = printAsk(nameOf(type), recorded)
  if (blockOf(type).test(text)) return text.replace(blockOf(type), () => printed)
  const unknown = words.filter(([name]) => !text.includes(`\n    "${name}": {`))
  const added = [printed, ...unknown.map(([name, word]) => `    "${name}": ${print(word, 4)}`)].join(',\n')
  return replacePart(text, new RegExp(`(${blockOf(before ?? 'plan').source})`, 'u'), (block) => `${block},\n${added}`)
}

function blockOf(type: AskType): RegExp {
  return new RegExp(` {4}"${nameOf(type)}": \\{\\n(?: {6}.*\\n)* {4}\\}`, 'u')
}

/** `break-glass` → `breakGlassAsk` */
function nameOf(type: AskType): string {
  const name = pascal(type)
  return `${name.slice(0, 1).toLowerCase()}${name.slice(1)}Ask`
}

/** The recorded fields of an ask in the schema of its event, and the keywords that mark them. */
function recordedOf(type: AskType): {
  readonly recorded: Schema
  readonly words: readonly (readonly [string, Schema])[]
} {
  const { $defs = {} } = events.get(definitionOf(type).hears.event) ?? {}
  const recorded = $defs[`recorded${pascal(type)}`]
  if (recorded === undefined) throw new Error(`the schema of its event does not say what is recorded of ${type}`)
  return {
    recorded,
    words: Object.entries($defs).filter(([name]) => JSON.stringify(recorded).includes(`"#/$defs/${name}"`)),
  }
}

function printAsk(name: string, { required, properties = {} }: Schema): string {
  const own = Array.isArray(required) ? (required as readonly string[]) : []
  const keys = Object.entries({ ...envelope, ...properties }).map(
    ([key, schema]) => `        "${key}": ${print(schema, 8)}`,
  )
  return `    "${name}": {
      "type": "object",
      "additionalProperties": false,
      "required": [${['id', 'at', 'by', ...own].map((key) => `"${key}"`).join(', ')}],
      "properties": {
${keys.join(',\n')}
      }
    }`
}

/** One line for a reference or a single word, as the schemas are laid out. */
function print(schema: Schema, indent: number): string {
  const lines = JSON.stringify(schema, null, 2)
  return schema.$ref === undefined && schema['const'] === undefined
    ? lines.replaceAll('\n', `\n${' '.repeat(indent)}`)
    : lines.replaceAll(/\n\s*/gu, ' ')
}

if (import.meta.main) writeSpread('src/domain/asks/table.ts', [manifest, report, ...starters], spreadAsks)
