import { describeErrors, type Json, type Queried } from './client.ts'
import { home, makeBranch, makeCommit, putFile, readField, type Ground } from './ground.ts'
import { found, type Probe } from './probe.ts'

export const refNameBelowPrefix: Probe = async (ground) => {
  await makeBranch(ground, 'release/one', ground.begin)
  const { refs } = await readField(
    ground,
    ground.person,
    'refs(refPrefix: "refs/heads/release/", first: 1) { nodes { prefix name } }',
  )
  const [node] = refs.nodes
  return found(
    `prefix ${JSON.stringify(node?.prefix)}, name ${JSON.stringify(node?.name)}`,
    `${String(node?.prefix)}${String(node?.name)}` === 'refs/heads/release/one',
  )
}

function compare(ground: Ground, base: string, head: string, fields: string): Promise<Queried> {
  return ground.person.tell(
    `query { repository(owner: ${JSON.stringify(ground.owner)}, name: ${JSON.stringify(ground.repo)}) { ref(qualifiedName: "refs/heads/${base}") { compare(headRef: "${head}") { ${fields} } } } }`,
  )
}

/** Expects a comparison to be null without an error. */
function judgeNothing({ data, errors }: Queried): ReturnType<typeof found> {
  const compared: Json = data?.repository?.ref?.compare
  const said = compared === null ? 'null' : compared === undefined ? 'nothing' : `status ${String(compared.status)}`
  return found(
    `${said}, ${errors.length === 0 ? 'without an error' : describeErrors(errors)}`,
    compared === null && errors.length === 0,
  )
}

export const compareUnknownHead: Probe = async (ground) => {
  await makeBranch(ground, 'point/compare-unknown', ground.begin)
  return judgeNothing(await compare(ground, 'point/compare-unknown', 'no-such-branch', 'status'))
}

export const compareWithoutAncestor: Probe = async (ground) => {
  const root = await makeCommit(ground, ground.person, [], { 'root.txt': '1\n' })
  await makeBranch(ground, 'point/another-root', root)
  await makeBranch(ground, 'point/compare-unrelated', ground.begin)
  return judgeNothing(await compare(ground, 'point/compare-unrelated', 'point/another-root', 'status'))
}

export const comparisonIsComplete: Probe = async (ground) => {
  await makeBranch(ground, 'point/range-base', ground.begin)
  await makeBranch(ground, 'point/range-head', ground.begin)
  await putFile(ground, 'point/range-base', 'base.txt', '1\n')
  const commits = [
    await putFile(ground, 'point/range-head', 'one.txt', '1\n'),
    await putFile(ground, 'point/range-head', 'two.txt', '2\n'),
    await putFile(ground, 'point/range-head', 'three.txt', '3\n'),
  ]
  const { data } = await compare(ground, 'point/range-base', 'point/range-head', 'commits(first: 10) { nodes { oid } }')
  const seen: readonly string[] = (data?.repository?.ref?.compare?.commits?.nodes ?? []).map(({ oid }: Json) => oid)
  const names = seen.map((oid) => {
    const at = commits.indexOf(oid)
    return at < 0 ? 'another' : `commit ${at + 1}`
  })
  return found(names.length === 0 ? 'none' : names.join(', '), seen.join() === commits.join())
}

export const blobsAreCut: Probe = async (ground) => {
  const branch = 'point/blobs'
  await makeBranch(ground, branch, ground.begin)
  await putFile(ground, branch, 'long.txt', '0123456789abcde\n'.repeat(37_500))
  const content = Buffer.from([0, 255, 254, 0, 1, 2, 3, 128]).toString('base64')
  await ground.person.must('PUT', `${home(ground)}/contents/some.bin`, [201], {
    message: 'Add some.bin',
    content,
    branch,
  })
  const { long, binary } = await readField(
    ground,
    ground.person,
    `long: object(expression: "${branch}:long.txt") { ... on Blob { text isTruncated } } binary: object(expression: "${branch}:some.bin") { ... on Blob { text isBinary } }`,
  )
  const length = typeof long?.text === 'string' ? long.text.length : null
  return found(
    `${length === null ? 'no text' : `${length} bytes`}, isTruncated ${String(long?.isTruncated)}; binary: ${binary?.text === null ? 'null' : 'text'}`,
    length === 512_000 && long.isTruncated === true && binary?.text === null,
  )
}

/** Expects an absent object to be null, with an error of this type. */
function judgeAbsence({ data, errors }: Queried, key: string): ReturnType<typeof found> {
  return found(
    `${data?.[key] === null || data === null ? 'null' : 'something'}, ${errors.length === 0 ? 'without an error' : describeErrors(errors)}`,
    (data === null || data[key] === null) && errors[0]?.type === 'NOT_FOUND',
  )
}

export const unknownNode: Probe = async ({ person }) =>
  judgeAbsence(await person.tell('query { node(id: "CS_nothingOfThisName") { id } }'), 'node')

export const unknownOrganization: Probe = async ({ person, repo }) =>
  judgeAbsence(await person.tell(`query { organization(login: "no-${repo.slice(-12)}") { login } }`), 'organization')

export const releaseOfExistingTag: Probe = async (ground) => {
  const next = await makeCommit(ground, ground.person, [ground.begin], { 'tagged.txt': '1\n' })
  await makeBranch(ground, 'point/release-target', next)
  await ground.person.must('POST', `${home(ground)}/git/refs`, [201], { ref: 'refs/tags/v0.0.1', sha: ground.begin })
  const made = await ground.person.ask('POST', `${home(ground)}/releases`, {
    tag_name: 'v0.0.1',
    target_commitish: next,
  })
  const tag = await ground.person.must('GET', `${home(ground)}/git/ref/tags/v0.0.1`, [200])
  const stays = tag.object.sha === ground.begin
  return found(`${made.status}; the tag ${stays ? 'stays' : 'moved'}`, made.status === 201 && stays)
}

export const rollupOrder: Probe = async (ground) => {
  const commit = await makeCommit(ground, ground.person, [ground.begin], { 'rollup.txt': '1\n' })
  await makeBranch(ground, 'point/rollup', commit)
  for (const state of ['error', 'failure', 'success', 'pending'])
    await ground.person.must('POST', `${home(ground)}/statuses/${commit}`, [201], { state, context: state })
  const { object } = await readField(
    ground,
    ground.person,
    `object(oid: "${commit}") { ... on Commit { statusCheckRollup { state } } }`,
  )
  return found(String(object?.statusCheckRollup?.state), object?.statusCheckRollup?.state === 'FAILURE')
}

export const deploymentState: Probe = async (ground) => {
  const { id } = await ground.person.must('POST', `${home(ground)}/deployments`, [201], {
    ref: ground.begin,
    environment: 'point',
    auto_merge: false,
    required_contexts: [],
  })
  const read = async (): Promise<string> =>
    String(
      (await readField(ground, ground.person, 'deployments(environments: ["point"], first: 1) { nodes { state } }'))
        .deployments.nodes[0]?.state,
    )
  const before = await read()
  await ground.person.must('POST', `${home(ground)}/deployments/${id}/statuses`, [201], { state: 'success' })
  const after = await read()
  return found(`${before}, then ${after}`, before === 'PENDING' && after === 'ACTIVE')
}
