import { messageOf } from './client.ts'
import { appOf, home, makeBranch, readField, type Ground } from './ground.ts'
import { found, type Probe } from './probe.ts'
import { makeRuleset } from './probe-refs.ts'

export const appSeesBypass: Probe = async (ground) => {
  const { client, id } = appOf(ground)
  const [named, other] = [
    await makeRuleset(ground, 'point bypass', 'refs/heads/bypass/*', id),
    await makeRuleset(ground, 'point no bypass', 'refs/heads/no-bypass/*', null),
  ]
  const seen = await Promise.all(
    [named, other].map(
      async (ruleset) =>
        (await client.must('GET', `${home(ground)}/rulesets/${ruleset}`, [200])).current_user_can_bypass,
    ),
  )
  return found(`named: ${String(seen[0])}; not named: ${String(seen[1])}`, seen[0] === 'always' && seen[1] === 'never')
}

/** Classic protection that asks for a review, of everybody but administrators. */
async function protect(ground: Ground, branch: string): Promise<void> {
  await makeBranch(ground, branch, ground.begin)
  await ground.person.must('PUT', `${home(ground)}/branches/${encodeURIComponent(branch)}/protection`, [200], {
    required_status_checks: null,
    enforce_admins: false,
    restrictions: null,
    required_pull_request_reviews: { required_approving_review_count: 1 },
  })
}

const rule = (branch: string): string =>
  `ref(qualifiedName: "refs/heads/${branch}") { refUpdateRule { viewerCanPush requiredApprovingReviewCount } }`

export const appSeesPush: Probe = async (ground) => {
  const { client } = appOf(ground)
  await protect(ground, 'protected-for-the-app')
  const { ref } = await readField(ground, client, rule('protected-for-the-app'))
  return found(
    `viewerCanPush is ${String(ref?.refUpdateRule?.viewerCanPush)}`,
    ref?.refUpdateRule?.viewerCanPush === true,
  )
}

export const administratorIsLetPast: Probe = async (ground) => {
  await protect(ground, 'protected-for-others')
  const { ref } = await readField(ground, ground.person, rule('protected-for-others'))
  const said = ref?.refUpdateRule
  return found(
    said === null || said === undefined
      ? 'refUpdateRule itself is null'
      : `requiredApprovingReviewCount is ${String(said.requiredApprovingReviewCount)}`,
    said?.requiredApprovingReviewCount === null,
  )
}

export const rulesetNamesDiffer: Probe = async (ground) => {
  await makeRuleset(ground, 'point twice', 'refs/heads/twice/*', null)
  const again = await ground.person.ask('POST', `${home(ground)}/rulesets`, {
    name: 'point twice',
    target: 'branch',
    enforcement: 'active',
    conditions: { ref_name: { include: ['refs/heads/twice/*'], exclude: [] } },
    rules: [{ type: 'deletion' }],
  })
  return found(
    `${again.status}: ${messageOf(again.body)}`,
    again.status === 422 && messageOf(again.body).includes('Name must be unique'),
  )
}
