import { skipWords } from 'github-foundations/skip-words'
import { readWorkflowFile } from '../../../documents/workflow/file.ts'
import { filtersPaths } from '../../../domain/plan/automation.ts'
import { branchRef } from '../../../domain/hops/candidate.ts'
import type { AutomationQuestion, AutomationSeen } from '../../../domain/questions/automation.ts'
import { keyOf } from '../../../domain/questions/kinds.ts'
import type { PlanQuestion, PlanSeen } from '../../../domain/questions/plan.ts'
import type { RepositorySeen } from '../../../domain/questions/repository.ts'
import type { Name, Sha } from '../../../domain/words/names.ts'
import type { GraphqlError } from '../../line/answers.ts'
import { askAtOnce } from '../../line/at-once.ts'
import type { Connection } from '../../line/connection.ts'
import { compareCommits } from '../diff.ts'
import type { Look, Reader } from '../definition.ts'
import type { PieceFields, RepositoryFields, Selection } from '../selection.ts'

const folder = '.github/workflows'
/** GitHub makes at most so many checks of one suite visible to a look for a plan; more are asked of a candidate. */
const [mostSuites, mostChecks] = [25, 50]
export const nodesOfPresentChecks = mostSuites * (1 + mostChecks)

/** Asks which workflows would run on a commit. */
export const automation: Look<'automation'> = {
  batched: { nodes: ({ checks }) => (checks === true ? nodesOfPresentChecks : 0), ask: askAutomationAt },
  complete: async (connection, questions, { looked, halves }) => {
    if (questions.length > 0)
      looked.automation = await lookAtChanges(connection, questions, halves.automation, looked.repositories)
  },
}

/** True if an error is about those checks: a token that may not see them leaves it unknown which there are. */
export function isAboutPresentChecks({ path = [] }: GraphqlError): boolean {
  return path[2] === 'checkSuites' || path[2] === 'status'
}
const checksOn = `checkSuites(first: ${mostSuites}) { nodes { checkRuns(first: ${mostChecks}) { nodes { name } } } } status { contexts { context } }`

/**
 * Asks what would run on a commit of the open repository, and on demand which checks are on it; `revision` is its name,
 * or that of a branch.
 */
export function askAutomation(
  selection: Selection,
  revision: string,
  wanted: 'all' | readonly string[],
  checks: boolean,
): (answer: RepositoryFields) => AutomationSeen | undefined {
  const commit = selection.revision(revision, `message ${checks ? checksOn : ''}`)
  const listed = wanted === 'all' ? selection.folder(`${revision}:${folder}`) : null
  const files = wanted === 'all' ? [] : wanted.map((path) => [path, selection.object(`${revision}:${path}`)] as const)
  return (answer) => {
    const piece = answer[commit]
    if (typeof piece?.message !== 'string') return undefined
    const entries =
      listed === null
        ? files.flatMap(([path, alias]) => (answer[alias] ? [[path, answer[alias]] as const] : []))
        : entriesOf(answer[listed])
    return {
      skips: skipWords(piece.message),
      files: Object.fromEntries(
        entries.map(([path, blob]) => [
          path,
          typeof blob.text === 'string' && blob.isTruncated !== true ? readWorkflowFile(blob.text) : null,
        ]),
      ),
      ...presentChecks(checks ? piece : null),
    }
  }
}

/** Asks for the workflows that would run on a candidate's commit, or on the commits from which it would be frozen. */
function askAutomationAt(selection: Selection, question: AutomationQuestion): Reader {
  const { commit, workflows, checks = false } = question
  const read = askAutomation(selection, commit, workflows, checks)
  return (answer) => {
    const seen = read(answer)
    return seen === undefined ? {} : { halves: { automation: { [keyOf(question)]: seen } } }
  }
}

function entriesOf(
  piece: PieceFields | null | undefined,
): readonly (readonly [string, { readonly text?: string | null; readonly isTruncated?: boolean }])[] {
  return (piece?.entries ?? []).flatMap(({ name, object }) =>
    /\.ya?ml$/u.test(name) && object !== null ? [[`${folder}/${name}`, object] as const] : [],
  )
}

