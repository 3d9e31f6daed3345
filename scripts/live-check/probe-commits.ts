import { describeErrors, type Client, type Json } from './client.ts'
import { appOf, home, makeBranch, makeCommit, putFile, readField, readRef, type Ground } from './ground.ts'
import { found, type Finding, type Probe } from './probe.ts'

const signature = (sha: string): string =>
  `object(oid: "${sha}") { ... on Commit { signature { wasSignedByGitHub isValid } author { user { login } email } } }`

/** Asks if GitHub says, by REST and by GraphQL, that it signed a commit. */
async function judgeSignature(ground: Ground, by: Client, sha: string): Promise<Finding> {
  const { verification } = await by.must('GET', `${home(ground)}/git/commits/${sha}`, [200])
  const { object } = await readField(ground, by, signature(sha))
  const signed = object?.signature?.wasSignedByGitHub === true
  return found(
    `REST: ${verification.verified === true ? 'verified' : String(verification.reason)}; GraphQL: ${signed ? 'signed by GitHub' : 'not signed by GitHub'}`,
    verification.verified === true && signed,
  )
}

export const appSignsParentless: Probe = async (ground) => {
  const { client } = appOf(ground)
  const commit = await makeCommit(ground, client, [], { 'release-manifest.json': '{}\n' })
  await client.must('POST', `${home(ground)}/git/refs`, [201], { ref: 'refs/heads/point/parentless', sha: commit })
  return judgeSignature(ground, client, commit)
}

export const appSignsTwoParents: Probe = async (ground) => {
  const { client } = appOf(ground)
  const [one, other] = [
    await makeCommit(ground, client, [ground.begin], { 'one.txt': '1\n' }),
    await makeCommit(ground, client, [ground.begin], { 'two.txt': '2\n' }),
  ]
  const commit = await makeCommit(ground, client, [one, other], { 'one.txt': '1\n', 'two.txt': '2\n' })
  await client.must('POST', `${home(ground)}/git/refs`, [201], { ref: 'refs/heads/point/two-parents', sha: commit })
  return judgeSignature(ground, client, commit)
}

export const largeRevision: Probe = async (ground) => {
  const branch = 'point/large'
  await makeBranch(ground, branch, ground.begin)
  const contents = Buffer.from('0123456789abcdef\n'.repeat(29_412).slice(0, 500_000)).toString('base64')
  const { data, errors } = await ground.person.tell(
    'mutation ($input: CreateCommitOnBranchInput!) { createCommitOnBranch(input: $input) { commit { oid } } }',
    {
      input: {
        branch: { repositoryNameWithOwner: `${ground.owner}/${ground.repo}`, branchName: branch },
        expectedHeadOid: ground.begin,
        message: { headline: 'large' },
        fileChanges: { additions: [1, 2, 3, 4].map((number) => ({ path: `large-${number}.txt`, contents })) },
      },
    },
  )
  const oid: unknown = data?.createCommitOnBranch?.commit?.oid
  const same = typeof oid === 'string' && (await readRef(ground, `refs/heads/${branch}`)) === oid
  return found(
    same ? 'it was committed' : errors.length === 0 ? 'no commit, and no error' : describeErrors(errors),
    same,
  )
}

export const botIsNoUser: Probe = async (ground) => {
  const { client, slug } = appOf(ground)
  const commit = await makeCommit(ground, client, [ground.begin], { 'bot.txt': '1\n' })
  const { object } = await readField(ground, client, signature(commit))
  const { user, email } = object.author
  const told = new RegExp(`^\\d+\\+${slug.replaceAll('.', '\\.')}\\[bot\\]@users\\.noreply\\.github\\.com$`, 'u').test(
    String(email),
  )
  return found(
    `user is ${user === null ? 'null' : String(user.login)}, the address ${String(email)}`,
    user === null && told,
  )
}

export const peopleAreSignedFor: Probe = async (ground) => {
  await makeBranch(ground, 'point/signed-base', ground.begin)
  await makeBranch(ground, 'point/signed-head', ground.begin)
  await putFile(ground, 'point/signed-base', 'base.txt', '1\n')
  const written = await putFile(ground, 'point/signed-head', 'head.txt', '1\n')
  const merged = await ground.person.must('POST', `${home(ground)}/merges`, [201], {
    base: 'point/signed-base',
    head: 'point/signed-head',
  })
  const [contents, merge] = [
    await judgeSignature(ground, ground.person, written),
    await judgeSignature(ground, ground.person, merged.sha),
  ]
  return found(`contents: ${contents.did}; merge: ${merge.did}`, contents.same && merge.same)
}

export const appIsItsSlug: Probe = async (ground) => {
  const { client, slug } = appOf(ground)
  const { viewer } = await client.query('query { viewer { login } }')
  const read = await client.ask('GET', `/apps/${slug}`)
  const permissions: Json = read.status === 200 ? read.body.permissions : null
  return found(
    `the viewer is ${String(viewer.login)}; GET /apps/${slug} answers ${read.status}${permissions === null ? '' : ' with permissions'}`,
    viewer.login === `${slug}[bot]` && typeof permissions === 'object' && permissions !== null,
  )
}
