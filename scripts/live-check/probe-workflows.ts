import { messageOf, NotSettled, type Json } from './client.ts'
import { home, makeCommit, putFile, type Ground } from './ground.ts'
import { found, type Probe } from './probe.ts'
import { updateRefs } from './probe-refs.ts'

export const job = (lines: string): string => `    runs-on: ubuntu-latest\n    timeout-minutes: 2\n${lines}`
export const nothing = '    steps: [{ run: "true" }]\n'
/** Between two looks at runs. */
const interval = 5_000
/** The time without any run that counts as none. */
const silence = 60_000

export const folder = '.github/workflows'
export const addWorkflow = (ground: Ground, name: string, text: string): Promise<string> =>
  putFile(ground, ground.branch, `${folder}/${name}`, text)

/** A workflow file is known a moment after its commit: waits until it is. */
export async function numbered(ground: Ground, name: string): Promise<Json> {
  return until(ground, `GitHub does not list ${name}`, async () => {
    const answered = await ground.person.ask('GET', `${home(ground)}/actions/workflows/${name}`)
    return answered.status === 200 ? answered.body : null
  })
}

/** Asks until there is an answer, as long as the ground is patient. */
async function until<T>(ground: Ground, otherwise: string, ask: () => Promise<T | null>): Promise<T> {
  for (let waited = 0; ; waited += interval) {
    const answer = await ask()
    if (answer !== null) return answer
    if (waited >= ground.patience) throw new NotSettled(`${otherwise} after ${Math.round(waited / 1000)} s`)
    await ground.wait(Math.min(interval, Math.max(ground.patience - waited, 1)))
  }
}

async function runsOf(ground: Ground, name: string): Promise<readonly Json[]> {
  return (await ground.person.must('GET', `${home(ground)}/actions/workflows/${name}/runs?per_page=30`, [200]))
    .workflow_runs
}

/** So many runs of a workflow, all of them over. */
export async function finished(ground: Ground, name: string, count: number): Promise<readonly Json[]> {
  return until(ground, `${count === 1 ? 'the run' : `the ${count} runs`} of ${name} had not ended`, async () => {
    const runs = await runsOf(ground, name)
    return runs.length >= count && runs.every(({ status }) => status === 'completed') ? runs : null
  })
}

export async function dispatch(ground: Ground, name: string, ref: string = ground.branch): Promise<void> {
  await ground.person.must('POST', `${home(ground)}/actions/workflows/${name}/dispatches`, [200, 204], { ref })
}

export const disabledDispatch: Probe = async (ground) => {
  await addWorkflow(ground, 'disabled.yml', `on: workflow_dispatch\njobs:\n  one:\n${job(nothing)}`)
  await numbered(ground, 'disabled.yml')
  await ground.person.must('PUT', `${home(ground)}/actions/workflows/disabled.yml/disable`, [204])
  const { status, body } = await ground.person.ask(
    'POST',
    `${home(ground)}/actions/workflows/disabled.yml/dispatches`,
    { ref: ground.branch },
  )
  return found(`${status}${status < 300 ? '' : `: ${messageOf(body)}`}`, status === 403)
}

export const dispatchNamesRun: Probe = async (ground) => {
  const names = Array.from({ length: 25 }, (_, index) => `input-${index + 1}`)
  await addWorkflow(
    ground,
    'form.yml',
    `on:\n  workflow_dispatch:\n    inputs:\n${names.map((name) => `      ${name}: { type: string }\n`).join('')}jobs:\n  one:\n${job(nothing)}`,
  )
  await numbered(ground, 'form.yml')
  const inputs = Object.fromEntries(names.map((name, index) => [name, index === 0 ? 'x'.repeat(60_000) : 'x']))
  const { status, body } = await ground.person.ask('POST', `${home(ground)}/actions/workflows/form.yml/dispatches`, {
    ref: ground.branch,
    inputs,
    return_run_details: true,
  })
  const named = Number.isSafeInteger(body?.workflow_run_id)
  return found(
    `${status}${status >= 300 ? `: ${messageOf(body)}` : named ? ' with workflow_run_id' : ' without a run'}`,
    status === 200 && named,
  )
}

export const disabledListener: Probe = async (ground) => {
  await addWorkflow(
    ground,
    'listener.yml',
    `on:\n  repository_dispatch:\n    types: [point]\njobs:\n  one:\n${job(nothing)}`,
  )
  await numbered(ground, 'listener.yml')
  await ground.person.must('PUT', `${home(ground)}/actions/workflows/listener.yml/disable`, [204])
  const { status } = await ground.person.ask('POST', `${home(ground)}/dispatches`, { event_type: 'point' })
  await ground.wait(Math.min(silence, ground.patience))
  const runs = await runsOf(ground, 'listener.yml')
  return found(
    `${status}; ${runs.length === 0 ? 'nothing started' : 'a run started'}`,
    status === 204 && runs.length === 0,
  )
}

