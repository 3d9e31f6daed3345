import { run } from '../shared/index.js'

await run('cut-rc')
