import type { Attention, Manifest } from '../../domain/words/manifest.ts'
import type { Name } from 'embedded-github/github/world/names'
import type { Hub } from 'embedded-github/workflows/words'
import { people, tokenOf } from './inhabitants.ts'

/** An HTTP request to the embedded GitHub in somebody's name. */
export interface SaidAs {
  readonly as: string
  readonly method: string
  readonly path: string
  readonly body?: unknown
}

/** Sends one request and says how it was answered. */
export async function send(
  hub: Pick<Hub, 'apiUrl' | 'world'>,
  { as, method, path, body }: SaidAs,
): Promise<{ readonly status: number; readonly text: string }> {
  const answer = await fetch(`${hub.apiUrl}${path}`, {
    method,
    headers: {
      authorization: `token ${tokenOf(hub.world(), as)}`,
      accept: 'application/vnd.github+json',
      'user-agent': `${as} (convoy rehearse)`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  return { status: answer.status, text: await answer.text() }
}

/**
 * The command that an attention names, as the request that `gh` makes of it; `null` where it is no form of control's
 * workflow.
 */
export function readCommand(
  command: string,
): { readonly repository: Name; readonly workflow: string; readonly inputs: Readonly<Record<string, string>> } | null {
  const [, workflow, repository, rest = ''] =
    /^gh workflow run (\S+) --repo (\S+)((?: -f [\w-]+=\S+)*)$/.exec(command) ?? []
  if (workflow === undefined || repository === undefined) return null
  const inputs = Object.fromEntries(
    [...rest.matchAll(/ -f ([\w-]+)=(\S+)/g)].map(([, key = '', value = '']) => [key, value]),
  )
  return { repository, workflow, inputs }
}

/**
 * The waits that people of the default story can answer: a freeze and approvals. Everything else needs a decision that
 * is not theirs to invent.
 */
const answerable = new Set(['release.freeze', 'release.approve'])

/**
 * The next answer, and who gives it. Each person gives each answer once, in order; the requester leaves shipping to
 * others, because that approval would not count. `given` names the answers so far.
 */
export function nextAnswer(
  manifest: Manifest,
  given: ReadonlySet<string>,
): { readonly key: string; readonly said: SaidAs; readonly text: string } | null {
  for (const { is, command } of manifest.attention) {
    const form = is === 'waiting' && command !== undefined ? readCommand(command) : null
    const ask = form?.inputs['ask']
    if (form === null || ask === undefined || !answerable.has(ask)) continue
    for (const login of people.approvers) {
      const key = `${login} ${JSON.stringify(form.inputs)}`
      if (given.has(key) || login === manifest.release.createdBy.login) continue
      return {
        key,
        text: `${login} answers: ${ask}${form.inputs['gate'] === undefined ? '' : ` ${form.inputs['gate']}`}`,
        said: {
          as: login,
          method: 'POST',
          path: `/repos/${form.repository}/actions/workflows/${form.workflow}/dispatches`,
          body: { ref: 'main', inputs: form.inputs },
        },
      }
    }
  }
  return null
}

/** True if the wait ends by itself at a known time, such as a soak: then patience is right. */
export function nextDeadline(attention: readonly Attention[]): number | null {
  const times = attention.flatMap(({ until }) => (until === undefined ? [] : [until]))
  return times.length === 0 ? null : Math.max(...times)
}
