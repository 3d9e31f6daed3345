// Fetches every repository of the candidate at its commit. HEADS is the member `heads` of what Convoy asks: { "<owner>/<name>": "<commit>" }.
import { execFile } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'

const { CONVOY_REPOSITORIES: folder, GITHUB_SERVER_URL: server, HEADS } = process.env
const heads = Object.entries(JSON.parse(HEADS))
const atOnce = 4

await Promise.all(Array.from({ length: atOnce }, async () => {
  for (let next = heads.shift(); next !== undefined; next = heads.shift()) await fetchCommit(...next)
}))

async function fetchCommit(name, commit) {
  if (!/^[\w-]+\/(?!\.+$)[\w.-]+$/.test(name) || !/^[0-9a-f]{40}$/.test(commit)) throw new Error(`${name} ${commit} is no commit of a repository.`)
  const path = join(folder, name)
  mkdirSync(path, { recursive: true })
  const git = (...args) => promisify(execFile)('git', ['-C', path, ...args])
  await git('init', '--quiet')
  await git('fetch', '--quiet', '--depth=1', `${server}/${name}`, commit)
  await git('checkout', '--quiet', '--detach', commit)
}
