import { createServer } from 'node:http'
import { renderBasket, renderProblem, renderShelf } from './page.js'

/** The shop as customers see it: `GET /`, `GET /basket?tea=3&cup=1`. What is sold and what it costs is asked of acme/api. */
export function createWeb(api) {
  return createServer(async (request, response) => {
    const { status, html } = await answer(new URL(request.url, 'http://web'), api).catch((error) => ({ status: 502, html: renderProblem(error.message) }))
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' })
    response.end(html)
  })
}

async function answer({ pathname, searchParams }, api) {
  if (pathname === '/') return { status: 200, html: renderShelf(await ask(`${api}/products`)) }
  if (pathname !== '/basket') return { status: 404, html: renderProblem(`There is no ${pathname}.`) }
  const lines = [...searchParams].map(([sku, quantity]) => ({ sku, quantity: Number(quantity) }))
  return { status: 200, html: renderBasket(lines, await ask(`${api}/price`, { lines })) }
}

async function ask(url, question) {
  const answer = await fetch(url, question === undefined ? {} : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(question) })
  const body = await answer.json()
  if (!answer.ok) throw new Error(body.problem ?? `${url} answers ${answer.status}.`)
  return body
}
