import type { PlanSeen, ProtectionSeen } from '../../../domain/questions/plan.ts'
import type { Name } from '../../../domain/words/names.ts'
import { splitName, type Connection } from '../../line/connection.ts'
import { askSelf } from '../../people.ts'

/** GitHub's answer if pushing is not restricted to certain people: all who may write may push. */
const unrestricted = /^(?:Push restrictions not enabled|Branch not protected)\b/iu

/**
 * Protections of branches with what the list of those who may push says where GitHub told this token "no" about itself:
 * of an App's token it may say so of every right.
 */
export async function lookAtRestrictions(
  connection: Connection,
  name: Name,
  protections: PlanSeen['protections'],
): Promise<PlanSeen['protections']> {
  const seen: Record<string, ProtectionSeen> = {}
  for (const [branch, protection] of Object.entries(protections)) {
    seen[branch] =
      protection.mayPush === 'unknown'
        ? { ...protection, mayPush: await readMayPush(connection, name, branch) }
        : protection
  }
  return seen
}

/**
 * Only an administrator sees the list; an App that is not on it may not push, and of a person it is not known what the
 * App may. https://docs.github.com/en/rest/branches/branch-protection#get-access-restrictions
 */
async function readMayPush(connection: Connection, name: Name, branch: string): Promise<ProtectionSeen['mayPush']> {
  const outcome = await connection.read(`who may push to ${branch} of ${name}`, (octokit) =>
    octokit.rest.repos.getAccessRestrictions({ ...splitName(name), branch }),
  )
  if (outcome.is === 'refused') return outcome.status === 404 && unrestricted.test(outcome.why) ? true : 'unknown'
  const slug = /^([\w-]+)\[bot\]$/u.exec(await askSelf(connection))?.[1]
  return slug === undefined ? 'unknown' : outcome.data.apps.some((app) => app?.slug === slug)
}
