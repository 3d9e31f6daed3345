import { connect } from 'node:net'
import { once } from 'node:events'
import { expect, test } from '@jest/globals'
import { openWebServer, readCall } from '../../src/server/web-server.ts'

test.each([
  ['a client that leaves in the middle of a request', null, 0],
  ['a handler that fails', new TypeError('x is not a function'), 1],
])('%s is told as a defect only where it is one', async (_, fault, times) => {
  const told: unknown[] = []
  const write = console.error
  console.error = (error: unknown) => {
    told.push(error)
  }
  const handled = Promise.withResolvers<undefined>()
  const server = await openWebServer(0, async (request) => {
    try {
      if (fault !== null) throw fault
      client.destroy()
      await readCall(request, 'http://127.0.0.1')
    } finally {
      handled.resolve(undefined)
    }
  })
  const client = connect(server.port, '127.0.0.1')
  try {
    await once(client, 'connect')
    client.write('POST / HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-length: 10\r\n\r\nabc')
    await handled.promise
    await new Promise(setImmediate)
    expect(told).toHaveLength(times)
  } finally {
    console.error = write
    client.destroy()
    await server.close()
  }
})