/** Names of the checks that are there; nothing where some may be kept back. */
function presentChecks(piece: PieceFields | null): Pick<AutomationSeen, 'checks'> {
  const suites = piece?.checkSuites?.nodes
  if (suites === undefined || piece?.status === undefined) return {}
  const names = [
    ...suites.flatMap((suite) => (suite?.checkRuns?.nodes ?? []).map((run) => run?.name)),
    ...(piece.status?.contexts ?? []).map(({ context }) => context),
  ]
  return { checks: [...new Set(names.filter((name) => name !== undefined))] }
}

/** The same with what moving branches to the commits changes, asked only where a workflow is filtered by paths. */
async function lookAtChanges(
  connection: Connection,
  asked: readonly AutomationQuestion[],
  seen: Readonly<Record<string, AutomationSeen>>,
  repositories: Readonly<Record<Name, RepositorySeen | null>>,
): Promise<Readonly<Record<string, AutomationSeen>>> {
  const whole = await askAtOnce(asked, async (question) => {
    const { name, commit, moves } = question
    const key = keyOf(question)
    const half = seen[key]
    if (half === undefined) return []
    const at = commit.startsWith('refs/') ? repositories[name]?.refs[commit]?.commit : commit
    if (at === undefined || !Object.values(half.files).some(filtersPaths)) return [[key, half] as const]
    return [[key, { ...half, changes: await changesOf(connection, name, moves, at) }] as const]
  })
  return Object.fromEntries(whole.flat())
}

/**
 * The plans with what moving staging and production to the commit changes, asked only where a workflow that the plan
 * names is filtered by paths there.
 */
export async function lookAtPlannedChanges(
  connection: Connection,
  questions: readonly PlanQuestion[],
  plans: Readonly<Record<Name, PlanSeen>>,
  repositories: Readonly<Record<Name, RepositorySeen | null>>,
): Promise<Readonly<Record<Name, PlanSeen>>> {
  const whole = await askAtOnce(
    questions,
    async ({ name, workflows, branches, commit }): Promise<readonly (readonly [Name, PlanSeen])[]> => {
      const [plan, repository] = [plans[name], repositories[name]]
      const planned = plan?.automation
      if (
        plan === undefined ||
        planned === undefined ||
        !repository ||
        !workflows.some((path) => filtersPaths(planned.files[path] ?? null))
      )
        return []
      const source = branches.source ?? repository.defaultBranch
      const head = commit ?? (source === null ? undefined : repository.refs[branchRef(source)]?.commit)
      if (head === undefined) return []
      const moves = [branches.staging, branches.production]
        .filter((branch) => branch !== null)
        .filter((branch) => ![undefined, head].includes(repository.refs[branchRef(branch)]?.commit))
      return [[name, { ...plan, automation: { ...planned, changes: await changesOf(connection, name, moves, head) } }]]
    },
  )
  return { ...plans, ...Object.fromEntries(whole.flat()) }
}

async function changesOf(
  connection: Connection,
  name: Name,
  branches: readonly string[],
  commit: Sha,
): Promise<Readonly<Record<string, readonly string[]>>> {
  const changes = await askAtOnce(
    [...new Set(branches)],
    async (branch) => [branch, await pathsOf(connection, name, branch, commit)] as const,
  )
  return Object.fromEntries(changes.flatMap(([branch, paths]) => (paths === null ? [] : [[branch, paths] as const])))
}

/**
 * All paths that a fast-forward of the branch to the commit changes; `null` where it is none, or GitHub does not list
 * all.
 */
async function pathsOf(
  connection: Connection,
  name: Name,
  branch: string,
  commit: Sha,
): Promise<readonly string[] | null> {
  const compared = await compareCommits(connection, name, branch, commit)
  return compared?.status !== 'ahead' || compared.isCut ? null : compared.files.map(({ path }) => path)
}
