import { interpolate } from '../workflows/reading/expressions.ts'
import type { Step } from '../workflows/words.ts'
import type { CompositeRuns } from './action.ts'
import { findAction } from './action-reference.ts'
import type { FoundAction } from './found-action.ts'
import { runActionScript } from './action-script.ts'
import { readInputs } from './inputs.ts'
import type { Frame, Task, Turn } from './job.ts'
import { runScript } from './script.ts'
import { runStep } from './step.ts'
import { stepScope } from './scope.ts'
import { StepFailure } from './step-failure.ts'

/** GitHub's runner counts from 0 to 9. */
const deepest = 9

/** The work of a step as written. */
export function taskOf(frame: Frame, step: Step): Task {
  return {
    step,
    stage: 'main',
    title: step.name ?? `Run ${(step.uses ?? step.run ?? '').trimStart()}`,
    condition: step.if,
    name: step.id ?? nameOf(frame, step),
    state: new Map(),
    run: step.uses === undefined ? runScript : runAction,
  }
}

/** The work an action asks for before all steps; `null` where it asks for none. */
export function preOf(task: Task, found: FoundAction): Task | null {
  const { runs } = found.action
  if (runs.using !== 'node' || runs.pre === undefined || found.source === null) return null
  return { ...task, stage: 'pre', title: `Pre ${task.title}`, condition: runs.preIf ?? 'always()' }
}

async function runAction(turn: Turn): Promise<void> {
  const { job, frame, task } = turn
  const found = await findAction(job, frame, task.step.uses ?? '')
  const { runs } = found.action
  const github = {
    ...turn.github,
    ...(found.source === null ? {} : { action_repository: found.source.repository, action_ref: found.source.ref }),
  }
  const inside: Turn = { ...turn, github }
  if (runs.using === 'composite') return runComposite(inside, found, runs)
  if (runs.using === 'node' && runs.pre !== undefined && found.source === null)
    job.log.annotate('warning', `\`pre\` execution is not supported for local action from '${task.step.uses}'`)
  const cleansUp = runs.using === 'node' ? runs.post !== undefined : runs.standIn.post !== undefined
  if (cleansUp && task.stage !== 'post' && !frame.posts.some(({ state }) => state === task.state)) {
    const title = task.title.replace(/^Pre /, '')
    frame.posts.push({
      ...task,
      stage: 'post',
      title: `Post ${title}`,
      condition: (runs.using === 'node' ? runs.postIf : undefined) ?? 'always()',
    })
  }
  return runActionScript(inside, found)
}

/**
 * Executes the steps of a composite action in a frame of their own, then says its outputs; clean-up of its actions
 * becomes one post step.
 */
async function runComposite(turn: Turn, found: FoundAction, runs: CompositeRuns): Promise<void> {
  const { job, frame, task } = turn
  checkDepth(frame)
  const inner = composite(turn, found)
  try {
    for (const step of runs.steps) await runStep(job, inner, taskOf(inner, step))
  } finally {
    if (inner.posts.length > 0) {
      frame.posts.push({
        ...task,
        stage: 'post',
        title: `Post ${task.title}`,
        condition: 'always()',
        run: async (post) => {
          for (const clean of inner.posts.toReversed())
            if ((await runStep(job, { ...inner, signal: post.signal }, clean)).conclusion === 'failure') post.fail()
        },
      })
    }
  }
  const scope = stepScope(job, inner, 'main', { ...turn.github, ...inner.github }, turn.env)
  for (const [name, text] of Object.entries(runs.outputs)) turn.outputs.set(name, interpolate(text, scope))
  if (inner.status() === 'failure') turn.fail()
}

/** Throws where a composite action used here would be nested too deep. */
export function checkDepth(frame: Frame): void {
  if (frame.depth > deepest) throw new StepFailure(`Composite action depth exceeded max depth ${deepest}`)
}

function composite(turn: Turn, found: FoundAction): Frame {
  const { job, frame } = turn
  let status: 'success' | 'failure' = 'success'
  const { matrix = null, strategy = null } = frame.contexts
  return {
    place: 'composite',
    contexts: { inputs: readInputs(turn, found.action), matrix, strategy },
    github: { action_path: found.folder },
    env: turn.ownEnv,
    steps: new Map(),
    self: found.source ?? frame.self,
    depth: frame.depth + 1,
    posts: [],
    signal: turn.signal,
    names: frame.names,
    status: () => (job.status === 'cancelled' ? 'cancelled' : status),
    fail: () => {
      status = 'failure'
    },
  }
}

/** GITHUB_ACTION of a step without id: `__run`, `__run_2`, `__actions_checkout`, `__self`. */
function nameOf(frame: Frame, step: Step): string {
  const uses = step.uses
  const base =
    uses === undefined
      ? '__run'
      : /^[.$]\//.test(uses)
        ? '__self'
        : `__${uses.replace(/@.*/, '').replaceAll(/[^A-Za-z0-9_-]/g, '_')}`
  const count = (frame.names.get(base) ?? 0) + 1
  frame.names.set(base, count)
  return count === 1 ? base : `${base}_${count}`
}
