import { randomUUID } from 'node:crypto'
import { existsSync, realpathSync } from 'node:fs'
import { appendFile, mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import type { Json } from '../../workflows/words.ts'
import { recordOf, textOf } from '../json.ts'
import type { StandIn, StandInCall } from '../stand-in.ts'
import { StepFailure } from '../step-failure.ts'

/**
 * Replaces actions/checkout: real git over HTTP from the embedded GitHub, with the real action's refspecs and its way
 * to keep the token.
 */
export const checkout: StandIn = {
  inputs: {
    repository: { default: '${{ github.repository }}' },
    ref: {},
    token: { default: '${{ github.token }}' },
    path: {},
    'fetch-depth': { default: '1' },
    'fetch-tags': { default: 'false' },
    'persist-credentials': { default: 'true' },
    clean: { default: 'true' },
    'show-progress': { default: 'true' },
    'set-safe-directory': { default: 'true' },
    submodules: { default: 'false' },
    lfs: { default: 'false' },
    filter: {},
    'sparse-checkout': {},
    'sparse-checkout-cone-mode': { default: 'true' },
    'ssh-key': {},
    'ssh-known-hosts': {},
    'ssh-strict': { default: 'true' },
    'ssh-user': { default: 'git' },
    'github-server-url': {},
    'allow-unsafe-pr-checkout': { default: 'false' },
  },

  async main(call) {
    refuseUnimitated(call)
    const folder = readFolder(call)
    const git = (...args: readonly string[]): Promise<string> => call.execute('git', args, folder)
    const repository = call.input('repository')
    if (!/^[\w.-]+\/[\w.-]+$/u.test(repository))
      throw new StepFailure(`Invalid repository '${repository}'. Expected format {owner}/{repo}.`)
    call.say(`Syncing repository: ${repository}`)
    const isNew = await openRepository(call, folder, git)
    const credentials = await storeToken(call, folder, git, isNew)
    try {
      const { ref, commit } = await readTarget(call)
      const depth = Number(call.input('fetch-depth'))
      if (!Number.isInteger(depth))
        throw new StepFailure(`The fetch-depth '${call.input('fetch-depth')}' is not a whole number.`)
      const specs =
        depth <= 0
          ? ['+refs/heads/*:refs/remotes/origin/*', allTags, ...(commit === '' || ref !== '' ? [] : [commit])]
          : refSpecs(ref, commit, call.input('fetch-tags') === 'true')
      await git(
        '-c',
        'protocol.version=2',
        '-c',
        'maintenance.auto=false', // With gc.auto = 0 git would find nothing to do.
        'fetch',
        '--no-tags',
        '--prune',
        '--no-recurse-submodules',
        ...(depth > 0 ? [`--depth=${depth}`] : []),
        'origin',
        ...specs,
      )
      if (depth <= 0 && commit !== '' && ref !== '')
        await git(
          '-c',
          'protocol.version=2',
          'fetch',
          '--no-tags',
          '--no-recurse-submodules',
          'origin',
          ...refSpecs(ref, commit, false),
        )
      await git('checkout', '--force', ...(await startPoint(git, ref, commit)))
      const head = (await git('log', '-1', '--format=%H')).trim()
      if (commit !== '' && head !== commit)
        throw new StepFailure(
          `The ref '${ref}' does not point to the expected commit '${commit}'. The ref may have been updated after the workflow was triggered.`,
        )
      call.output('ref', ref)
      call.output('commit', head)
    } finally {
      if (call.input('persist-credentials') !== 'true') await forgetToken(git, credentials)
    }
    if (call.input('persist-credentials') === 'true')
      for (const [name, value] of Object.entries({ folder, ...credentials })) call.saveState(name, value)
  },

  async post(call) {
    const [folder, key, file] = ['folder', 'key', 'file'].map((name) => call.state.get(name))
    if (folder === undefined || key === undefined || file === undefined || !existsSync(join(folder, '.git', 'config')))
      return
    await forgetToken((...args) => call.execute('git', args, folder), { key, file })
  },
}

type Git = (...args: readonly string[]) => Promise<string>
interface Credentials {
  readonly key: string
  readonly file: string
}

const allTags = '+refs/tags/*:refs/tags/*'

function refuseUnimitated(call: StandInCall): void {
  const asked = ['ssh-key', 'filter', 'sparse-checkout'].filter((name) => call.input(name) !== '')
  const switched = ['submodules', 'lfs'].filter((name) => !['', 'false'].includes(call.input(name)))
  const [first] = [...asked, ...switched]
  if (first !== undefined)
    throw new StepFailure(`actions/checkout: the input '${first}' is not imitated by this machine.`)
}

function readFolder(call: StandInCall): string {
  const folder = resolve(call.workspace, call.input('path'))
  if (relative(call.workspace, folder).startsWith('..'))
    throw new StepFailure(`Repository path '${folder}' is not under '${call.workspace}'`)
  return folder
}

/** True if the repository was made anew. */
async function openRepository(call: StandInCall, folder: string, git: Git): Promise<boolean> {
  const url = `${call.github('server_url')}/${call.input('repository')}`
  await mkdir(folder, { recursive: true })
  if (
    existsSync(join(folder, '.git')) &&
    (await git('config', '--local', '--get', 'remote.origin.url').catch(() => '')) === url
  ) {
    if (call.input('clean') === 'true') {
      await git('clean', '-ffdx')
      await git('reset', '--hard', 'HEAD')
    }
    return false
  }
  for (const name of await readdir(folder)) await rm(join(folder, name), { recursive: true, force: true })
  await git('-c', 'init.defaultBranch=main', 'init', '--quiet', folder)
  await configure(folder, [
    ['remote "origin"', 'url', url],
    ['remote "origin"', 'fetch', '+refs/heads/*:refs/remotes/origin/*'],
    ['gc', 'auto', '0'],
  ])
  return true
}

/** Writes settings as `git config` does, which the real action starts for each of them. */
async function configure(folder: string, settings: readonly (readonly [string, string, string])[]): Promise<void> {
  const lines = settings.map(([section, key, value]) => `[${section}]\n\t${key} = ${quoted(value)}\n`)
  await appendFile(join(folder, '.git', 'config'), lines.join(''))
}

/** A value of git's configuration. https://git-scm.com/docs/git-config#_syntax */
function quoted(value: string): string {
  return `"${value.replaceAll(/["\\]/gu, String.raw`\$&`)}"`
}

/** Kept in a file outside the repository that git reads only there, as the real action does since v6. */
async function storeToken(call: StandInCall, folder: string, git: Git, isNew: boolean): Promise<Credentials> {
  const basic = Buffer.from(`x-access-token:${call.input('token')}`).toString('base64')
  call.mask(basic)
  const place = `gitdir:${realpathSync(join(folder, '.git'))}`
  const credentials = {
    key: `includeIf.${place}.path`,
    file: join(call.temp, `git-credentials-${randomUUID()}.config`),
  }
  await writeFile(
    credentials.file,
    `[http "${call.github('server_url')}/"]\n\textraheader = AUTHORIZATION: basic ${basic}\n`,
    { mode: 0o600 },
  )
  if (isNew) await configure(folder, [[`includeIf ${quoted(place)}`, 'path', credentials.file]])
  else await git('config', '--local', credentials.key, credentials.file)
  return credentials
}

async function forgetToken(git: Git, { key, file }: Credentials): Promise<void> {
  await git('config', '--local', '--unset-all', key)
  await rm(file, { force: true })
}

/**
 * The refs to fetch: a ref as named, a bare commit, and for the repository and event of this run both, so that a branch
 * that moved on changes nothing.
 */
async function readTarget(call: StandInCall): Promise<{ readonly ref: string; readonly commit: string }> {
  const named = call.input('ref')
  if (/^[0-9a-f]{40}$/i.test(named)) return { ref: '', commit: named }
  if (named !== '') return { ref: named, commit: '' }
  if (call.input('repository').toLowerCase() === call.github('repository').toLowerCase()) {
    const ref = call.github('ref')
    return { ref: ref.startsWith('refs/') ? ref : `refs/heads/${ref}`, commit: call.github('sha') }
  }
  const url = `${call.github('api_url')}/repos/${call.input('repository')}`
  const answer = await call.fetch(url, {
    headers: {
      accept: 'application/vnd.github+json',
      authorization: `token ${call.input('token')}`,
      'user-agent': 'actions/checkout',
    },
  })
  const text = await answer.text()
  if (!answer.ok)
    throw new StepFailure(
      `GET ${url}: ${answer.status}. The default branch of '${call.input('repository')}' could not be determined.`,
    )
  const read: Json = JSON.parse(text)
  return { ref: `refs/heads/${textOf(recordOf(read)['default_branch'])}`, commit: '' }
}

function refSpecs(ref: string, commit: string, tags: boolean): readonly string[] {
  const more = tags ? [allTags] : []
  const branch = /^refs\/heads\/(.+)$/.exec(ref)?.[1]
  if (branch !== undefined) return [...more, `+${commit === '' ? ref : commit}:refs/remotes/origin/${branch}`]
  if (ref.startsWith('refs/tags/')) return tags ? more : [`+${ref}:${ref}`]
  if (commit !== '') return [...more, commit]
  if (ref.startsWith('refs/')) return [...more, `+${ref}:${ref}`]
  return [
    ...more,
    `+refs/heads/${ref}*:refs/remotes/origin/${ref}*`,
    ...(tags ? [] : [`+refs/tags/${ref}*:refs/tags/${ref}*`]),
  ]
}

/** Arguments of `git checkout`: a branch that tracks the remote one, or a detached tag or commit. */
async function startPoint(git: Git, ref: string, commit: string): Promise<readonly string[]> {
  if (ref === '') return [commit]
  const branch = /^refs\/heads\/(.+)$/.exec(ref)?.[1]
  if (branch !== undefined) return ['-B', branch, `refs/remotes/origin/${branch}`]
  if (ref.startsWith('refs/')) return [ref.startsWith('refs/tags/') || commit === '' ? ref : commit]
  const exists = (name: string): Promise<boolean> =>
    git('rev-parse', '--verify', '--quiet', name).then(
      () => true,
      () => false,
    )
  if (await exists(`refs/remotes/origin/${ref}`)) return ['-B', ref, `refs/remotes/origin/${ref}`]
  if (await exists(`refs/tags/${ref}`)) return [`refs/tags/${ref}`]
  throw new StepFailure(`A branch or tag with the name '${ref}' could not be found`)
}
