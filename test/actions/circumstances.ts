import type { Circumstances } from '../../src/toolkit/event.ts'

/** A run of the control repository, with what a case is about. */
export function circumstances(changed: Partial<Circumstances> = {}): Circumstances {
  return {
    event: 'schedule',
    payload: {},
    sender: '',
    runId: 77,
    attempt: 1,
    job: 'control',
    repository: 'acme/release-control',
    sha: 'c'.repeat(40),
    serverUrl: 'https://github.com',
    apiUrl: 'https://api.github.com',
    graphqlUrl: 'https://api.github.com/graphql',
    scratch: '/tmp',
    path: '/usr/bin:/bin',
    ...changed,
  }
}

/** A repository_dispatch as GitHub delivers it. */
export function dispatched(type: string, payload: unknown, changed: Partial<Circumstances> = {}): Circumstances {
  return circumstances({
    event: 'repository_dispatch',
    payload: { action: type, client_payload: payload, sender: { login: 'zoe' } },
    sender: 'zoe',
    ...changed,
  })
}

/** The form of the starter workflow, as a person filled it in; GitHub sends every field. */
export function filledIn(form: Readonly<Record<string, string>>, changed: Partial<Circumstances> = {}): Circumstances {
  const inputs = {
    ask: 'release.plan',
    release: '2026.11',
    directive: 'auto',
    gate: 'ship',
    candidate: '',
    tier: '',
    task: '',
    code: '',
    hold: '',
    why: '',
    ...form,
  }
  return circumstances({
    event: 'workflow_dispatch',
    payload: { inputs, sender: { login: 'zoe' } },
    sender: 'zoe',
    ...changed,
  })
}
