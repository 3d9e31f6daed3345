import { describeErrors, type Client, type Queried } from './client.ts'
import { appOf, makeBranch, makeCommit, putFile, readRef, type Ground, home } from './ground.ts'
import { found, type Probe } from './probe.ts'

interface Update {
  readonly name: string
  readonly before: string
  readonly after: string
  readonly force?: boolean
}
const nothing = '0'.repeat(40)

/** One `updateRefs` as Convoy sends it. */
export function updateRefs(ground: Ground, by: Client, updates: readonly Update[]): Promise<Queried> {
  return by.tell('mutation ($m0: UpdateRefsInput!) { m0: updateRefs(input: $m0) { clientMutationId } }', {
    m0: inputOf(ground, updates),
  })
}

function inputOf({ node }: Ground, updates: readonly Update[]): unknown {
  return {
    repositoryId: node,
    refUpdates: updates.map(({ name, before, after, force = false }) => ({
      name,
      beforeOid: before,
      afterOid: after,
      force,
    })),
  }
}

const saying = ({ errors }: Queried): string => (errors.length === 0 ? 'no error' : describeErrors(errors))

export const appUpdatesRefs: Probe = async (ground) => {
  const { client } = appOf(ground)
  const next = await makeCommit(ground, ground.person, [ground.begin], { 'a.txt': 'one\n' })
  const refs = ['refs/heads/point/app-updates', 'refs/tags/point-app-updates']
  const made = await updateRefs(
    ground,
    client,
    refs.map((name) => ({ name, before: nothing, after: ground.begin })),
  )
  const moved = await updateRefs(ground, client, [{ name: refs[0] ?? '', before: ground.begin, after: next }])
  const stands = await Promise.all(refs.map((ref) => readRef(ground, ref)))
  const same = stands[0] === next && stands[1] === ground.begin
  return found(
    same ? 'branch and tag were made, and the branch moved' : `making: ${saying(made)}; moving: ${saying(moved)}`,
    same,
  )
}

export const appSetsRefsBack: Probe = async (ground) => {
  const { client } = appOf(ground)
  const next = await makeCommit(ground, ground.person, [ground.begin], { 'b.txt': 'one\n' })
  await makeBranch(ground, 'point/set-back', next)
  const queried = await updateRefs(ground, client, [
    { name: 'refs/heads/point/set-back', before: next, after: ground.begin, force: true },
  ])
  const same = (await readRef(ground, 'refs/heads/point/set-back')) === ground.begin
  return found(same ? 'the branch was set back' : saying(queried), same)
}

/** A ruleset that only who is named gets past. */
export async function makeRuleset(ground: Ground, name: string, include: string, app: number | null): Promise<number> {
  const made = await ground.person.must('POST', `${home(ground)}/rulesets`, [201], {
    name,
    target: 'branch',
    enforcement: 'active',
    conditions: { ref_name: { include: [include], exclude: [] } },
    bypass_actors: app === null ? [] : [{ actor_id: app, actor_type: 'Integration', bypass_mode: 'always' }],
    rules: [{ type: 'creation' }, { type: 'update' }, { type: 'deletion' }],
  })
  return made.id
}

export const appPassesRuleset: Probe = async (ground) => {
  const { client, id } = appOf(ground)
  await makeRuleset(ground, 'point app passes', 'refs/heads/guarded/*', id)
  const next = await makeCommit(ground, ground.person, [ground.begin], { 'c.txt': 'one\n' })
  const ref = 'refs/heads/guarded/one'
  const stranger = await updateRefs(ground, ground.person, [{ name: ref, before: nothing, after: ground.begin }])
  const stopped = (await readRef(ground, ref)) === null
  const made = await updateRefs(ground, client, [
    { name: ref, before: stopped ? nothing : ground.begin, after: ground.begin },
  ])
  const moved = await updateRefs(ground, client, [{ name: ref, before: ground.begin, after: next }])
  const passed = (await readRef(ground, ref)) === next
  return found(
    `${passed ? 'the App made and moved the branch' : `the App: ${saying(made)}, ${saying(moved)}`}; ${stopped ? 'a person was stopped' : `a person was not: ${saying(stranger)}`}`,
    passed && stopped,
  )
}

