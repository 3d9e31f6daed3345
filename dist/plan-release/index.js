import { run } from '../shared/index.js'

await run('plan-release')
