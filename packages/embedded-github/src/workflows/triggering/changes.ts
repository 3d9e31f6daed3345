import type { Repository } from '../../github/world/world.ts'
import type { Job, Name, Run, World } from '../words.ts'

/** The next id and the World that has given it out. */
export function nextId(world: World): readonly [World, number] {
  return [{ ...world, serial: world.serial + 1 }, world.serial + 1]
}

/** The World with one repository changed. */
export function withRepository(world: World, name: Name, change: (repository: Repository) => Repository): World {
  return { ...world, repositories: { ...world.repositories, [name]: change(repositoryOf(world, name)) } }
}

/** The World with a run as it is now. */
export function withRun(world: World, run: Run): World {
  return { ...world, runs: { ...world.runs, [run.id]: run } }
}

/** The World with a job of a run as it is now; a job not there yet comes last. */
export function withJob(world: World, runId: number, job: Job): World {
  const run = runOf(world, runId)
  const known = run.jobs.some(({ id }) => id === job.id)
  return withRun(world, {
    ...run,
    updatedAt: world.at,
    jobs: known ? run.jobs.map((held) => (held.id === job.id ? job : held)) : [...run.jobs, job],
  })
}

/** A repository that exists; anything else is a defect. */
export function repositoryOf(world: World, name: Name): Repository {
  const repository = world.repositories[name]
  if (repository === undefined) throw new Error(`There is no repository ${name}.`)
  return repository
}

/** A run that exists; anything else is a defect. */
export function runOf(world: World, id: number): Run {
  const run = world.runs[id]
  if (run === undefined) throw new Error(`There is no run ${id}.`)
  return run
}

/** The World in which a job's GITHUB_TOKEN is no longer valid: it lives as long as the job. */
export function withoutTokenOf(world: World, jobId: number): World {
  return {
    ...world,
    tokens: Object.fromEntries(Object.entries(world.tokens).filter(([, token]) => token.job !== jobId)),
  }
}
