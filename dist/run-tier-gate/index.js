import { run } from '../shared/index.js'

await run('run-tier-gate')
