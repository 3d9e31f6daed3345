import { sealFor } from 'embedded-github/github/world/sealed-box'
import type { Json } from './client.ts'
import { home, makeBranch } from './ground.ts'
import { found, type Probe } from './probe.ts'
import { addWorkflow, job, nothing, numbered, dispatch, finished, folder } from './probe-workflows.ts'

export const environmentWithoutDeployment: Probe = async (ground) => {
  const name = 'environment.yml'
  await ground.person.must('PUT', `${home(ground)}/environments/point-guarded`, [200], {
    deployment_branch_policy: { protected_branches: false, custom_branch_policies: true },
  })
  await ground.person.must('POST', `${home(ground)}/environments/point-guarded/deployment-branch-policies`, [200], {
    name: ground.branch,
  })
  const commit = await addWorkflow(
    ground,
    name,
    `on: workflow_dispatch\njobs:\n  one:\n    environment:\n      name: point-guarded\n      deployment: false\n${job(nothing)}`,
  )
  await makeBranch(ground, 'point/may-not-deploy', commit)
  await numbered(ground, name)
  await dispatch(ground, name)
  await dispatch(ground, name, 'point/may-not-deploy')
  const runs = await finished(ground, name, 2)
  const [own, other] = [ground.branch, 'point/may-not-deploy'].map((branch) =>
    runs.find(({ head_branch }) => head_branch === branch),
  )
  const { jobs } = await ground.person.must('GET', `${home(ground)}/actions/runs/${other?.id}/jobs`, [200])
  const steps = jobs.flatMap(({ steps }: Json) => steps ?? []).length
  return found(
    `${ground.branch}: ${String(own?.conclusion)}; the other branch: ${String(other?.conclusion)}, ${steps} steps`,
    own?.conclusion === 'success' && other?.conclusion === 'failure' && steps === 0,
  )
}

/** The secret is only compared, and worth nothing. */
const worthless = 'live-check'

export const environmentOfCalledWorkflow: Probe = async (ground) => {
  const environment = `${home(ground)}/environments/point-secret`
  await ground.person.must('PUT', environment, [200], {})
  const { key, key_id } = await ground.person.must('GET', `${environment}/secrets/public-key`, [200])
  await ground.person.must('PUT', `${environment}/secrets/POINT_SECRET`, [201, 204], {
    key_id,
    encrypted_value: sealFor(String(key), worthless),
  })
  await addWorkflow(
    ground,
    'with-environment.yml',
    `on:\n  workflow_call:\n    secrets:\n      POINT_SECRET: { required: false }\njobs:\n  one:\n    environment:\n      name: point-secret\n      deployment: false\n${job(`    steps:\n      - run: test "$SECRET" = ${worthless}\n        env:\n          SECRET: \${{ secrets.POINT_SECRET }}\n`)}`,
  )
  await addWorkflow(
    ground,
    'calls-environment.yml',
    `on: workflow_dispatch\njobs:\n  call:\n    uses: ./${folder}/with-environment.yml\n    secrets:\n      POINT_SECRET: \${{ secrets.POINT_SECRET }}\n`,
  )
  await numbered(ground, 'calls-environment.yml')
  await dispatch(ground, 'calls-environment.yml')
  const [run] = await finished(ground, 'calls-environment.yml', 1)
  return found(
    run?.conclusion === 'success' ? 'it got the secret' : `it did not: ${String(run?.conclusion)}`,
    run?.conclusion === 'success',
  )
}
