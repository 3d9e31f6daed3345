import { approvers } from '../asks.ts'
import { candidateName } from '../candidate.ts'
import { askCommand } from '../commands.ts'
import type { Phase, Requirement, Train } from '../words.ts'

/** Enough distinct people approved this gate, each bound to the candidate and the policy as they are; at ship the requester's own does not count. */
export function approved(gate: Phase, quorumOf: (train: Train) => number): Requirement {
  return {
    code: `approval:${gate}`,
    title: 'Enough people have approved, bound to candidate and policy',
    step: 'record-signal',
    judge: ({ train, manifest }) => {
      const have = approvers(train, manifest, gate)
      const need = quorumOf(train)
      if (have.length >= need) return { is: 'met' }
      const others = gate === 'ship' ? `, none of them ${manifest.release.createdBy.login}` : ''
      const fields = manifest.candidate === undefined ? { gate } : { gate, candidate: candidateName(manifest.candidate) }
      return {
        is: 'waiting', on: 'approvers',
        reason: `${gate} needs the approval of ${need} ${need === 1 ? 'person' : `distinct people${others}`}, and has ${have.length}`,
        command: askCommand(train, manifest, 'release.approve', fields),
      }
    },
  }
}
