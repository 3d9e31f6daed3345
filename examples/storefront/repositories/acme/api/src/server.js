import { createServer } from 'node:http'
import { BasketError, price } from './price.js'
import { listProducts } from './products.js'

const largestBody = 64 * 1024

/** The shop's API: `GET /contract`, `GET /products`, `POST /price` with `{ "lines": [{ "sku", "quantity" }] }`. */
export function createApi(contract) {
  return createServer(async (request, response) => {
    const { status, body } = await answer(request, contract)
    response.writeHead(status, { 'content-type': 'application/json' })
    response.end(JSON.stringify(body))
  })
}

async function answer(request, contract) {
  const call = `${request.method} ${request.url}`
  try {
    if (call === 'GET /contract') return { status: 200, body: contract }
    if (call === 'GET /products') return { status: 200, body: listProducts() }
    if (call === 'POST /price') {
      const { lines } = JSON.parse(await read(request))
      return { status: 200, body: { currency: contract.currency, total: price(lines) } }
    }
    return { status: 404, body: { problem: `There is no ${call}.` } }
  } catch (error) {
    if (error instanceof BasketError) return { status: 422, body: { problem: error.message } }
    if (error instanceof SyntaxError) return { status: 400, body: { problem: 'The body is not JSON.' } }
    throw error
  }
}

async function read(request) {
  let text = ''
  for await (const chunk of request) {
    text += chunk
    if (text.length > largestBody) throw new BasketError('The basket is too large.')
  }
  return text
}
