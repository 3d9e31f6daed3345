// A process of its own that serves a GitHub until it is killed: `node served-process.ts <folder>` prints the URL.
import { join } from 'node:path'
import { openHub } from '../../src/server/hub.ts'
import { acme } from './served-github.ts'

const folder = process.argv[2] ?? ''
const hub = await openHub({ world: acme(), repositories: join(folder, 'github'), state: join(folder, 'state') })
console.log(hub.apiUrl)