export const enabledAgain: Probe = async (ground) => {
  await addWorkflow(ground, 'enabled.yml', `on: workflow_dispatch\njobs:\n  one:\n${job(nothing)}`)
  const before = await numbered(ground, 'enabled.yml')
  await ground.wait(Math.min(2_000, ground.patience))
  const { status } = await ground.person.ask('PUT', `${home(ground)}/actions/workflows/enabled.yml/enable`)
  const after = await ground.person.must('GET', `${home(ground)}/actions/workflows/enabled.yml`, [200])
  const moved = Date.parse(after.updated_at) > Date.parse(before.updated_at)
  return found(
    `${status}; updated_at ${moved ? 'moved' : `stayed ${String(after.updated_at)}`}`,
    status === 204 && moved,
  )
}

export const queueOnCallingJobs: Probe = async (ground) => {
  await addWorkflow(
    ground,
    'called.yml',
    `on: workflow_call\njobs:\n  one:\n${job('    steps: [{ run: "sleep 20" }]\n')}`,
  )
  await addWorkflow(
    ground,
    'calling.yml',
    `on: workflow_dispatch\njobs:\n  call:\n    concurrency:\n      group: point\n      queue: max\n    uses: ./${folder}/called.yml\n`,
  )
  await numbered(ground, 'calling.yml')
  for (let run = 0; run < 3; run += 1) await dispatch(ground, 'calling.yml')
  const runs = await finished(ground, 'calling.yml', 3)
  return found(
    runs.map(({ conclusion }) => String(conclusion)).join(', '),
    runs.length === 3 && runs.every(({ conclusion }) => conclusion === 'success'),
  )
}

/** A commit that carries a workflow of its own for tags, on no branch. */
async function makeTagged(ground: Ground, name: string, tags: string): Promise<string> {
  return makeCommit(ground, ground.person, [ground.begin], {
    [`${folder}/${name}`]: `on:\n  push:\n    tags: ['${tags}']\njobs:\n  one:\n${job(nothing)}`,
  })
}
const absent = '0'.repeat(40)

export const manyTagsPushNothing: Probe = async (ground) => {
  const commit = await makeTagged(ground, 'many-tags.yml', 'many-*')
  const four = await updateRefs(
    ground,
    ground.person,
    [1, 2, 3, 4].map((number) => ({ name: `refs/tags/many-${number}`, before: absent, after: commit })),
  )
  if (four.errors.length > 0) throw new NotSettled(`four tags: ${four.errors[0]?.message ?? ''}`)
  await ground.wait(Math.min(silence, ground.patience))
  const before = await runsAt(ground, commit)
  await updateRefs(ground, ground.person, [{ name: 'refs/tags/many-alone', before: absent, after: commit }])
  const after = await until(ground, 'a tag alone started no run', async () => {
    const runs = await runsAt(ground, commit)
    return runs.length > before.length ? runs : null
  })
  return found(
    `four: ${before.length} runs; one: ${after.length - before.length}`,
    before.length === 0 && after.length === 1,
  )
}

async function runsAt(ground: Ground, sha: string): Promise<readonly Json[]> {
  return (await ground.person.must('GET', `${home(ground)}/actions/runs?head_sha=${sha}&event=push&per_page=30`, [200]))
    .workflow_runs
}

export const suiteOfATag: Probe = async (ground) => {
  const commit = await makeTagged(ground, 'tag.yml', 'suite-*')
  await ground.person.must('POST', `${home(ground)}/git/refs`, [201], { ref: 'refs/tags/suite-of-a-tag', sha: commit })
  await until(ground, 'the tag started no run', async () => ((await runsAt(ground, commit)).length > 0 ? true : null))
  const { repository } = await ground.person.query(
    `query { repository(owner: ${JSON.stringify(ground.owner)}, name: ${JSON.stringify(ground.repo)}) { object(oid: "${commit}") { ... on Commit { checkSuites(first: 10) { nodes { branch { name } workflowRun { event } } } } } } }`,
  )
  const suite = repository.object.checkSuites.nodes.find(({ workflowRun }: Json) => workflowRun !== null)
  if (suite === undefined) throw new NotSettled('the commit has no suite with a workflow run')
  return found(suite.branch === null ? 'null' : `a branch named ${String(suite.branch.name)}`, suite.branch === null)
}

