// Builds the candidate's web with the candidate's api: the api that is pinned must be the one that is released with it.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { render } from '../src/page.js'

const api = join(process.env.CONVOY_REPOSITORIES ?? '..', 'acme', 'api')
const read = (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
assert.equal(read('.').dependencies['@acme/api'], read(api).version, 'web is built with another api than the one that is released with it')

const { greet } = await import(pathToFileURL(join(api, read(api).exports)).href)
assert.equal(render(greet, 'Ann'), '<h1>Hello, Ann!</h1>')
