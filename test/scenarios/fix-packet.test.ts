import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import { root } from '../cli/convoy.ts'

/* What the agent of examples/fix takes for a request: only what has the form that docs/agents.md gives it. */

const { readPacket } = (await import(
  pathToFileURL(join(root, 'examples/fix/repositories/acme/agent-core/src/packet.js')).href
)) as { readonly readPacket: (event: unknown) => unknown }

const head = 'a'.repeat(40)
const packet = {
  protocol: 1,
  id: '2026.11-fix-tier2b-8ca30adaacbb',
  release: '2026.11',
  at: '2026-11-02T09:16:28Z',
  actor: {},
  candidate: { number: 1, digest: 'b'.repeat(64), heads: { 'acme/api': head } },
  body: {
    control: 'acme/release-control',
    tier: 'tier2b',
    place: 'acme/e2e',
    suspects: ['acme/api'],
    failing: ['$(reboot)'],
    logs: { untrusted: true, lines: [] },
  },
}
const event = (more: Readonly<Record<string, unknown>> = {}): unknown => ({
  sender: { login: 'convoy-release[bot]' },
  client_payload: { ...packet, ...more },
})
const body = (more: Readonly<Record<string, unknown>>): unknown => event({ body: { ...packet.body, ...more } })

test('a request is taken, the names of what failed as nothing but names', () => {
  expect(readPacket(event())).toEqual({
    id: packet.id,
    release: '2026.11',
    tier: 'tier2b',
    heads: new Map([['acme/api', head]]),
    suspects: ['acme/api'],
    names: new Set(['$(reboot)']),
  })
})

describe('a request is refused', () => {
  test.each<[string, unknown]>([
    ['of somebody else than the release App', { sender: { login: 'mallory' }, client_payload: packet }],
    ['without a payload', { sender: { login: 'convoy-release[bot]' } }],
    ['of another protocol', event({ protocol: 2 })],
    ['of another control repository', body({ control: 'mallory/control' })],
    ['with an id that breaks a line', event({ id: 'a\nrepository=acme/web' })],
    ['with a release that is a path', event({ release: '../main' })],
    [
      'with a head that is no commit',
      event({ candidate: { ...packet.candidate, heads: { 'acme/api': '--upload-pack=x' } } }),
    ],
    ['that suspects what is not tested', body({ suspects: ['acme/release-control'] })],
    ['that suspects what every object has', body({ suspects: ['constructor'] })],
    ['that does not say what failed', body({ failing: 'everything' })],
  ])('%s', (_, forged) => {
    expect(() => readPacket(forged)).toThrow('The request ')
  })
})
