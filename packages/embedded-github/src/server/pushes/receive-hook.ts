import type { Name } from '../../github/world/names.ts'

/** The file in the folder of repositories by which a hook finds who serves them. */
export const hubFile = 'hub.json'
/** The path that the hook asks; only a caller that knows the secret of `hub.json` is answered. */
export const receivePath = '/.hub/receive'
/** Tells a hook which authenticated push it belongs to; absent for a push by file path. */
export const pushVariable = 'EMBEDDED_GITHUB_PUSH'

/** The content of `hub.json`; only its owner can read it. */
export interface HubAddress {
  readonly url: string
  readonly secret: string
  readonly pid: number
  /** The start time of the process, in the kernel's own words; absent if the kernel does not say. */
  readonly born?: string
}
/** The request of a hook: the commands of one push as git gives them. */
export interface PushQuestion {
  readonly repository: Name
  readonly push?: string
  readonly atomic: boolean
  readonly commands: readonly { readonly before: string; readonly after: string; readonly ref: string }[]
}
/** The answer: by ref, `null` for moved or the reason why not; and lines that git shows as `remote: …`. */
export interface PushVerdict {
  readonly refs: Readonly<Record<string, string | null>>
  readonly said: readonly string[]
}

/** `hooks/proc-receive`: the Node that serves runs the program beside it, or the one on the PATH if that is gone. */
export function hookEntry(repository: Name): string {
  const quote = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`
  return `#!/bin/sh
node=${quote(process.execPath)}
[ -x "$node" ] || node=node
exec "$node" "$0.mjs" ${quote(repository)}
`
}

/**
 * `hooks/proc-receive.mjs`. Git hands the refs of a push over to this hook instead of moving them
 * (git-scm.com/docs/githooks#proc-receive), so that World decides each of them in its own words and the hub moves them,
 * stamped with virtual time. Where nobody serves, git is asked to do it alone (`fall-through`); but a push that came
 * over HTTP was begun by a GitHub that has gone since, and goes with it.
 */
export const hookProgram = String.raw`import { readFileSync, readSync, writeSync } from 'node:fs'
import { resolve } from 'node:path'

function read(size) {
  const bytes = Buffer.alloc(size)
  for (let at = 0; at < size;) {
    const got = readSync(0, bytes, at, size - at)
    if (got === 0) throw new Error('git ended in the middle of a push')
    at += got
  }
  return bytes.toString()
}
function readLines() {
  const lines = []
  for (let size = parseInt(read(4), 16); size > 0; size = parseInt(read(4), 16)) lines.push(read(size - 4).trimEnd())
  return lines
}
function say(lines) {
  for (const line of lines) writeSync(1, (Buffer.byteLength(line) + 5).toString(16).padStart(4, '0') + line + '\n')
  writeSync(1, '0000')
}
function findHub() {
  try {
    const hub = JSON.parse(readFileSync(resolve('..', '..', '${hubFile}'), 'utf8'))
    process.kill(hub.pid, 0)
    return hub
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'ESRCH') return null
    throw error
  }
}
async function ask(hub, question) {
  const answer = await fetch(hub.url + '${receivePath}', { method: 'POST', body: JSON.stringify(question), headers: { authorization: hub.secret } }).catch((error) => {
    if (error.cause?.code === 'ECONNREFUSED') return null
    throw error
  })
  if (answer === null) return null
  if (answer.status !== 200) throw new Error('the embedded GitHub answered ' + answer.status)
  return answer.json()
}

const [version = ''] = readLines()
const atomic = version.split('\0')[1]?.split(' ').includes('atomic') ?? false
say([atomic ? 'version=1\0atomic' : 'version=1'])
const commands = readLines().map((line) => ({ before: line.slice(0, 40), after: line.slice(41, 81), ref: line.slice(82) }))
const hub = findHub()
const verdict = hub === null ? null : await ask(hub, { repository: process.argv[2], push: process.env['${pushVariable}'], atomic, commands })
if (verdict === null && process.env['${pushVariable}'] !== undefined) say(commands.map(({ ref }) => 'ng ' + ref + ' the embedded GitHub has gone'))
else if (verdict === null) say(commands.flatMap(({ ref }) => ['ok ' + ref, 'option fall-through']))
else {
  for (const line of verdict.said) writeSync(2, line + '\n')
  say(commands.map(({ ref }) => (verdict.refs[ref] === null ? 'ok ' + ref : 'ng ' + ref + ' ' + verdict.refs[ref])))
}
`