export const selfRepository: Probe = async (ground) => {
  await putFile(
    ground,
    ground.branch,
    'point-action/action.yml',
    'name: Point\ndescription: Does nothing.\nruns:\n  using: composite\n  steps:\n    - { run: "true", shell: bash }\n',
  )
  await addWorkflow(
    ground,
    'self.yml',
    `on: workflow_call\njobs:\n  one:\n${job('    steps:\n      - uses: $/point-action\n      - run: test "$COMMIT" = "$GITHUB_SHA"\n        env:\n          COMMIT: ${{ job.workflow_sha }}\n')}`,
  )
  await addWorkflow(ground, 'calls-self.yml', `on: workflow_dispatch\njobs:\n  call:\n    uses: ./${folder}/self.yml\n`)
  await numbered(ground, 'calls-self.yml')
  await dispatch(ground, 'calls-self.yml')
  const [run] = await finished(ground, 'calls-self.yml', 1)
  return found(
    run?.conclusion === 'success'
      ? 'the action ran, and the commit was right'
      : `the run ended ${String(run?.conclusion)}`,
    run?.conclusion === 'success',
  )
}

export const tokenWakes: Probe = async (ground) => {
  await addWorkflow(
    ground,
    'woken.yml',
    `on:\n  repository_dispatch:\n    types: [point-woken]\njobs:\n  one:\n${job(nothing)}`,
  )
  await addWorkflow(
    ground,
    'wakes.yml',
    `on: workflow_dispatch\npermissions:\n  contents: write\njobs:\n  one:\n${job('    steps:\n      - run: gh api "repos/$GITHUB_REPOSITORY/dispatches" -f event_type=point-woken\n        env:\n          GH_TOKEN: ${{ github.token }}\n')}`,
  )
  await numbered(ground, 'wakes.yml')
  await dispatch(ground, 'wakes.yml')
  const [run] = await finished(ground, 'wakes.yml', 1)
  if (run?.conclusion !== 'success')
    return found(`the dispatch was refused: the run ended ${String(run?.conclusion)}`, false)
  await until(ground, 'nothing was started', async () => ((await runsOf(ground, 'woken.yml')).length > 0 ? true : null))
  return found('it was taken, and a run started', true)
}

const scheduled = 'scheduled.yml'
/** The time after which a schedule of every five minutes counts as not fired. */
const hour = 60 * 60_000

/** Leaves a workflow that was disabled and enabled again; what comes of it is seen by `scheduleCame`. */
export async function prepareSchedule(ground: Ground): Promise<void> {
  await addWorkflow(ground, scheduled, `on:\n  schedule:\n    - cron: '*/5 * * * *'\njobs:\n  one:\n${job(nothing)}`)
  await numbered(ground, scheduled)
  for (const to of ['disable', 'enable'])
    await ground.person.must('PUT', `${home(ground)}/actions/workflows/${scheduled}/${to}`, [204])
  const { at } = await ground.person.ask('GET', home(ground))
  if (Number.isNaN(at)) throw new NotSettled('GitHub does not say what time it is')
  await putFile(
    ground,
    ground.branch,
    'enabled-at.json',
    `${JSON.stringify({ enabledAt: new Date(at).toISOString() })}\n`,
  )
}

/** True if a schedule fired since; throws `NotSettled` while it still may. */
export const scheduleAfterEnabling: Probe = async (ground) => {
  const answered = await ground.person.ask('GET', `${home(ground)}/contents/enabled-at.json`)
  if (answered.status !== 200) throw new NotSettled('no schedule was prepared here')
  const { enabledAt } = JSON.parse(Buffer.from(String(answered.body.content), 'base64').toString('utf8'))
  const runs = (await runsOf(ground, scheduled)).filter(
    ({ event, created_at }) => event === 'schedule' && Date.parse(created_at) > Date.parse(enabledAt),
  )
  const late =
    runs.length === 0 ? null : Math.min(...runs.map(({ created_at }) => Date.parse(created_at))) - Date.parse(enabledAt)
  if (late === null && answered.at - Date.parse(enabledAt) < hour)
    throw new NotSettled(`it has not come yet; it may until ${new Date(Date.parse(enabledAt) + hour).toISOString()}`)
  return found(
    late === null
      ? 'it did not come within the hour'
      : `it came ${Math.round(late / 60_000)} minutes after it was enabled`,
    late !== null && late < hour,
  )
}
