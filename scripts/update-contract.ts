import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { contractFile, printContract, type Contract } from './contract-modules.ts'
import { writeGenerated } from './write-generated.ts'

// GitHub's own description of its REST API names every route, so the embedded GitHub can tell "does not exist" from
// "not imitated". It unpacks to 385 MB; kept are only the names, the words that a query may say, and, for the tests,
// what the answers of imitated routes look like, so that it is no dependency of anybody's install.
const version = '23.0.2'
const description = 'package/generated/api.github.com.json'
const answersFile = join(import.meta.dirname, '../packages/embedded-github/test/github/described-answers.json')

interface Parameter {
  readonly name: string
  readonly in: string
  readonly schema?: { readonly enum?: readonly unknown[] }
}
type Schema = Readonly<Record<string, unknown>>
interface Described {
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>
}
interface Operation {
  readonly operationId?: string
  readonly externalDocs?: { readonly url: string }
  readonly parameters?: readonly (Parameter | { readonly $ref: string })[]
  readonly responses: Readonly<Record<string, Described | { readonly $ref: string }>>
}
interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: {
    readonly parameters: Readonly<Record<string, Parameter>>
    readonly responses: Readonly<Record<string, Described>>
    readonly schemas: Readonly<Record<string, Schema>>
  }
}

/** Fields that are only for people. */
const forPeople = new Set(['description', 'example', 'examples', 'externalDocs', 'title', 'deprecated'])

/**
 * A schema with nothing in it but what an answer is judged by. `names`: its keys are names of properties, not words of
 * JSON Schema.
 */
function withoutWords(value: unknown, names = false): unknown {
  if (Array.isArray(value)) return value.map((each) => withoutWords(each))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => names || !(forPeople.has(key) || key.startsWith('x-')))
      .map(([key, each]) => [key, withoutWords(each, !names && key === 'properties')]),
  )
}

function referencesIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]) =>
    key === '$ref' && typeof each === 'string' ? [each.split('/').at(-1) ?? ''] : referencesIn(each),
  )
}

/** The schemas of these routes' answers by operationId, status and media type, and the schemas that they name. */
function describeAnswers(
  { paths, components }: Description,
  routes: readonly { readonly method: string; readonly path: string; readonly operation: string }[],
): { readonly operations: Schema; readonly schemas: Schema } {
  const answerOf = (answer: Described | { readonly $ref: string }): Described =>
    '$ref' in answer ? (components.responses[answer.$ref.split('/').at(-1) ?? ''] ?? {}) : answer
  const operations = Object.fromEntries(
    routes.map(({ method, path, operation }) => {
      const responses = Object.entries(paths[path]?.[method.toLowerCase()]?.responses ?? {})
      return [
        operation,
        Object.fromEntries(
          responses.map(([status, answer]) => [
            status,
            Object.fromEntries(
              Object.entries(answerOf(answer).content ?? {}).map(([type, { schema = {} }]) => [
                type,
                withoutWords(schema),
              ]),
            ),
          ]),
        ),
      ]
    }),
  )
  const schemas = new Map<string, unknown>()
  const open = [...referencesIn(operations), 'basic-error', 'validation-error', 'validation-error-simple']
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (schemas.has(name)) continue
    const schema = withoutWords(components.schemas[name])
    schemas.set(name, schema)
    open.push(...referencesIn(schema))
  }
  return { operations, schemas: Object.fromEntries([...schemas].sort(([one], [other]) => (one < other ? -1 : 1))) }
}

/** One line for each operation and schema, so that a change can be read. */
function printAnswers({ operations, schemas }: ReturnType<typeof describeAnswers>): string {
  const lines = (entries: Schema): string =>
    Object.entries(entries)
      .map(([key, value]) => `    ${JSON.stringify(key)}: ${JSON.stringify(value)}`)
      .join(',\n')
  return `{\n  "from": "@octokit/openapi ${version}",\n  "operations": {\n${lines(operations)}\n  },\n  "schemas": {\n${lines(schemas)}\n  }\n}\n`
}

const scratch = mkdtempSync(join(tmpdir(), 'github-contract-'))
try {
  const tarball = execFileSync('npm', ['pack', `@octokit/openapi@${version}`, '--silent'], {
    cwd: scratch,
    encoding: 'utf8',
  }).trim()
  execFileSync('tar', ['-xzf', tarball, description], { cwd: scratch })
  const read: Description = JSON.parse(readFileSync(join(scratch, description), 'utf8'))
  const { paths, components } = read
  const routes = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).flatMap(([method, operation]): Contract['routes'] =>
      operation.operationId === undefined
        ? []
        : [
            [
              method.toUpperCase(),
              path,
              operation.operationId,
              operation.externalDocs?.url.replace('https://docs.github.com/', '') ?? 'rest',
            ],
          ],
    ),
  )
  const parameterOf = (parameter: Parameter | { readonly $ref: string }): Parameter | undefined =>
    '$ref' in parameter ? components.parameters[parameter.$ref.split('/').at(-1) ?? ''] : parameter
  const choices = Object.fromEntries(
    Object.values(paths)
      .flatMap((operations) => Object.values(operations))
      .flatMap(({ operationId, parameters = [] }) => {
        const listed = parameters
          .flatMap((each) => parameterOf(each) ?? [])
          .filter(
            ({ in: place, schema }) =>
              place === 'query' && schema?.enum?.every((word) => typeof word === 'string') === true,
          )
        return operationId === undefined || listed.length === 0
          ? []
          : [
              [
                operationId,
                Object.fromEntries(listed.map(({ name, schema }) => [name, (schema?.enum ?? []).map(String)])),
              ] as const,
            ]
      }),
  )
  writeFileSync(contractFile, printContract({ from: `@octokit/openapi ${version}`, routes, choices }))
  await writeGenerated()
  const { rows } = await import('embedded-github/github/routes/table') // Which reads the list of routes.
  writeFileSync(answersFile, printAnswers(describeAnswers(read, rows)))
  console.log(
    `${routes.length} routes of @octokit/openapi ${version}, ${Object.keys(choices).length} of them with words for a query, ${rows.length} with their answers`,
  )
} finally {
  rmSync(scratch, { recursive: true })
}
