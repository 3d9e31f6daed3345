import type { Mishap } from 'embedded-github/github/world/mishaps'
import { nameKey } from '../../domain/people/logins.ts'
import type { Name } from '../../domain/words/names.ts'
import type { Expectation, Scenario, ScenarioStep } from './scenario.ts'

/**
 * A story in which every repository is spelled as the train has it, which may be another way than the story does:
 * GitHub takes both.
 */
export function spellScenario(scenario: Scenario, names: readonly Name[]): Scenario {
  const known = new Map(names.map((name) => [nameKey(name), name]))
  const spell = (name: Name): Name => known.get(nameKey(name)) ?? name
  return {
    ...scenario,
    steps: scenario.steps.map((step) => spellStep(step, spell)),
    durationsMs: spellKeys(scenario.durationsMs, (job) => spellJob(job, spell)),
    faults: scenario.faults.map((fault) => ({ ...fault, mishap: spellMishap(fault.mishap, spell) })),
    ...(scenario.expect === undefined ? {} : { expect: spellExpectation(scenario.expect, spell) }),
  }
}

function spellStep(step: ScenarioStep, spell: (name: Name) => Name): ScenarioStep {
  if (step.verb === 'commit') return { ...step, commit: { ...step.commit, repository: spell(step.commit.repository) } }
  return step.verb === 'expect' ? { ...step, expect: spellExpectation(step.expect, spell) } : step
}

function spellMishap(mishap: Mishap, spell: (name: Name) => Name): Mishap {
  switch (mishap.is) {
    case 'kill':
      return { ...mishap, job: spellJob(mishap.job, spell) }
    case 'answer':
      return mishap
    case 'move':
      return { ...mishap, commit: { ...mishap.commit, repository: spell(mishap.commit.repository) } }
    case 'drop':
    case 'duplicate':
    case 'delay':
      return mishap.repository === undefined ? mishap : { ...mishap, repository: spell(mishap.repository) }
  }
}

function spellExpectation(expect: Expectation, spell: (name: Name) => Name): Expectation {
  return expect.repositories === undefined ? expect : { ...expect, repositories: spellKeys(expect.repositories, spell) }
}

/** `<repository>/<workflow file>/<job>`; one for every repository begins with `*`. */
function spellJob(job: string, spell: (name: Name) => Name): string {
  const [owner = '', name = '', ...rest] = job.split('/')
  return owner === '*' ? job : [spell(`${owner}/${name}`), ...rest].join('/')
}

function spellKeys<T>(
  record: Readonly<Record<string, T>>,
  spell: (key: string) => string,
): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [spell(key), value]))
}
