import { constants } from 'node:fs'
import { lstat, open, readdir } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { TestCounts } from '../../domain/words/evidence.ts'
import type { Aside } from './junit-dialects.ts'
import { addCounts } from './test-counts.ts'

/** The folder in which a command may leave test reports. */
export interface Places {
  /** Its repository's folder, where they are known by their names. */
  readonly repository: string
  /** The fresh folder that it finds as `CONVOY_REPORTS`, where every XML file counts. */
  readonly reports: string
}

/**
 * Reports that stand somewhere: path → a stamp that every write changes and that no program can set (inode and change
 * time).
 */
export type Standing = ReadonlyMap<string, string>

/**
 * The result of reports: `null` if there is none, and the ones that were not counted, with the reason, in untrusted
 * words.
 */
export interface Counted {
  readonly tests: TestCounts | null
  readonly uncounted: readonly string[]
}

const mostFiles = 200
const mostBytes = 10 * 1024 * 1024
/** A folder tree larger than this is not searched to its end. */
const mostEntries = 200_000
const namesOfReports = /(?:^|\/)(?:junit|TEST-)[^/]*\.xml$|^(?:test-results|reports)\/.*\.xml$/
const foreignFolders = new Set(['.git', 'node_modules'])

/** The reports that stand there now. */
export async function listReports({ repository, reports }: Places): Promise<Standing> {
  const own = await findFiles(repository, (path) => namesOfReports.test(path))
  const given = await findFiles(reports, (path) => path.endsWith('.xml'))
  return new Map(await Promise.all([...own, ...given].map(async (path) => [path, await stampOf(path)] as const)))
}

/**
 * Counts the reports that were written since `before`: at most 200 files of at most 10 MiB together, no symbolic link
 * followed.
 */
export async function countReports(places: Places, before: Standing, aside?: Aside): Promise<Counted> {
  const written = [...(await listReports(places))]
    .filter(([path, stamp]) => before.get(path) !== stamp)
    .map(([path]) => path)
  const uncounted = written.slice(mostFiles).map((path) => nameIn(places, path) + ': more than 200 reports')
  if (written.length === 0) return { tests: null, uncounted: [] }
  const [{ countJunit }, { decodeXml }] = await Promise.all([import('./junit.ts'), import('./xml.ts')]) // With the parser of XML, which nothing else needs.
  let tests: TestCounts | null = null
  let bytesLeft = mostBytes
  for (const path of written.slice(0, mostFiles)) {
    try {
      const bytes = await readWithin(path, bytesLeft)
      bytesLeft -= bytes.byteLength
      const counts = countJunit(decodeXml(bytes), aside)
      if (counts !== null) tests = tests === null ? counts : addCounts(tests, counts)
    } catch (error) {
      // Whatever is wrong with a report, the command's own ending still says how the tier ended.
      uncounted.push(`${nameIn(places, path)}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  return { tests, uncounted }
}

/**
 * Files below a folder whose relative path is wanted, in the order of their names. Links are neither files nor folders
 * here.
 */
async function findFiles(root: string, isWanted: (path: string) => boolean): Promise<readonly string[]> {
  const found: string[] = []
  const folders = [root]
  let entriesLeft = mostEntries
  for (let folder = folders.pop(); folder !== undefined && entriesLeft > 0; folder = folders.pop()) {
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
    entriesLeft -= entries.length
    for (const entry of entries) {
      const path = join(folder, entry.name)
      if (entry.isDirectory() && !foreignFolders.has(entry.name)) folders.push(path)
      else if (entry.isFile() && isWanted(relative(root, path))) found.push(path)
    }
  }
  return found.toSorted()
}

/** Empty for a file that has gone since it was found: reading it will say so. */
async function stampOf(path: string): Promise<string> {
  const stat = await lstat(path, { bigint: true }).catch(() => null)
  return stat === null ? '' : `${stat.ino} ${stat.ctimeNs}`
}

/** Opened without following a link and without waiting for a pipe: a file may have become either since it was found. */
async function readWithin(path: string, mostBytesNow: number): Promise<Buffer> {
  await using file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
  const stat = await file.stat()
  if (!stat.isFile()) throw new Error('no file')
  if (stat.size > mostBytesNow) throw new Error('more than 10 MiB of reports')
  const bytes = Buffer.alloc(stat.size)
  const { bytesRead } = await file.read(bytes, 0, stat.size, 0)
  return bytes.subarray(0, bytesRead)
}

function nameIn({ repository, reports }: Places, path: string): string {
  return path.startsWith(`${reports}/`) ? `$CONVOY_REPORTS/${relative(reports, path)}` : relative(repository, path)
}
