import { askFiles } from './asked.ts'
import { findBuilt, sourcesOf, type Built } from './built.ts'
import { findHop } from '../hops/hops.ts'
import { released } from '../hops/unchanged.ts'
import { ownerOf } from '../people/owners.ts'
import { startsWithMove } from '../plan/startable.ts'
import { answerTo } from '../questions/kinds.ts'
import type { Context, Requirement } from '../words/decision.ts'
import type { PlannedRepository } from '../words/manifest.ts'
import type { AssetSource } from '../words/train.ts'

/**
 * Before anything moves, the files of each release are there, or what makes them is started by the move: what is
 * missing, expired or no safe archive is told while nothing is half done.
 */
export const filesBuilt: Requirement = {
  code: 'files-built',
  title: 'The files that a release gets were built from the candidate, or moving production starts what builds them',
  step: 'promote',
  questions: (train, manifest) => released(manifest).flatMap((each) => askFiles(train, manifest, each)),
  judge: (context) => {
    const { train, manifest } = context
    if (manifest.pivot !== undefined) return { is: 'met' }
    const found = released(manifest)
      .filter(({ name }) => sourcesOf(train, name).length > 0 && findHop(manifest, 'production', name) === undefined)
      .map((repository) => ({ repository, built: findBefore(context, repository) }))
    const lost = found.flatMap(({ repository, built }) => (built.is === 'lost' ? [{ repository, built }] : []))
    if (lost.length > 0)
      return {
        is: 'lost',
        on: [...new Set(lost.map(({ repository }) => ownerOf(train, manifest, repository.name)))].join(', '),
        reason: lost
          .flatMap(({ built }) => built.problems.map(({ message, remedy }) => `${message} ${remedy}`))
          .join(' '),
      }
    const entries = found.flatMap(({ repository: { name }, built }) =>
      built.is === 'found' ? [{ add: 'assets', repository: name, artifacts: built.artifacts } as const] : [],
    )
    if (entries.length > 0) return { is: 'due', entries, effects: [] }
    const waiting = found.flatMap(({ repository, built }) =>
      built.is === 'pending' || built.is === 'unseen' ? [{ name: repository.name, built }] : [],
    )
    if (waiting.length === 0) return { is: 'met' }
    const isUnseen = waiting.some(({ built }) => built.is === 'unseen')
    return {
      is: 'waiting',
      wait: isUnseen ? 'files-looked-at' : 'files-first',
      on: waiting.map(({ name }) => name).join(', '),
      reason: waiting
        .map(({ name, built }) => (built.is === 'pending' ? built.reason : `Convoy looks at the files of ${name}`))
        .join('; '),
      ...(isUnseen ? { quiet: true as const } : {}),
    }
  },
}

function findBefore(context: Context, repository: PlannedRepository): Built {
  const { manifest, seen } = context
  const { name } = repository
  const commit = manifest.candidate?.heads[name] ?? ''
  const automation = answerTo(seen, { about: 'automation', name, commit })
  if (automation === undefined) return { is: 'unseen' }
  const mayCome = ({ workflow }: AssetSource): boolean =>
    ['yes', 'unknown'].includes(startsWithMove(workflow, repository, automation))
  return findBuilt(context, name, mayCome)
}
