import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { readInputs } from '../../src/cli/inputs.ts'
import { findKit, findNode } from '../../src/cli/kit.ts'
import type { Answer, Call } from 'embedded-github/call'
import { isResultsPath } from 'embedded-github/github/checks/results'
import { outFolder } from '../../src/rehearsal/report/out-folder.ts'
import { rehearse } from '../../src/rehearsal/scenario/rehearsal.ts'
import { root, scratch } from '../cli/convoy.ts'
import { discrepancies, tellDiscrepancy } from '../../packages/embedded-github/test/github/description.ts'
import { isExcepted } from '../../packages/embedded-github/test/github/excepted-answers.ts'

/** Not GitHub's REST API: GraphQL, and the service to which jobs send artifacts and logs. */
function isRest({ url }: Call): boolean {
  const { pathname } = new URL(url)
  return pathname !== '/graphql' && !isResultsPath(pathname)
}

test('Every answer of the REST API in a whole rehearsal is as GitHub describes it', async () => {
  await using place = await scratch()
  const [folder, kit] = [join(root, 'examples/single'), findKit()]
  const heard: { readonly call: Call; readonly answer: Answer }[] = []
  const { report } = await rehearse({
    ...(await readInputs(folder, undefined)),
    folder,
    kit,
    node: findNode(kit),
    out: outFolder(join(place.path, 'out')),
    directive: null,
    release: null,
    fresh: false,
    onScene: () => {},
    onAnswer: (call, answer) => {
      heard.push({ call, answer })
    },
  })
  expect(report.status).toBe('shipped')
  const asked = heard.filter(({ call }) => isRest(call))
  expect(asked.length).toBeGreaterThan(50)
  expect([
    ...new Set(
      asked
        .flatMap(({ call, answer }) => discrepancies(call, answer))
        .filter((each) => !isExcepted(each))
        .map(tellDiscrepancy),
    ),
  ]).toEqual([])
}, 300_000)
