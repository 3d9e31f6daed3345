import type { RightsSeen } from '../../../domain/questions/rights.ts'
import type { Name } from '../../../domain/words/names.ts'
import type { Connection } from '../../line/connection.ts'
import { lookAtKey } from './key.ts'
import { lookAtApp } from './app.ts'
import type { Look } from '../definition.ts'
import { lookAtOffer } from './offered.ts'
import { nodesOfRulesets, rulesetsField } from './ruleset-fields.ts'
import { readRulesets } from './rulesets.ts'

const largestPage = 100

/** Asks what the token may do. */
export const rights: Look<'rights'> = {
  batched: {
    nodes: () => nodesOfRulesets,
    ask: (selection, { control }) => {
      selection.viewer()
      selection.fields(rulesetsField)
      return (answer) => ({ halves: { rulesets: { [control]: readRulesets(answer) } } })
    },
  },
  complete: async (connection, [question], { looked, halves, visibilities }) => {
    if (question === undefined) return
    const { control } = question
    const isPublic = visibilities.get(control) === 'public'
    looked.rights = await lookAtRights(
      connection,
      control,
      halves.rulesets[control] ?? null,
      isPublic ? null : await lookAtOffer(connection, control),
    )
  },
}

/**
 * The rights of the token, and the guards of control: its rulesets, or why GitHub offers none, and where the App's key
 * lies.
 */
async function lookAtRights(
  connection: Connection,
  control: Name,
  rulesets: RightsSeen['control'],
  noRulesets: string | null,
): Promise<RightsSeen> {
  const app = await lookAtApp(connection)
  return {
    app,
    installed: await lookAtInstalled(connection),
    control: rulesets,
    ...(noRulesets === null ? {} : { noRulesets }),
    key: await lookAtKey(connection, control, app),
  }
}

/**
 * Repositories that the installation reaches; `null` where the token is not an installation's.
 * https://docs.github.com/en/rest/apps/installations
 */
async function lookAtInstalled(connection: Connection): Promise<readonly Name[] | null> {
  const names: Name[] = []
  for (let page = 1; ; page += 1) {
    const outcome = await connection.read('the repositories of the installation', (octokit) =>
      octokit.rest.apps.listReposAccessibleToInstallation({ per_page: largestPage, page }),
    )
    if (outcome.is === 'refused') return null
    names.push(...outcome.data.repositories.map(({ full_name: name }) => name))
    if (outcome.data.repositories.length < largestPage) return names
  }
}
