import { stringify } from 'yaml'

/**
 * One job of a generated workflow: it checks its repository out and runs lines. In a workflow that starts in both ways,
 * `on` says on which the job runs.
 */
export interface GeneratedJob {
  readonly name: string
  readonly on: 'workflow_dispatch' | 'push'
  readonly lines: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  readonly permissions?: Readonly<Record<string, string>>
}

/** The triggers of a generated workflow: Convoy's own dispatch, pushes to branches and tags. */
export interface GeneratedWorkflow {
  readonly file: string
  readonly dispatched: boolean
  readonly branches: readonly string[]
  readonly tags: readonly string[]
  readonly jobs: readonly GeneratedJob[]
}

const checkout = {
  uses: 'actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8',
  with: { 'persist-credentials': false },
}

/** Two uses of one file in one repository, as a train may well have them, are one workflow with the jobs of both. */
export function mergeWorkflows(workflows: readonly GeneratedWorkflow[]): readonly GeneratedWorkflow[] {
  const merged = new Map<string, GeneratedWorkflow>()
  for (const each of workflows) {
    const before = merged.get(each.file)
    merged.set(
      each.file,
      before === undefined
        ? each
        : {
            file: each.file,
            dispatched: before.dispatched || each.dispatched,
            branches: [...new Set([...before.branches, ...each.branches])],
            tags: [...new Set([...before.tags, ...each.tags])],
            jobs: [...new Map([...before.jobs, ...each.jobs].map((job) => [JSON.stringify(job), job])).values()],
          },
    )
  }
  return [...merged.values()]
}

/** A workflow as its file. */
export function printWorkflow({ file, dispatched, branches, tags, jobs }: GeneratedWorkflow): string {
  const pushed = branches.length + tags.length > 0
  return stringify(
    {
      name: file.replace(/\.ya?ml$/, ''),
      ...(dispatched
        ? { 'run-name': `${file} \${{ fromJSON(inputs.convoy || '{"request":"by a push"}').request }}` }
        : {}),
      on: {
        ...(dispatched
          ? {
              workflow_dispatch: {
                inputs: { convoy: { description: 'What Convoy asks for, as JSON', type: 'string', required: true } },
              },
            }
          : {}),
        ...(!pushed
          ? {}
          : { push: { ...(branches.length === 0 ? {} : { branches }), ...(tags.length === 0 ? {} : { tags }) } }),
      },
      permissions: {},
      jobs: Object.fromEntries(
        jobs.map((job, index) => [
          `job-${index + 1}`,
          {
            name: job.name,
            ...(dispatched && pushed ? { if: `github.event_name == '${job.on}'` } : {}),
            'runs-on': 'ubuntu-latest',
            'timeout-minutes': 10,
            permissions: { contents: 'read', ...job.permissions },
            ...(job.env === undefined ? {} : { env: job.env }),
            steps: [checkout, ...job.lines.map((run) => ({ run }))],
          },
        ]),
      ),
    },
    { lineWidth: 0 },
  )
}

/** A branch or tag of the train as the pattern of a workflow's filter, its placeholder as `*`. */
export function filterOf(name: string): string {
  return name.replaceAll(/[+![\]?*]/g, String.raw`\$&`).replace(/\{(?:release|version)\}/, '*')
}
