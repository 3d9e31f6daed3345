import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'

/** Sees whether a process of a job still lives: a script connects to it and holds on. */
export interface Witness extends AsyncDisposable {
  /** Starts a process in the background that holds on, and goes on once it does. */
  readonly script: string
  /** Resolves when the process holds on. */
  readonly holds: Promise<unknown>
  /** Resolves when the process has ended. */
  readonly ended: Promise<unknown>
}

/** Opens a witness on a free port. */
export async function openWitness(): Promise<Witness> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const connection: Promise<Socket> = once(server, 'connection').then(([socket]) => socket)
  return {
    script: `mkfifo ready; (exec 3<>/dev/tcp/127.0.0.1/${port}; echo > ready; sleep 600) > /dev/null & cat ready`,
    holds: connection,
    ended: connection.then((socket) => once(socket.on('error', () => undefined).resume(), 'close')),
    async [Symbol.asyncDispose]() {
      server.close()
      const socket = await Promise.race([connection, once(server, 'close').then(() => null)])
      socket?.destroy()
    },
  }
}
