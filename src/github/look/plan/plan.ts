import { branchRef } from '../../../domain/hops/candidate.ts'
import { mostTags, type PlanKept, type PlanQuestion, type PlanSeen } from '../../../domain/questions/plan.ts'
import type { RepositoryKept, RepositorySeen } from '../../../domain/questions/repository.ts'
import type { Parted } from '../../../domain/questions/reversals.ts'
import type { Name, Sha } from '../../../domain/words/names.ts'
import { matters } from '../../../domain/versions/versions.ts'
import type { Page } from '../commit-fields.ts'
import { splitName, type Connection } from '../../line/connection.ts'
import { peel } from '../repository.ts'
import { askAutomation, lookAtPlannedChanges, nodesOfPresentChecks } from './automation.ts'
import { readRulesets } from '../rights/rulesets.ts'
import { readWorkflow } from './workflows.ts'
import { lookAtUnreleased } from '../released/unreleased.ts'
import { lookForMoved } from './moved.ts'
import { allowedBy, methodsField } from '../pulls.ts'
import { lookAtWholePlans } from './whole-plans.ts'
import { must, readAll } from '../../line/pages.ts'
import { askBranches, productionOf } from './branches.ts'
import { askInTheWay, askOwners, askWorkflowChange } from './files.ts'
import type { Earlier, Look, ReleasedAsked, Reader } from '../definition.ts'
import { nodesOfRulesets, rulesetsField } from '../rights/ruleset-fields.ts'
import { newestTags, tagsFragment } from '../selection.ts'
import type { Alias, RepositoryFields, Selection, TagFields } from '../selection.ts'
import { readVisibility } from '../visibility.ts'

/** Everything that a plan needs of a repository. */
export const plan: Look<'plan'> = {
  batched: {
    nodes: ({ automation }) => 200 + nodesOfRulesets + (automation?.checks === true ? nodesOfPresentChecks : 0),
    ask: askPlan,
  },
  complete: async (connection, questions, { looked, halves }) => {
    const [earlier] = Object.values(halves.earlier)
    const { plans, rulesets } = await lookAtWholePlans(connection, {
      plans: await lookAtUnreleased(connection, looked.plans, halves.released, earlier?.find),
      rulesets: halves.rulesets,
    })
    halves.rulesets = rulesets
    looked.plans = await lookAtPlannedChanges(connection, questions, plans, looked.repositories)
    const absent = questions.filter(({ name }) => looked.repositories[name] === null)
    looked.moved = await lookForMoved(
      connection,
      absent.map(({ name }) => name),
    )
    halves.parted = [...halves.parted, ...questions.flatMap((question) => partedOf(question, looked, earlier))]
  },
}

/**
 * Asks everything that a plan needs of the open repository but what only REST says, states of workflows and who may
 * pass rulesets, and what was released.
 */
function askPlan(selection: Selection, question: PlanQuestion): Reader {
  selection.fields('isDisabled isLocked isEmpty')
  selection.fields(rulesetsField)
  if (question.merging === true) selection.fields(`${methodsField} isInOrganization`)
  const readTags = askTags(selection, question)
  const workflows = question.workflows.map((path) => [path, selection.object(`HEAD:${path}`)] as const)
  const readBranches = askBranches(selection, question)
  const readOwners = askOwners(selection)
  const readWorkflowChange = askWorkflowChange(selection, question)
  const { source } = question.branches
  const readAutomation =
    question.automation === undefined
      ? () => undefined
      : askAutomation(
          selection,
          question.commit ?? (source === null ? 'HEAD' : `refs/heads/${source}`),
          'all',
          question.automation.checks,
        )
  const readInTheWay = askInTheWay(selection, question.branches.candidate)
  return async (answer, _viewer, connection) => {
    const { refs, ...branches } = readBranches(answer)
    const { tags: all, whole } = await readTags(answer, connection)
    const { tags = [], others = [] } = Object.groupBy(all, ({ target }) => (isOther(target) ? 'others' : 'tags'))
    const released = describeReleased(question, answer, refs, tags)
    const automation = readAutomation(answer)
    return {
      facts: { refs },
      halves: released === null ? {} : { released: { [question.name]: released } },
      looked: {
        plans: {
          [question.name]: {
            ...branches,
            tags: tags.map((tag) => tag.name),
            ...(others.length === 0 ? {} : { taken: others.map((tag) => tag.name) }),
            commits: [],
            ...(whole ? {} : { unread: ['tags'] }),
            workflows: Object.fromEntries(workflows.map(([path, alias]) => [path, readWorkflow(answer[alias])])),
            visibility: readVisibility(answer),
            locked: readLock(answer),
            owners: readOwners(answer),
            ...readWorkflowChange(answer),
            inTheWay: readInTheWay(answer),
            rulesets: readRulesets(answer),
            ...(question.merging === true ? { methods: allowedBy(answer) } : {}),
            ...(answer.isInOrganization === false ? { personal: true as const } : {}),
            ...(automation === undefined ? {} : { automation }),
          },
        },
      },
    }
  }
}

