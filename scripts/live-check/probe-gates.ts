import { appOf, home, makeBranch, makeCommit, readRef } from './ground.ts'
import { found, type Probe } from './probe.ts'
import { updateRefs } from './probe-refs.ts'

const context = 'point/gate'
const ref = 'refs/heads/gated/one'

/** Tells whether a status opens a rule at once, and only the status of the App that the rule names. */
export const appOpensGate: Probe = async (ground) => {
  const { client, id } = appOf(ground)
  await makeBranch(ground, 'gated/one', ground.begin)
  await ground.person.must('POST', `${home(ground)}/rulesets`, [201], {
    name: 'point gate',
    target: 'branch',
    enforcement: 'active',
    conditions: { ref_name: { include: ['refs/heads/gated/*'], exclude: [] } },
    bypass_actors: [],
    rules: [
      {
        type: 'required_status_checks',
        parameters: {
          required_status_checks: [{ context, integration_id: id }],
          strict_required_status_checks_policy: false,
          do_not_enforce_on_create: true,
        },
      },
    ],
  })
  const next = await makeCommit(ground, ground.person, [ground.begin], { 'gated.txt': 'one\n' })
  const move = { name: ref, before: ground.begin, after: next }
  const success = { state: 'success', context }
  await ground.person.must('POST', `${home(ground)}/statuses/${next}`, [201], success)
  await updateRefs(ground, client, [move])
  const kept = (await readRef(ground, ref)) === ground.begin
  await client.must('POST', `${home(ground)}/statuses/${next}`, [201], success)
  if (kept) await updateRefs(ground, client, [move])
  const opened = (await readRef(ground, ref)) === next
  return found(
    `a person's status ${kept ? 'let nothing in' : 'let the App in'}; after the App's own the branch ${opened ? 'moved at once' : 'did not move'}`,
    kept && opened,
  )
}
