import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The bundler's report of the modules in a bundle (webpack's stats); a concatenated one holds others. */
export interface BundledModule {
  readonly identifier?: string
  readonly nameForCondition?: string | null
  readonly modules?: readonly BundledModule[]
}

interface Package {
  readonly name: string
  readonly version: string
  readonly license?: string
  readonly author?: string | { readonly name?: string }
}

/**
 * The notices that the licences of bundled packages ask for, by name and version: what each has in its own licence and
 * notice files, in full.
 */
export function writeNotices(modules: readonly BundledModule[], copied: readonly string[]): string {
  const folders = new Set([...modules.flatMap(foldersOf), ...copied.map((name) => join('node_modules', name))])
  const notices = new Map(
    [...folders].filter((folder) => existsSync(join(folder, 'package.json'))).map((folder) => noticeOf(folder)),
  )
  return [...notices]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([title, text]) => `${title}\n\n${text}\n`)
    .join(`\n${'-'.repeat(80)}\n\n`)
}

/** Folders of the packages that a module and those within it are files of; of nested ones the innermost. */
function foldersOf({ identifier = '', nameForCondition, modules = [] }: BundledModule): readonly string[] {
  const path = (nameForCondition ?? identifier).replaceAll('\\', '/')
  const [, folder] = /^(?:.*\|)?(?:.*[!|])?(.*node_modules\/(?:@[^/]+\/[^/|]+|[^@/|][^/|]*))\//u.exec(path) ?? []
  return [...(folder === undefined ? [] : [folder]), ...modules.flatMap(foldersOf)]
}

function noticeOf(folder: string): readonly [title: string, text: string] {
  const { name, version, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Package
  const files = readdirSync(folder)
    .filter((file) => /^(?:licen[cs]e|copying|notice)/iu.test(file))
    .sort()
  const by = typeof author === 'string' ? author : author?.name
  const said = `The package carries no licence file; its package.json says: ${license ?? 'nothing'}${by === undefined ? '' : `, by ${by}`}.`
  return [
    `${name} ${version}`,
    files.length === 0
      ? said
      : files.map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim()).join('\n\n'),
  ]
}
