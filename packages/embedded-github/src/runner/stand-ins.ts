import type { StandIn } from './stand-in.ts'
import { checkout } from './stand-ins/checkout.ts'
import { createGithubAppToken } from './stand-ins/create-github-app-token.ts'
import { setupNode } from './stand-ins/setup-node.ts'
import { uploadArtifact } from './stand-ins/upload-artifact.ts'

/** The third-party actions that are imitated, at whatever ref (docs/rehearsal-fidelity.md says what of them). */
export const standIns: Readonly<Record<string, StandIn>> = {
  'actions/checkout': checkout,
  'actions/create-github-app-token': createGithubAppToken,
  'actions/setup-node': setupNode,
  'actions/upload-artifact': uploadArtifact,
}

/** The stand-in for an action's repository; names are compared as GitHub compares them. */
export function standInFor(repository: string): StandIn | undefined {
  return Object.hasOwn(standIns, repository.toLowerCase()) ? standIns[repository.toLowerCase()] : undefined
}
