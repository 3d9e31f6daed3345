import { countRequests } from '../src/simulation/count-requests.ts'

/** `npm run count-requests`: what releases of 1, 8 and 40 generated repositories ask of GitHub, by step. */
const sizes = process.argv.slice(2).map(Number)
const rows = await Promise.all((sizes.length > 0 ? sizes : [1, 8, 40]).map(countRequests))
console.table(
  Object.fromEntries(
    rows.map(({ repositories, edges, layers, status, requests }) => {
      const total = Object.values(requests).reduce((sum, count) => sum + count, 0)
      return [
        repositories,
        { edges, layers, status, ...requests, total, 'per repository': Number((total / repositories).toFixed(2)) },
      ]
    }),
  ),
)
