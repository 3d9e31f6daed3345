import { entry } from 'github-foundations/catalogue'
import { oneOf } from './wording.ts'

/** Problems with the status by which Convoy lets commits into production. */
export const gateProblems = {
  GATE_BOUND_ELSEWHERE: entry(
    [['‹repository›', '‹branch›', [1234], '‹app›']],
    (name: string, branch: string, apps: readonly number[], app: string) => ({
      message: `Production "${branch}" of ${name} requires the status "convoy/gate" from the App${apps.length === 1 ? '' : 's'} with the number ${apps.join(', ')}, which ${apps.length === 1 ? 'is' : 'are'} not the release App ${app}: what Convoy reports does not count there, and GitHub would keep the release out.`,
      remedy: `Choose the release App ${app} as the source of "convoy/gate" in the rule (Settings → Rules → Rulesets → Require status checks to pass).`,
    }),
  ),
  STATUSES_PERMISSION_MISSING: entry(
    [['‹repository›', '‹branch›', '‹app›', '‹held›']],
    (name: string, branch: string, app: string, held: string) => ({
      message: `Production "${branch}" of ${name} requires the status "convoy/gate", and the release App ${app}, which reports it, has the permission statuses: ${held}. It needs write.`,
      remedy: oneOf(
        "Raise the permission in the App's settings, accept it where the App is installed, and set app-statuses: write where control.yml is called",
        `take "convoy/gate" out of the rules of "${branch}"`,
      ),
    }),
  ),
}
