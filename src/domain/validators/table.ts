import { approvals } from './approvals.ts'
import { automation } from './automation.ts'
import { branches } from './branches.ts'
import { commits } from './commits.ts'
import { gates } from './gates.ts'
import { hooks } from './hooks.ts'
import { merging } from './merging.ts'
import { queues } from './queues.ts'
import { repositories } from './repositories.ts'
import { reviews } from './reviews.ts'
import { rights } from './rights.ts'
import { size } from './size.ts'
import { tags } from './tags.ts'
import { versions } from './versions.ts'
import { visibility } from './visibility.ts'
import { workflows } from './workflows.ts'
import type { Validator } from './validator.ts'

/**
 * Everything that a plan is examined for, by subject, in the order in which problems are told (docs/plan-validators.md
 * is made of it).
 */
export const validators: readonly (Validator & { readonly subject: string })[] = Object.entries({
  repositories,
  commits,
  branches,
  tags,
  versions,
  workflows,
  automation,
  rights,
  gates,
  merging,
  queues,
  reviews,
  visibility,
  approvals,
  hooks,
  size,
}).flatMap(([subject, of]) => of.map((validator) => ({ ...validator, subject })))
