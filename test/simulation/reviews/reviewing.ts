import { answer } from 'embedded-github/github/answers/answer'
import type { Rule } from 'embedded-github/github/rules/definitions'
import { addRuleset, addToken, addUser } from 'embedded-github/github/world/seed'
import type { World } from 'embedded-github/github/world/world'
import type { Attention } from '../../../src/domain/words/manifest.ts'
import { readTrain } from '../../../src/documents/train/train.ts'
import { releaseToken, releaseWorld } from '../../../src/simulation/release-world.ts'
import { tell, type Story } from '../asking.ts'
import { refOf, singleTrain, start } from '../worlds.ts'

export const app = 'acme/app'
export const rc = 'rc/2026.11'

type Reviews = (Rule & { readonly type: 'pull_request' })['parameters']

/** What source's ruleset asks of a pull request, one approval unless told otherwise. */
export function asking(parameters: Partial<Reviews> = {}): Rule & { readonly type: 'pull_request' } {
  return {
    type: 'pull_request',
    parameters: {
      allowedMergeMethods: ['merge', 'squash', 'rebase'],
      dismissStaleReviewsOnPush: false,
      requireLastPushApproval: false,
      requiredApprovingReviewCount: 1,
      requiredReviewThreadResolution: false,
      ...parameters,
    },
  }
}

/** A GitHub on which a train can be planned whose source asks for reviews, with tokens of its people. */
export function reviewedWorld(rules: readonly Rule[] = [asking()], trainText = singleTrain): World {
  const seeded = addUser(releaseWorld(readTrain(trainText, 'train.yml'), trainText, start), 'eve')
  const world = ['zoe', 'ann', 'bob', 'eve'].reduce(
    (now, login) =>
      addToken(now, tokenOf(login), {
        kind: 'user',
        login,
        permissions: { contents: 'write', pull_requests: 'write', metadata: 'read', workflows: 'write' },
        repositories: 'all',
        expiresAt: null,
      }),
    seeded,
  )
  return rules.length === 0
    ? world
    : addRuleset(world, app, {
        name: 'main is reviewed',
        target: 'branch',
        enforcement: 'active',
        include: ['refs/heads/main'],
        exclude: [],
        bypassActors: [],
        rules,
      })
}

function tokenOf(login: string): string {
  return login === 'app' ? releaseToken : `ghp_of-${login}`
}

/** What people do on GitHub, each with a token of their own. */
export interface People {
  readonly story: Story
  /** Asks the API in somebody's name; throws what GitHub refuses. */
  readonly call: (
    login: string,
    request: string,
    body?: object,
  ) => { readonly sha?: string; readonly number?: number; readonly id?: number }
  /** Writes a file to a branch and pushes it; says the commit. */
  readonly push: (login: string, branch: string, path: string, message?: string) => string
  /** Makes a branch where the RC branch is. */
  readonly branch: (login: string, branch: string) => void
  /** A pull request into the RC branch with one commit of its author's; says its number. */
  readonly open: (login: string, head: string, path?: string) => number
  readonly review: (login: string, number: number, event?: string) => void
  readonly merge: (login: string, number: number, method?: string) => string
  /** Points a branch elsewhere, by force. */
  readonly force: (login: string, branch: string, sha: string) => void
}

function peopleOf(story: Story): People {
  const { simulated } = story
  const call: People['call'] = (login, request, body) => {
    const [method = '', path = ''] = request.split(' ', 2)
    const [world, answered] = answer(simulated.world, {
      method,
      url: `${simulated.world.url}/repos/${app}${path}`,
      headers: { authorization: `Bearer ${tokenOf(login)}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    simulated.world = world
    const text = typeof answered.body === 'string' ? answered.body : Buffer.from(answered.body).toString('utf8')
    if (answered.status >= 300) throw new Error(`${request}: ${answered.status} ${text}`)
    return text === '' ? {} : JSON.parse(text)
  }
  const at = (branch: string): string => refOf(simulated.world, app, `refs/heads/${branch}`) ?? ''
  const push: People['push'] = (login, branch, path, message = `fix: ${path}`) => {
    const content = Buffer.from(`${path}\n`).toString('base64')
    call(login, `PUT /contents/${path}`, { branch, message, content })
    return at(branch)
  }
  const branch: People['branch'] = (login, name) => {
    call(login, 'POST /git/refs', { ref: `refs/heads/${name}`, sha: at(rc) })
  }
  return {
    story,
    call,
    push,
    branch,
    open: (login, head, path = `${head}.txt`) => {
      branch(login, head)
      push(login, head, path)
      return call(login, 'POST /pulls', { title: `Fix ${head}`, head, base: rc }).number ?? 0
    },
    review: (login, number, event = 'APPROVE') => {
      call(login, `POST /pulls/${number}/reviews`, { event, body: 'seen' })
    },
    merge: (login, number, method = 'merge') =>
      call(login, `PUT /pulls/${number}/merge`, { merge_method: method }).sha ?? '',
    force: (login, name, sha) => {
      call(login, `PATCH /git/refs/heads/${name}`, { sha, force: true })
    },
  }
}

/** A careful release that has cut its RC branch and waits for somebody to freeze it. */
export async function beginAtFreeze(world = reviewedWorld()): Promise<People> {
  const story = tell(world)
  await story.ask('zoe', 'release.plan', { directive: 'careful' })
  await story.ask('bob', 'release.approve', { gate: 'planning' })
  return peopleOf(story)
}

/** What the release says about reviews; `undefined` where it waits for none. */
export const waiting = ({ story }: People): Attention | undefined =>
  story.manifest().attention.find(({ code }) => code === 'peer-review')
/** The candidates that were formed. */
export const formed = ({ story }: People): readonly number[] => story.manifest().candidates.map(({ number }) => number)
/** The digest that the command names. */
export const digestIn = ({ command = '' }: Attention): string => /digest=([0-9a-f]{64})/u.exec(command)?.[1] ?? ''

/** Approves what is waited for, as the command says. */
export async function approve(people: People, login: string, number = 1): Promise<void> {
  const attention = waiting(people)
  if (attention === undefined) throw new Error('nothing waits for approval')
  await people.story.ask(
    login,
    'release.approve',
    { gate: 'development' },
    { candidate: { number, digest: digestIn(attention) } },
  )
}

/** Somebody asks for the next candidate. */
export const freeze = ({ story }: People): Promise<unknown> => story.ask('zoe', 'release.freeze')
