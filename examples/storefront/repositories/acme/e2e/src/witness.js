import { once } from 'node:events'
import { createServer } from 'node:http'
import { describeMisfit } from './misfit.js'

/** Stands between acme/web and acme/api, passes every word on, and notes each that acme/schema does not allow. */
export async function openWitness(api, { contract, faultsOf }) {
  const notes = []
  const server = createServer(async (request, response) => {
    const question = await textOf(request)
    const call = `${request.method} ${request.url}`
    const answer = await fetch(`${api}${request.url}`, { method: request.method, ...(question === '' ? {} : { body: question }) })
    const text = await answer.text()
    notes.push(...judge(call, question, answer.status, text))
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? 'text/plain' })
    response.end(text)
  })
  const judge = (call, question, status, answer) => {
    const shapes = contract.calls[call]
    if (shapes === undefined) return [`acme/web asks ${call}, which acme/schema does not know`]
    const asked = shapes.question === undefined ? [] : faultsOf(shapes.question, JSON.parse(question))
    const answered = status === 200 ? faultsOf(shapes.answer, JSON.parse(answer)) : []
    return [...describeMisfit('acme/web', 'asks', call, question, asked), ...describeMisfit('acme/api', 'answers', call, answer, answered)]
  }
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { url: `http://127.0.0.1:${server.address().port}`, notes, stop: () => { server.close(); server.closeAllConnections() } }
}

async function textOf(request) {
  let text = ''
  for await (const chunk of request) text += chunk
  return text
}
