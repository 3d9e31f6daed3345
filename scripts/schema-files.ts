import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const root = path.join(import.meta.dirname, '..')

/** The part of JSON Schema that generators read. */
export interface Schema {
  readonly $id?: string
  readonly $ref?: string | undefined
  readonly properties?: Readonly<Record<string, Schema>>
  readonly $defs?: Readonly<Record<string, Schema>> | undefined
  readonly [keyword: string]: unknown
}

/** The schemas of documents, by name: `release-train`. */
export function documentSchemas(): ReadonlyMap<string, Schema> {
  return readSchemas('schemas')
}

/** The schemas of events, by type: `release.abort`. */
export function eventSchemas(): ReadonlyMap<string, Schema> {
  return readSchemas('schemas/events')
}

function readSchemas(folder: string): ReadonlyMap<string, Schema> {
  const files = readdirSync(path.join(root, folder)).filter((name) => name.endsWith('.schema.json'))
  return new Map(
    files
      .sort()
      .map((name) => [
        path.basename(name, '.schema.json'),
        JSON.parse(readFileSync(path.join(root, folder, name), 'utf8')) as Schema,
      ]),
  )
}

/** `release.tier-finished` → `ReleaseTierFinished` */
export function pascal(name: string): string {
  return name
    .split(/[.-]/)
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('')
}
