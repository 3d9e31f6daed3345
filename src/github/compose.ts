import type { Effect } from '../domain/words.ts'
import { leaveToTheNextLook } from './ambiguous.ts'
import { splitName } from './connection.ts'
import type { Connection } from './connection.ts'

export type Compose = Extract<Effect, { readonly type: 'compose' }>

/** GitHub names at most so many files of a comparison. https://docs.github.com/en/rest/commits/commits#compare-two-commits */
const filesPerComparison = 300
const namedFiles = 20

/** Merges a commit into a branch, which GitHub does not where the branch contains it (204); says why it would not. */
export async function compose(connection: Connection, effect: Compose): Promise<string | null> {
  const { repository, branch, merge, message } = effect
  const outcome = await connection.write<unknown>((octokit) => octokit.rest.repos.merge({ ...splitName(repository), base: branch, head: merge, commit_message: message }))
  switch (outcome.is) {
    case 'done': return null
    case 'refused': return outcome.status === 409 ? describeConflict(connection, effect, outcome.why) : outcome.why
    case 'lost': {
      leaveToTheNextLook(outcome)
      return null
    }
  }
}

/** GitHub does not say where a merge conflicts; what both sides changed since they parted is where to look. */
async function describeConflict(connection: Connection, { repository, branch, merge }: Compose, why: string): Promise<string> {
  const incoming = await changedFiles(connection, repository, branch, merge)
  const own = await changedFiles(connection, repository, merge, branch)
  const both = [...own].filter((file) => incoming.has(file)).sort()
  const subject = `${merge} cannot be merged into ${branch} of ${repository}`
  if (both.length === 0) return `${subject}: ${why}`
  const whole = incoming.size < filesPerComparison && own.size < filesPerComparison
  const more = both.length > namedFiles ? ` and ${both.length - namedFiles} more` : ''
  return `${subject}: both sides changed ${both.slice(0, namedFiles).join(', ')}${more}${whole ? '' : ' (of the first 300 files of each side)'}`
}

/** Files that `head` changed since it parted from `base`, by all names they had. Empty where GitHub does not say. */
async function changedFiles(connection: Connection, repository: string, base: string, head: string): Promise<ReadonlySet<string>> {
  const outcome = await connection.read(`what ${head} changed in ${repository}`, (octokit) => octokit.rest.repos.compareCommitsWithBasehead({ ...splitName(repository), basehead: `${base}...${head}` }))
  const files = outcome.is === 'done' ? outcome.data.files ?? [] : []
  return new Set(files.flatMap((file) => [file.filename, ...(file.previous_filename === undefined ? [] : [file.previous_filename])]))
}
