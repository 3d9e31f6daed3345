import { conductProblem } from '../conduct/catalogue/run.ts'
import { readEvent } from '../documents/event.ts'
import { readTrain } from '../documents/train/train.ts'
import { cliProblem } from './catalogue.ts'
import type { Problem } from 'github-foundations/problem'
import { UserError } from 'github-foundations/problem'
import { planQuestions } from '../domain/requirements/planned.ts'
import { unheard } from '../domain/control/problems.ts'
import type { PlanAsk } from '../domain/plan/proposal.ts'
import { examinePlan } from '../domain/validators/examination.ts'
import type { Seen } from '../domain/words/look.ts'
import type { Actor, Directive, Heads, Instant, Name } from '../domain/words/names.ts'
import type { Train } from '../domain/words/train.ts'
import type { GitHub } from '../github/github.ts'
import { previewPlan, type PlanPreview } from '../report/plan/plan.ts'
import { readControlWorkflows } from './init/control-workflows.ts'
import { exitCodes, type ExitCode } from './exit.ts'

/** A plan to look at. */
export interface PlanRequest {
  readonly github: GitHub
  readonly control: Name
  /** `null`: the first of this month that is free, by GitHub's clock. */
  readonly release: string | null
  readonly directive: Directive
  /** Commits to plan instead of the newest of the source branches. */
  readonly heads: Heads
  /** Repositories that are released although nothing changed in them. */
  readonly include: readonly Name[]
  /** A train that is not on control's default branch yet. */
  readonly train?: { readonly text: string; readonly file: string }
}

/**
 * The expected result of a release that the token's holder asks for now. Reads only. Throws UserError if train or ask
 * cannot be read.
 */
export async function readPlanPreview(request: PlanRequest): Promise<PlanPreview> {
  const { github, control } = request
  const { at } = await github.look([])
  const by = actorOf(await github.self())
  const known = await github.listReleases(control)
  const release = request.release ?? freeId(at, known)
  const text = request.train ?? { text: (await github.readTrain(control, 'train.yml')).text, file: 'train.yml' }
  const [train, { directive, heads, include }] = readBoth(
    () => readTrain(text.text, text.file),
    () => readAsk(request, release, at),
  )
  const ask = {
    by,
    directive,
    ...(heads === undefined ? {} : { heads }),
    ...(include === undefined ? {} : { include }),
  }
  const looked = await github.look(planQuestions(train, release, ask))
  const seen: Seen = { ...looked, kit: '', self: by.login, asks: [], started: {}, raised: {}, told: [], refused: [] }
  const examination = examinePlan(train, release, ask, seen)
  const workflows = await readControlWorkflows(github, control, null)
  const deaf = unheard(control, workflows.seen)
  const problems = [
    ...inTheWay(train, control, release, known),
    ...(deaf === null ? [] : [deaf]),
    ...examination.problems,
  ].map((problem) => (request.train === undefined ? problem : { file: request.train.file, ...problem }))
  const unknown = [...examination.unknown, ...workflows.unknown]
  return previewPlan({
    train,
    release,
    ask,
    seen,
    examination: { ...examination, problems, unknown },
    workflows: workflows.problems.filter(({ code }) => code !== deaf?.code),
  })
}

/** A refused plan is bad input; what could not be checked with this token is told, and refuses nothing. */
export function exitOfPlan({ verdict }: PlanPreview): ExitCode {
  return verdict === 'refused' ? exitCodes.badInput : exitCodes.asAsked
}

/** Read by the door that the ask itself would come in: ids, commits and directive are held to the same schema. */
function readAsk(
  { directive, heads, include }: PlanRequest,
  release: string,
  at: Instant,
): Pick<PlanAsk, 'directive' | 'heads' | 'include'> {
  const body = {
    directive,
    ...(Object.keys(heads).length === 0 ? {} : { heads }),
    ...(include.length === 0 ? {} : { include }),
  }
  const event = readEvent('release.plan', {
    protocol: 1,
    id: 'convoy-plan',
    release,
    at: new Date(at).toISOString(),
    actor: {},
    body,
  })
  if (event.type !== 'release.plan') throw new Error(`a release.plan was read as ${event.type}`)
  return event.body
}

function readBoth<One, Other>(one: () => One, other: () => Other): readonly [One, Other] {
  const problems: Problem[] = []
  const attempt = <Value>(read: () => Value): readonly Value[] => {
    try {
      return [read()]
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      problems.push(...error.problems)
      return []
    }
  }
  const [[first], [second]] = [attempt(one), attempt(other)]
  if (first === undefined || second === undefined) throw new UserError(problems)
  return [first, second]
}

/** The problems that refuse the ask before the plan is examined. */
function inTheWay(train: Train, control: Name, release: string, known: readonly string[]): readonly Problem[] {
  return [
    ...(known.includes(release) ? [conductProblem('RELEASE_EXISTS', release)] : []),
    ...(train.control.toLowerCase() === control.toLowerCase()
      ? []
      : [cliProblem('CONTROL_ELSEWHERE', train.control, control)]),
  ]
}

/** `2026.11`, else `2026.11.1` and so on. */
function freeId(at: Instant, known: readonly string[]): string {
  const month = new Date(at).toISOString().slice(0, 7).replace('-', '.')
  const taken = new Set(known)
  let id = month
  for (let number = 1; taken.has(id); number += 1) id = `${month}.${number}`
  return id
}

/** Runs of Actions itself act as one bot (https://docs.github.com/en/actions/concepts/security/github_token). */
function actorOf(login: string): Actor {
  return { login, kind: login === 'github-actions[bot]' ? 'ci' : login.endsWith('[bot]') ? 'agent' : 'human' }
}