export const appMovesWorkflowFiles: Probe = async (ground) => {
  const client = await appOf(ground).only({ contents: 'write' })
  const workflow =
    'on: workflow_dispatch\njobs:\n  nothing:\n    runs-on: ubuntu-latest\n    steps: [{ run: "true" }]\n'
  const commit = await makeCommit(ground, ground.person, [ground.begin], { '.github/workflows/changed.yml': workflow })
  await makeBranch(ground, 'point/workflow-files', commit)
  const queried = await updateRefs(ground, client, [
    { name: 'refs/heads/point/workflow-files-again', before: nothing, after: commit },
  ])
  const refused = (await readRef(ground, 'refs/heads/point/workflow-files-again')) === null
  return found(refused ? saying(queried) : 'the branch was made', refused)
}

export const appLeavesWorkflowFilesOut: Probe = async (ground) => {
  const client = await appOf(ground).only({ contents: 'write' })
  await putFile(
    ground,
    ground.branch,
    '.github/workflows/kept.yml',
    'on: workflow_dispatch\njobs:\n  nothing:\n    runs-on: ubuntu-latest\n    steps: [{ run: "true" }]\n',
  )
  const commit = await makeCommit(ground, ground.person, [ground.begin], { 'f.txt': 'one\n' })
  const queried = await updateRefs(ground, client, [
    { name: 'refs/heads/point/left-out', before: nothing, after: commit },
  ])
  const made = (await readRef(ground, 'refs/heads/point/left-out')) === commit
  return found(made ? 'the branch was made' : saying(queried), made)
}

export const updateRefsIsAtomic: Probe = async (ground) => {
  const next = await makeCommit(ground, ground.person, [ground.begin], { 'd.txt': 'one\n' })
  const refs = ['refs/heads/point/atomic-one', 'refs/heads/point/atomic-two']
  for (const ref of refs) await makeBranch(ground, ref.slice('refs/heads/'.length), ground.begin)
  const queried = await updateRefs(
    ground,
    ground.person,
    refs.map((name, index) => ({ name, before: index === 0 ? ground.begin : next, after: next })),
  )
  const stands = await Promise.all(refs.map((ref) => readRef(ground, ref)))
  const neither = stands.every((sha) => sha === ground.begin)
  return found(
    `${neither ? 'neither moved' : `${stands.filter((sha) => sha === next).length} of 2 moved`}; ${saying(queried)}`,
    neither && queried.errors[0]?.type === 'UNPROCESSABLE',
  )
}

export const aliasesGoOn: Probe = async (ground) => {
  const next = await makeCommit(ground, ground.person, [ground.begin], { 'e.txt': 'one\n' })
  await makeBranch(ground, 'point/alias', ground.begin)
  const update = (before: string): unknown => inputOf(ground, [{ name: 'refs/heads/point/alias', before, after: next }])
  const queried = await ground.person.tell(
    'mutation ($m0: UpdateRefsInput!, $m1: UpdateRefsInput!) { m0: updateRefs(input: $m0) { clientMutationId } m1: updateRefs(input: $m1) { clientMutationId } }',
    { m0: update(next), m1: update(ground.begin) },
  )
  const second = (await readRef(ground, 'refs/heads/point/alias')) === next
  const named = queried.errors.length > 0 && queried.errors.every(({ path }) => path?.[0] === 'm0')
  return found(
    `${second ? 'the second was carried out' : 'the second was not carried out'}; ${saying(queried)}${named ? ', with the path m0' : ''}`,
    second && named,
  )
}

export const rulesetRefusesMutation: Probe = async (ground) => {
  await makeRuleset(ground, 'point refuses', 'refs/heads/closed/*', null)
  const queried = await updateRefs(ground, ground.person, [
    { name: 'refs/heads/closed/one', before: nothing, after: ground.begin },
  ])
  const nothingMoved = (await readRef(ground, 'refs/heads/closed/one')) === null
  return found(
    `${saying(queried)}; ${nothingMoved ? 'nothing has moved' : 'the branch was made'}`,
    nothingMoved && queried.errors[0]?.type === 'UNPROCESSABLE',
  )
}
