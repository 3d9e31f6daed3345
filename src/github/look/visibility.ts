import type { PlanSeen } from '../../domain/questions/plan.ts'
import type { RepositoryFields } from './selection.ts'

const visibilities = { PUBLIC: 'public', INTERNAL: 'internal', PRIVATE: 'private' } as const

/** Who may read a repository; one of which GitHub does not say is taken for private. */
export function readVisibility({
  visibility = 'PRIVATE',
}: Pick<RepositoryFields, 'visibility'>): PlanSeen['visibility'] {
  return visibilities[visibility]
}
