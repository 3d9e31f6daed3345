// Tier 2b: a customer buys. What acme/web shows must be what acme/api answers.
import { startApi, startWeb } from './candidate.js'

const basket = { tea: 3, cup: 4 }

const api = await startApi()
const web = await startWeb(api.url)
try {
  const lines = Object.entries(basket).map(([sku, quantity]) => ({ sku, quantity }))
  const { total, currency } = await (await fetch(`${api.url}/price`, { method: 'POST', body: JSON.stringify({ lines }) })).json()
  const page = await (await fetch(`${web.url}/basket?${new URLSearchParams(basket)}`)).text()
  const shown = /<output>([^<]*)<\/output>/.exec(page)?.[1]
  const wanted = `${(total / 100).toFixed(2)} ${currency}`
  if (shown === wanted) console.log(`A customer pays ${shown}.`)
  else {
    console.error(`✖ acme/web shows ${shown ?? 'no total'} for a basket that acme/api prices at ${wanted}`)
    process.exitCode = 1
  }
} finally {
  web.stop()
  api.stop()
}
