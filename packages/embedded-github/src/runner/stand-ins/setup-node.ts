import type { StandIn } from '../stand-in.ts'

/** Replaces actions/setup-node: Node is already there, in the one version that this machine has. */
export const setupNode: StandIn = {
  inputs: {
    'node-version': {},
    'node-version-file': {},
    'check-latest': { default: 'false' },
    architecture: {},
    'always-auth': { default: 'false' },
    'registry-url': {},
    scope: {},
    token: {},
    cache: {},
    'cache-dependency-path': {},
    'package-manager-cache': { default: 'true' },
    mirror: {},
    'mirror-token': {},
  },
  async main(call) {
    const version = await call.execute(call.node, ['--version'], call.workspace)
    const wanted = /\d+/.exec(call.input('node-version'))?.[0]
    if (wanted !== undefined && wanted !== /\d+/.exec(version)?.[0])
      call.say(`::warning::This machine has Node ${version} only; Node ${call.input('node-version')} was not set up.`)
    call.output('node-version', version)
    call.output('cache-hit', 'false')
  },
}
