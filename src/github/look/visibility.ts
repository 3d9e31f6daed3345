import type { PlanSeen } from '../../domain/questions/plan.ts'
import type { RepositoryFields } from './selection.ts'

const visibilities = { PUBLIC: 'public', INTERNAL: 'internal', PRIVATE: 'private' } as const

/** The visibility of a repository; private if GitHub does not say. */
export function readVisibility({
  visibility = 'PRIVATE',
}: Pick<RepositoryFields, 'visibility'>): PlanSeen['visibility'] {
  return visibilities[visibility]
}
