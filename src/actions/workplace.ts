import { network } from '../exchange/network.ts'
import { connect } from '../github/connect.ts'
import type { GitHub } from '../github/github.ts'
import type { ConnectionOptions } from '../github/line/connection.ts'
import { say } from '../toolkit/annotations.ts'
import type { Circumstances } from '../toolkit/event.ts'
import { readInputs, releaseId, repository, secret, sha } from '../toolkit/inputs.ts'
import { makeOctokit } from '../toolkit/octokit.ts'

/** The surroundings of a step: GitHub as the release App, the control repository, the commit of Convoy that decides. */
export interface Workplace {
  readonly github: GitHub
  readonly control: string
  readonly kit: string
  readonly kitRepository: string
  /** Hears one line per recorded revision. */
  readonly onPass: (line: string) => void
}

/** The inputs that lead to a workplace; every deciding action has them. */
export const workplaceInputs = { token: secret, control: repository, kit: sha, 'kit-repository': repository } as const

/** Opens the workplace that the inputs name, over the network. */
export async function openWorkplace(
  inputs: ReturnType<typeof readWorkplaceInputs>,
  circumstances: Circumstances,
): Promise<Workplace> {
  return {
    github: connect(await reach(inputs.token, circumstances)),
    control: inputs.control,
    kit: inputs.kit,
    kitRepository: inputs['kit-repository'],
    onPass: say,
  }
}

/** The transport for a token of this run: the network. */
export async function reach(token: string, { apiUrl, graphqlUrl }: Circumstances): Promise<ConnectionOptions> {
  return { octokit: await makeOctokit({ token, exchange: network, apiUrl }), exchange: network, graphqlUrl }
}

/** The inputs of an action that takes its step in one named release. */
export function readStepInputs() {
  return readInputs({ ...workplaceInputs, release: releaseId })
}

function readWorkplaceInputs() {
  return readInputs(workplaceInputs)
}
