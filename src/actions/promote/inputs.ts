import { oneOf, readInputs, releaseId } from '../../toolkit/inputs.ts'
import { workplaceInputs } from '../workplace.ts'

/** The inputs of promote; `hop` says which branch the candidate moves to. */
export function readPromoteInputs() {
  return readInputs({ ...workplaceInputs, release: releaseId, hop: oneOf('staging', 'production') })
}
