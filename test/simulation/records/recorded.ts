import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { createObjects } from 'embedded-github/github/git/memory-objects'
import { addToken, emptyWorld } from 'embedded-github/github/world/seed'
import type { World } from 'embedded-github/github/world/world'
import { takeObjects } from 'embedded-github/server/bare-repository'
import { createGit } from 'embedded-github/server/git'
import { releaseBot, releaseToken } from '../../../src/simulation/release-world.ts'

const records = join(import.meta.dirname, '../../old-records')

/** The versions of Convoy of which records are kept (test/old-records/README.md). */
export const recordedVersions: readonly string[] = readdirSync(records, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
)

/** GitHub as a version of Convoy left it after a part of the recorded story, with a token of the release App. */
export async function readRecorded(version: string): Promise<(part: string) => World> {
  const objects = createObjects()
  const folder = mkdtempSync(join(tmpdir(), 'recorded-'))
  try {
    execFileSync('git', ['init', '--quiet', '--bare', folder])
    const pack = readFileSync(join(records, version, 'objects.pack'))
    execFileSync('git', ['unpack-objects', '-q'], { cwd: folder, input: pack })
    await takeObjects(createGit(), folder, objects)
  } finally {
    rmSync(folder, { recursive: true })
  }
  return (part) => {
    const text = gunzipSync(readFileSync(join(records, version, `${part}.json.gz`))).toString()
    const saved = JSON.parse(text) as World
    const world: World = { ...emptyWorld(saved), ...saved, objects }
    const { permissions = {} } = world.apps['convoy-release'] ?? {}
    const app = {
      kind: 'installation',
      owner: 'acme',
      login: releaseBot,
      repositories: 'all',
      expiresAt: null,
    } as const
    return addToken(world, releaseToken, { ...app, permissions })
  }
}
