import { execFileSync } from 'node:child_process'
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { readJournal } from 'embedded-github/server/journal'
import { parse, stringify } from 'yaml'

/*
 * `npm run record-release -- KIT NAME` plays test/old-records/story.yml with the built kit in the folder KIT, and keeps what
 * GitHub was at the end of each of its parts in test/old-records/NAME: a World without its git objects for each, and a pack
 * with the objects of all.
 */

const [kit, name] = process.argv.slice(2)
if (kit === undefined || name === undefined) throw new Error('Usage: npm run record-release -- KIT NAME')
const records = join(import.meta.dirname, '..', 'test', 'old-records')
const into = join(records, name)
const scratch = mkdtempSync(join(tmpdir(), 'record-release-'))
const out = join(scratch, 'out')

try {
  const parts = Object.entries(
    parse(readFileSync(join(records, 'story.yml'), 'utf8')) as Readonly<Record<string, readonly unknown[]>>,
  )
  mkdirSync(into, { recursive: true })
  for (const [index, [part]] of parts.entries()) {
    play(parts.slice(0, index + 1).flatMap(([, steps]) => steps))
    writeFileSync(join(into, `${part}.json.gz`), gzipSync(JSON.stringify(worldThere()), { level: 9 }))
  }
  writeFileSync(join(into, 'objects.pack'), packObjects())
} finally {
  rmSync(scratch, { recursive: true, force: true })
}

/** Plays the story as far as these steps, from where it stopped before. */
function play(steps: readonly unknown[]): void {
  const scenario = join(scratch, 'scenario.yml')
  // A story that expects nothing is expected to ship.
  writeFileSync(scenario, stringify({ directive: 'careful', steps, expect: { directive: 'careful' } }))
  execFileSync(
    process.execPath,
    [join(resolve(kit ?? ''), 'dist/cli/index.js'), 'rehearse', records, '--scenario', scenario, '--out', out],
    { stdio: 'inherit' },
  )
}

/** GitHub as it is now, without the kit, without what machines wrote down, and with nothing in it that is secret. */
function worldThere(): unknown {
  const saved = readJournal(join(out, '.convoy/world'))
  if (saved === null) throw new Error('The rehearsal saved no World.')
  const kept = Object.entries(saved.repositories).filter(([repository]) => repository !== 'convoy-release/convoy')
  const world = { ...saved, repositories: Object.fromEntries(kept), tokens: {}, artifacts: {}, logs: {}, reports: {} }
  return JSON.parse(JSON.stringify(world), (key, value: unknown) => {
    if (key === 'secret' || key === 'story') return undefined
    if (key !== 'secrets') return value
    return Object.fromEntries(Object.keys(Object(value)).map((secret) => [secret, '']))
  })
}

/** Every object of every repository, in one pack. */
function packObjects(): Buffer {
  const folders = globSync('github/acme/*.git', { cwd: out }).map((folder) => join(out, folder))
  const git = (args: readonly string[], input?: string): Buffer =>
    execFileSync('git', args, {
      ...(input === undefined ? {} : { input }),
      maxBuffer: 64 * 1024 * 1024,
      env: {
        ...process.env,
        GIT_DIR: folders[0],
        GIT_ALTERNATE_OBJECT_DIRECTORIES: folders.map((folder) => join(folder, 'objects')).join(':'),
      },
    })
  const names = git(['cat-file', '--batch-all-objects', '--batch-check=%(objectname)']).toString()
  return git(['pack-objects', '--stdout', '--quiet'], [...new Set(names.trimEnd().split('\n'))].sort().join('\n'))
}
