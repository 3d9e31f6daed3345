import { at } from '../../../documents/loose.ts'
import { brief } from '../../../domain/text/plain-text.ts'
import type { TestCounts } from '../../../domain/words/evidence.ts'
import type { Name } from '../../../domain/words/names.ts'
import { splitName } from '../../line/connection.ts'
import type { Connection } from '../../line/connection.ts'

/** The title of the notice in which participant.yml says what the tests came to. */
const title = 'convoy-tests'
const mostNames = 20
const longestName = 200

/** The annotations of a job: the errors, and the result of its tests; `unread`: why GitHub did not return them. */
export type Annotations =
  | { readonly errors: readonly string[]; readonly tests?: TestCounts }
  | { readonly unread: string }

/**
 * A job's check run has the job's number, and at most fifty annotations.
 * https://docs.github.com/en/rest/checks/runs#list-check-run-annotations
 */
export async function readAnnotations(connection: Connection, repository: Name, job: number): Promise<Annotations> {
  const what = `annotations of job ${job} of ${repository}`
  const outcome = await connection.read(what, (octokit) =>
    octokit.rest.checks.listAnnotations({ ...splitName(repository), check_run_id: job, per_page: 100 }),
  )
  if (outcome.is === 'refused') return { unread: `${what}: ${outcome.why}` }
  if (!Array.isArray(outcome.data)) return { unread: `${what}: GitHub's answer is no list` }
  const tests = findCounts(outcome.data)
  const errors = outcome.data
    .filter(({ annotation_level }) => annotation_level === 'failure')
    .map(({ message }) => message ?? '')
  return tests === undefined ? { errors } : { errors, tests }
}

/**
 * The result of the tests, from the one notice; `undefined` if it is unreadable, or if there are two different ones.
 */
function findCounts(
  annotations: readonly {
    readonly title?: string | null
    readonly annotation_level: string | null
    readonly message: string | null
  }[],
): TestCounts | undefined {
  const notices = annotations.filter(
    (annotation) => annotation.title === title && annotation.annotation_level === 'notice',
  )
  const [message, ...others] = new Set(notices.map((notice) => notice.message ?? ''))
  return message === undefined || others.length > 0 ? undefined : readCounts(message)
}

/** Any code in the job may have written it: a text that is not exactly such a count is not one. */
function readCounts(message: string): TestCounts | undefined {
  const said = parse(message)
  const [passed, failed, errored, skipped] = ['passed', 'failed', 'errored', 'skipped'].map((key) => at(said, key))
  const failing = at(said, 'failing')
  if (!isCount(passed) || !isCount(failed) || !isCount(errored) || !isCount(skipped)) return undefined
  if (!Array.isArray(failing) || failing.length > mostNames || !failing.every((name) => typeof name === 'string'))
    return undefined
  return { passed, failed, errored, skipped, failing: failing.map((name) => brief(name, longestName)) }
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // Somebody else's words.
  }
}
