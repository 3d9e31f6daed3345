import { cliProblem } from '../catalogue.ts'
import type { Problem } from 'github-foundations/problem'
import type { Name } from '../../domain/words/names.ts'
import type { By } from '../../domain/words/train.ts'
import { whyNoRunsOn } from './runs-on.ts'
import { answerForms, readBy } from './tier-kinds.ts'

/** The answers that `convoy init` needs, from the command line or the terminal; absent if not given. */
export interface Answers {
  readonly train?: string
  readonly control?: string
  /** `owner/name` or `owner/name:owner/dependency,owner/dependency` */
  readonly repository: readonly string[]
  readonly tier1?: string
  readonly tier2a?: string
  readonly e2e?: string
  readonly staging?: string
  readonly production?: string
  /** The way of promoting, as the train says it. */
  readonly promotion?: string
  /** One label, or JSON as `runs-on` takes it. */
  readonly runsOn?: string
}

/** The shape of a train that is about to be written; what a train may say is judged when its text is read. */
export interface Draft {
  readonly train: string
  readonly control: Name
  readonly repositories: readonly { readonly name: Name; readonly dependsOn: readonly Name[] }[]
  readonly tier1: By
  readonly tier2a: By
  /** The repository where tier2a runs; absent: in the only repository. */
  readonly e2e?: Name
  readonly staging?: string
  readonly production?: string
  readonly promotion?: string
}

/** The answers that cannot be guessed, and the way to give them. */
export const required = [
  { key: 'train', asks: 'Name of the train', example: '--train storefront' },
  { key: 'control', asks: 'Control repository (owner/name)', example: '--control acme/release-control' },
  {
    key: 'repository',
    asks: 'Repository (owner/name, or owner/name:owner/dependency,…)',
    example: '--repository acme/schema --repository acme/api:acme/schema',
  },
] as const

/** The answers that are still missing. */
export function missingAnswers(answers: Answers): readonly (typeof required)[number][] {
  return required.filter(({ key }) =>
    key === 'repository' ? answers.repository.length === 0 : (answers[key] ?? '') === '',
  )
}

/**
 * The answers as a draft, with placeholders for what is missing or unreadable, so that everything else can be judged
 * all the same.
 */
export function readAnswers(answers: Answers): { readonly draft: Draft; readonly problems: readonly Problem[] } {
  const problems: Problem[] = missingAnswers(answers).map(({ key, example }) =>
    cliProblem('INIT_MISSING', key, example),
  )
  const machine = answers.runsOn === undefined ? null : whyNoRunsOn(answers.runsOn)
  if (machine !== null) problems.push(machine)
  const owner =
    [answers.control ?? '', ...answers.repository].flatMap(
      (name) => /^([A-Za-z0-9][\w-]*)\//.exec(name)?.[1] ?? [],
    )[0] ?? 'owner'
  const named = answers.repository.flatMap((text) => readRepository(text, problems))
  const repositories = named.length === 0 ? [{ name: `${owner}/app`, dependsOn: [] }] : named
  const alone = repositories.length === 1 && answers.e2e === undefined
  return {
    problems,
    draft: {
      train: answers.train ?? 'train',
      control: answers.control ?? `${owner}/release-control`,
      repositories,
      tier1: readTier('tier1', 'repository', answers.tier1 ?? 'command:npm test', problems),
      tier2a: readTier('tier2a', 'release', answers.tier2a ?? 'command:npm run e2e', problems),
      ...(alone ? {} : { e2e: answers.e2e ?? `${owner}/e2e` }),
      ...(answers.staging === undefined ? {} : { staging: answers.staging }),
      ...(answers.production === undefined ? {} : { production: answers.production }),
      ...(answers.promotion === undefined ? {} : { promotion: answers.promotion }),
    },
  }
}

function readRepository(text: string, problems: Problem[]): Draft['repositories'] {
  const [name = '', needs, ...more] = text.split(':')
  const dependsOn = needs === undefined ? [] : needs.split(',').map((each) => each.trim())
  if (more.length > 0 || dependsOn.includes('')) {
    problems.push(cliProblem('INIT_REPOSITORY', text))
    return []
  }
  return [{ name: name.trim(), dependsOn }]
}

function readTier(option: 'tier1' | 'tier2a', scope: 'repository' | 'release', text: string, problems: Problem[]): By {
  const by = readBy(scope, text)
  if (by !== null) return by
  problems.push(cliProblem('INIT_TIER', option, text, answerForms(scope)))
  return { kind: 'command', command: 'npm test' }
}
