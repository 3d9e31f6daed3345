import { fallback, optional, path, readInputs, releaseId } from '../../toolkit/inputs.ts'
import { workplaceInputs } from '../workplace.ts'

/** The inputs of plan-release; without `release`, the event that started the run says which. */
export function readPlanInputs() {
  return readInputs({ ...workplaceInputs, release: optional(releaseId), train: fallback(path, 'train.yml') })
}