interface TagsRead {
  readonly tags: readonly TagFields[]
  readonly whole: boolean
}

/** True if a tag is on a tree or a blob, as Git allows: what GitHub compares are commits. */
function isOther(target: TagFields['target']): boolean {
  return ['Tree', 'Blob'].includes(peel(target).kind ?? '')
}

/** Asks for the tags that matter for versions; for none if the plan gives no version. */
function askTags(
  selection: Selection,
  { name, tag: pattern }: PlanQuestion,
): (answer: RepositoryFields, connection: Connection) => Promise<TagsRead> {
  if (pattern === undefined) return () => Promise.resolve({ tags: [], whole: true })
  const alias: Alias = selection.tags()
  return async (answer, connection) => {
    const { nodes = [], pageInfo = { hasNextPage: false, endCursor: null } } = answer[alias] ?? {}
    const tags = await readAll<TagFields>(
      { nodes, pageInfo },
      (after) => readOn(connection, name, after),
      ({ length }) => length > mostTags,
    )
    return { tags: tags.filter((tag) => matters(pattern, tag.name)), whole: tags.length <= mostTags }
  }
}

const readOnQuery = `query ReadOnTags($owner: String!, $repo: String!, $after: String) { repository(owner: $owner, name: $repo, followRenames: false) {
  refs(refPrefix: "refs/tags/", first: 100, after: $after, ${newestTags}) { ...Tags }
} }
fragment Tags ${tagsFragment}`

async function readOn(connection: Connection, name: Name, after: string): Promise<Page<TagFields>> {
  const what = `more tags of ${name}`
  const { data } = await connection.query<{ readonly repository: { readonly refs: Page<TagFields> | null } | null }>(
    what,
    readOnQuery,
    { ...splitName(name), after },
  )
  return must(what, data?.repository?.refs)
}

/** The question about released versions; `null` if the plan gives no version or there is nothing to release. */
function describeReleased(
  { branches, commit, tag: pattern }: PlanQuestion,
  answer: RepositoryFields,
  refs: RepositorySeen['refs'],
  tags: readonly TagFields[],
): ReleasedAsked | null {
  const source = branches.source ?? answer.defaultBranchRef?.name
  const head = commit ?? (source === undefined ? undefined : refs[branchRef(source)]?.commit)
  if (pattern === undefined || head === undefined) return null
  const production = productionOf(branches)
  const isApart = production !== null && production !== source && Boolean(refs[branchRef(production)])
  return {
    identity: answer.id,
    pattern,
    head,
    production: isApart ? branchRef(production) : null,
    tags: new Map(tags.map(({ name, target }) => [name, peel(target).oid])),
  }
}

/**
 * The commit of a plan and production, if production contains commits that it lacks; where only the tag moves, the last
 * release.
 */
function partedOf(
  question: PlanQuestion,
  looked: PlanKept & RepositoryKept,
  earlier: Earlier | undefined,
): readonly Parted[] {
  const {
    name,
    commit,
    branches: { source, production },
  } = question
  const { sourceIs, last } = looked.plans[name] ?? {}
  if (!['behind', 'diverged'].includes(sourceIs ?? last?.sourceIs ?? '')) return []
  const facts = looked.repositories[name]
  const at = (branch: string | null | undefined): Sha | undefined => facts?.refs[branchRef(branch ?? '')]?.commit
  const [head, there] = [commit ?? at(source ?? facts?.defaultBranch), last?.commit ?? at(production)]
  if (head === undefined || there === undefined) return []
  const landings = earlier?.landings(facts?.identity ?? '') ?? []
  return [{ name, head, production: there, isPlanned: true, ...(landings.length === 0 ? {} : { landings }) }]
}

function readLock({ isDisabled, isLocked, isEmpty }: RepositoryFields): PlanSeen['locked'] {
  if (isDisabled === true) return 'disabled'
  if (isLocked === true) return 'locked'
  return isEmpty === true ? 'empty' : null
}
