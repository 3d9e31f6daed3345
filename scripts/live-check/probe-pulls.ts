import { NotSettled, type Client, type Json } from './client.ts'
import { appOf, home, makeBranch, putFile, readField, type Ground } from './ground.ts'
import { found, type Probe } from './probe.ts'

const context = 'live-check'

/** A pull request of one new file into a new branch that requires a check and has these further rules. */
async function openPull(
  ground: Ground,
  by: Client,
  base: string,
  { draft = false, rules = [] }: { readonly draft?: boolean; readonly rules?: readonly unknown[] },
): Promise<{ readonly number: number; readonly node: string; readonly head: string }> {
  const branch = `${base}-head`
  await makeBranch(ground, base, ground.begin)
  await makeBranch(ground, branch, ground.begin)
  const head = await putFile(ground, branch, `${base}.txt`, 'one\n')
  await ground.person.must('POST', `${home(ground)}/rulesets`, [201], {
    name: `point ${base}`,
    target: 'branch',
    enforcement: 'active',
    conditions: { ref_name: { include: [`refs/heads/${base}`], exclude: [] } },
    rules: [
      {
        type: 'required_status_checks',
        parameters: { strict_required_status_checks_policy: false, required_status_checks: [{ context }] },
      },
      ...rules,
    ],
  })
  const { number, node_id: node } = await by.must('POST', `${home(ground)}/pulls`, [201], {
    title: base,
    head: branch,
    base,
    draft,
  })
  return { number, node, head }
}

function report(ground: Ground, head: string): Promise<Json> {
  return ground.person.must('POST', `${home(ground)}/statuses/${head}`, [201], { state: 'success', context })
}

/** GitHub works it out some time after it was asked first. */
async function readState(ground: Ground, by: Client, number: number): Promise<string> {
  for (let tries = 0; tries < 5; tries += 1) {
    const { pullRequest } = await readField(ground, by, `pullRequest(number: ${number}) { mergeStateStatus }`)
    const state = String(pullRequest?.mergeStateStatus)
    if (state !== 'UNKNOWN') return state
    await ground.wait(Math.min(5000, ground.patience))
  }
  return 'UNKNOWN'
}

export const mergeStateWords: Probe = async (ground) => {
  const draft = await openPull(ground, ground.person, 'draft-state', { draft: true })
  const pull = await openPull(ground, ground.person, 'merge-state', {})
  const [asDraft, lacking] = [
    await readState(ground, ground.person, draft.number),
    await readState(ground, ground.person, pull.number),
  ]
  await report(ground, pull.head)
  const lastly = await readState(ground, ground.person, pull.number)
  return found(
    `${asDraft}, ${lacking}, ${lastly}`,
    ['DRAFT', 'BLOCKED'].includes(asDraft) && lacking === 'BLOCKED' && lastly === 'CLEAN',
  )
}

const queue = {
  type: 'merge_queue',
  parameters: {
    check_response_timeout_minutes: 60,
    grouping_strategy: 'ALLGREEN',
    max_entries_to_build: 5,
    max_entries_to_merge: 5,
    merge_method: 'MERGE',
    min_entries_to_merge: 1,
    min_entries_to_merge_wait_minutes: 0,
  },
}

/** A pull request that an App put into a queue, whose check nobody reports there, as the App sees it. */
async function queueByApp(
  ground: Ground,
  base: string,
): Promise<{ readonly node: string; readonly number: number; readonly head: string; readonly seen: Json }> {
  const client = await appOf(ground).only({ contents: 'write', pull_requests: 'write' })
  const pull = await openPull(ground, client, base, { rules: [queue] })
  await report(ground, pull.head)
  await readState(ground, client, pull.number)
  const { errors } = await client.tell(
    'mutation ($id: ID!, $head: GitObjectID!) { enqueuePullRequest(input: { pullRequestId: $id, expectedHeadOid: $head }) { clientMutationId } }',
    { id: pull.node, head: pull.head },
  )
  const [error] = errors
  if (error !== undefined) throw new NotSettled(`the App could not put it into the queue: ${error.message}`)
  const { pullRequest: seen } = await readField(
    ground,
    client,
    `pullRequest(number: ${pull.number}) { isInMergeQueue isMergeQueueEnabled mergeStateStatus mergeQueueEntry { state position } }`,
  )
  return { ...pull, seen }
}

export const appQueues: Probe = async (ground) => {
  const { seen } = await queueByApp(ground, 'queued-by-an-app')
  const { isInMergeQueue, isMergeQueueEnabled, mergeStateStatus, mergeQueueEntry: entry } = seen ?? {}
  return found(
    [
      `in a queue: ${String(isInMergeQueue)}`,
      `of a branch with one: ${String(isMergeQueueEnabled)}`,
      `${String(entry?.state)} at ${String(entry?.position)}`,
      String(mergeStateStatus),
    ].join(', '),
    isInMergeQueue === true && isMergeQueueEnabled === true && entry?.position === 1 && mergeStateStatus === 'CLEAN',
  )
}

export const queueTellsOfLeaving: Probe = async (ground) => {
  const { slug } = appOf(ground)
  const { node, number, head } = await queueByApp(ground, 'left-by-hand')
  // Until it has formed the group, with which it is removed.
  await ground.wait(Math.min(20_000, ground.patience))
  await ground.person.query('mutation ($id: ID!) { dequeuePullRequest(input: { id: $id }) { clientMutationId } }', {
    id: node,
  })
  const { pullRequest, object } = await readField(
    ground,
    ground.person,
    `object(oid: "${head}") { ... on Commit { tree { oid } } }
    pullRequest(number: ${number}) { timelineItems(last: 10, itemTypes: [ADDED_TO_MERGE_QUEUE_EVENT, REMOVED_FROM_MERGE_QUEUE_EVENT]) { nodes { kind: __typename
      ... on AddedToMergeQueueEvent { actor { login } } ... on RemovedFromMergeQueueEvent { remover: actor { login } reason beforeCommit { oid tree { oid } } } } } }`,
  )
  const [added, removed, ...more] = pullRequest?.timelineItems?.nodes ?? []
  const before = removed?.beforeCommit
  const which = before === null ? 'null' : before?.oid === head ? 'the head' : 'another commit'
  const isOwnTree = before?.tree?.oid === object?.tree?.oid
  return found(
    [
      `${String(added?.kind)} by ${String(added?.actor?.login)}`,
      `${String(removed?.kind)} by ${String(removed?.remover?.login)} for ${String(removed?.reason)}`,
      `beforeCommit is ${which}${isOwnTree ? ' with its tree' : ''}`,
    ].join(', '),
    more.length === 0 &&
      added?.actor?.login === slug &&
      removed?.reason === 'manual' &&
      removed?.remover?.login !== slug &&
      which === 'another commit' &&
      isOwnTree,
  )
}
