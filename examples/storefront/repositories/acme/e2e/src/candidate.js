import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const { CONVOY_REPOSITORIES: folder } = process.env
if (folder === undefined) throw new Error('CONVOY_REPOSITORIES must name the folder that holds <owner>/<name>/ of every repository of the candidate.')

/** What acme/schema of the candidate says: the contract, an example of every call, and the program that holds a value against a shape. */
export async function readSchema() {
  const read = async (file) => JSON.parse(await readFile(join(folder, 'acme/schema', file), 'utf8'))
  const { faultsOf } = await import(pathToFileURL(join(folder, 'acme/schema/src/shape.js')).href)
  return { contract: await read('contract.json'), examples: await read('examples.json'), faultsOf }
}

/** Starts acme/api of the candidate with the contract of the candidate's acme/schema. */
export function startApi() {
  return start('acme/api', 'the contract of acme/schema', { CONVOY_REPOSITORIES: folder })
}

/** Starts acme/web of the candidate; `api` is the URL that it asks. */
export function startWeb(api) {
  return start('acme/web', 'acme/api', { API: api })
}

/** A program is ready when it has said its URL. */
async function start(name, needs, environment) {
  const child = spawn(process.execPath, ['src/index.js'], { cwd: join(folder, name), env: { PATH: process.env.PATH, PORT: '0', ...environment } })
  let said = ''
  let complaint = ''
  child.stderr.setEncoding('utf8').on('data', (text) => { complaint += text })
  const over = once(child, 'close').then(() => { throw new Error(`${name} does not start with ${needs}: ${lastError(complaint)}`) })
  const ready = (async () => {
    for await (const text of child.stdout.setEncoding('utf8')) {
      said += text
      const url = /^http:\S+$/m.exec(said)
      if (url !== null) return url[0]
    }
    return over
  })()
  over.catch(() => undefined) // It also ends when it is stopped.
  return { url: await Promise.race([ready, over]), stop: () => { child.kill() } }
}

function lastError(text) {
  return /^\w*Error: .*$/m.exec(text)?.[0] ?? text.trim().split('\n').at(-1)
}
