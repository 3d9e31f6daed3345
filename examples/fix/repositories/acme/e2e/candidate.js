import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const { CONVOY_REPOSITORIES: folder } = process.env
if (folder === undefined) throw new Error('CONVOY_REPOSITORIES must name the folder that holds acme/api and acme/web of the candidate.')

const load = (path) => import(pathToFileURL(join(folder, path)).href)
const { priceOf } = await load('acme/api/src/price.js')
const { showBasket } = await load('acme/web/src/basket.js')

/** What acme/web shows for a basket at the price that acme/api gives. */
export function totalOf(lines) {
  return /<output>([^<]*)<\/output>/.exec(showBasket(lines, priceOf))?.[1]
}
