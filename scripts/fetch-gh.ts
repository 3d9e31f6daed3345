import { join } from 'node:path'
import { obtainGh } from './pinned-gh.ts'

/*
 * `npm run fetch-gh`: fetches the gh that test/cli/github.test.ts tries; fails where it is not to be had, and says why.
 */
const obtained = await obtainGh(join(import.meta.dirname, '..'))
if ('missing' in obtained) console.error(`gh is not here: ${obtained.missing}`)
process.exit('missing' in obtained ? 1 : 0)
