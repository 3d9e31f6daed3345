import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'

/** Sees whether a process of a job still lives: a script connects to it and holds on. */
export interface Witness extends AsyncDisposable {
  /** Starts a process in the background that holds on, and goes on once it does. */
  readonly script: string
  /** Resolves when the process holds on. */
  readonly holds: Promise<unknown>
  /** Resolves when no process holds on any more. */
  ended(): Promise<unknown>
}

/** Opens a witness on a free port. */
export async function openWitness(): Promise<Witness> {
  const server = createServer()
  const sockets: Socket[] = []
  server.on('connection', (socket: Socket) => sockets.push(socket.on('error', () => undefined).resume()))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    script: `mkfifo ready; (exec 3<>/dev/tcp/127.0.0.1/${port}; echo > ready; sleep 600) > /dev/null & cat ready`,
    holds: once(server, 'connection'),
    // Where a busy computer let the time limit come before the connection, there is nothing left to wait for.
    ended: async () =>
      Promise.all(sockets.filter(({ destroyed }) => !destroyed).map((socket) => once(socket, 'close'))),
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
