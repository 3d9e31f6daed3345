import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { runTier } from '../../src/actions/run-tier-gate/run.ts'
import {
  addCounts,
  countRun,
  describeCounts,
  zeroTests,
  printCounts,
} from '../../src/actions/run-tier-gate/test-counts.ts'
import { readTierRequest } from '../../src/actions/run-tier-gate/tier-request.ts'
import { tierRequest } from './tier-requests.ts'

// Every case starts processes; a busy machine takes its time.
jest.setTimeout(60_000)

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'convoy-counts-'))
  mkdirSync(below('acme/web'), { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true }))

function below(path: string): string {
  return join(folder, 'repositories', path)
}

/** Runs a command in acme/web, as participant.yml does. */
async function run(command: string, changed: Readonly<Record<string, unknown>> = {}) {
  const place = {
    root: join(folder, 'repositories'),
    home: join(folder, 'home'),
    reports: join(folder, 'reports'),
    path: process.env['PATH'] ?? '',
  }
  return runTier(readTierRequest(JSON.stringify(tierRequest({ ...changed, command }))), 'acme/web', place, 1)
}

const onePassed = '<testsuite><testcase name=a /></testsuite>'.replace('=a', "='a'")
const oneFailed = "<testsuite><testcase name='a'><failure/></testcase></testsuite>"
const passed = { is: 'passed' }

describe('where a command leaves reports', () => {
  test.each([
    'junit.xml',
    'packages/a/junit-unit.xml',
    'target/surefire-reports/TEST-shop.Cart.xml',
    'test-results/deep/er/any.xml',
    'reports/any.xml',
  ])('%s of its repository is counted', async (path) => {
    expect(await run(`mkdir -p "$(dirname ${path})" && echo "${onePassed}" > ${path}`)).toEqual({
      outcome: passed,
      tests: { ...zeroTests, passed: 1 },
      uncounted: [],
    })
  })

  test('any XML below CONVOY_REPORTS is counted, and several are added up', async () => {
    const { tests } = await run(
      `mkdir "$CONVOY_REPORTS/unit"; echo "${onePassed}" > "$CONVOY_REPORTS/unit/a.xml"; echo "${oneFailed}" > "$CONVOY_REPORTS/b.xml"; echo "${onePassed}" > junit.xml`,
    )
    expect(tests).toEqual({ passed: 2, failed: 1, errored: 0, skipped: 0, failing: ['a'] })
  })

  test.each(['results.xml', 'node_modules/a/junit.xml', '.git/junit.xml', 'sub/reports/any.xml', 'junit.xml.bak'])(
    '%s is not looked for',
    async (path) => {
      expect((await run(`mkdir -p "$(dirname ${path})" && echo "${onePassed}" > ${path}`)).tests).toBeNull()
    },
  )

  test('a report that stood there before does not count, whatever its date says, and one that was written anew does', async () => {
    writeFileSync(below('acme/web/junit.xml'), onePassed)
    utimesSync(below('acme/web/junit.xml'), new Date('2099-01-01'), new Date('2099-01-01'))
    expect((await run('touch -d 2098-01-01 other')).tests).toBeNull()
    expect((await run(`echo "${oneFailed}" > junit.xml; touch -d 1999-01-01 junit.xml`)).tests).toMatchObject({
      failed: 1,
    })
  })

  test('no link is followed out of the folder, neither of a file nor of a folder', async () => {
    const secret = join(folder, 'junit-secret.xml')
    writeFileSync(secret, onePassed)
    symlinkSync(folder, below('acme/web/reports'))
    expect(
      (await run(`ln -s ${secret} junit.xml; mkfifo junit-pipe.xml; ln -s ${secret} "$CONVOY_REPORTS/a.xml"`)).tests,
    ).toBeNull()
  })

  test('a report that cannot be read is told and changes nothing else', async () => {
    const { outcome, tests, uncounted } = await run(
      `echo '<testsuite>' > junit-1.xml; echo "${onePassed}" > junit-2.xml; echo '<coverage/>' > junit-3.xml`,
    )
    expect([outcome, tests]).toEqual([passed, { ...zeroTests, passed: 1 }])
    expect(uncounted).toEqual([expect.stringMatching(/^junit-1\.xml: /)])
  })

  test('at most 200 reports and 10 MiB are counted, and the rest is told', async () => {
    const many = await run(`for i in $(seq 1000 1202); do echo "${onePassed}" > "$CONVOY_REPORTS/$i.xml"; done`)
    expect([many.tests?.passed, many.uncounted.length]).toEqual([200, 3])
    const large = await run(`head -c 10485761 /dev/zero > junit.xml; echo "${onePassed}" > junit-2.xml`)
    expect([large.tests?.passed, large.uncounted]).toEqual([1, ['junit.xml: more than 10 MiB of reports']])
  })
})

describe('what counts do to the outcome', () => {
  test('no tests ran: a report of none, or of skipped ones alone, is errored and never passed', async () => {
    const errored = { is: 'errored', why: 'no tests ran' }
    expect((await run('echo "<testsuites/>" > junit.xml')).outcome).toEqual(errored)
    expect(
      (await run(`echo "<testsuite><testcase name='a'><skipped/></testcase></testsuite>" > junit.xml`)).outcome,
    ).toEqual(errored)
    expect((await run('echo "ℹ tests 0"; echo "ℹ pass 0"')).outcome).toEqual(errored)
    expect((await run('echo "TAP version 13"; echo "1..0"')).outcome).toEqual(errored)
    writeFileSync(below('acme/web/disabled'), readFileSync(new URL('reports/gtest-all-disabled.xml', import.meta.url)))
    expect((await run('cp disabled "$CONVOY_REPORTS/gtest.xml"')).outcome).toEqual(errored)
  })

  test('failed stays failed, with or without tests', async () => {
    expect((await run('echo "<testsuites/>" > junit.xml; exit 1')).outcome).toMatchObject({ is: 'failed' })
    expect(await run(`echo "${oneFailed}" > junit.xml; exit 1`)).toMatchObject({
      outcome: { is: 'failed', why: 'the command ended with exit code 1' },
      tests: { failing: ['a'] },
    })
  })

  test('the command’s exit code decides where tests ran: a report alone fails nothing', async () => {
    expect(await run(`echo "${oneFailed}" > junit.xml`)).toMatchObject({ outcome: passed, tests: { failed: 1 } })
  })

  test('a command that counts nothing is judged by its exit code alone', async () => {
    expect(await run('echo fine')).toEqual({ outcome: passed, tests: null, uncounted: [] })
  })

  test('Node’s summary counts where there is no report, at the end of any flood', async () => {
    const summary = 'echo "ℹ tests 2"; echo "ℹ pass 2"; echo "ℹ fail 0"'
    expect((await run(`head -c 5000000 /dev/zero | tr '\\0' x | fold -w 999; echo; ${summary}`)).tests).toEqual({
      ...zeroTests,
      passed: 2,
    })
    expect((await run(`${summary}; echo "${onePassed}" > junit.xml`)).tests).toEqual({ ...zeroTests, passed: 1 })
  })

  test('a preparation has no tests to count', async () => {
    const prepare = { version: '1.2.0', tag: 'v1.2.0', pins: {} }
    expect(await run('echo "<testsuites/>" > junit.xml', { prepare })).toEqual({
      outcome: passed,
      tests: null,
      uncounted: [],
    })
  })
})

describe('a report that does not add up', () => {
  const lying = "<testsuite name='s' tests='3'><testcase name='a'/></testsuite>"

  test('is not counted, is told, and lets no tier pass', async () => {
    expect(await run(`echo "${lying}" > junit.xml`)).toEqual({
      outcome: { is: 'errored', why: 'its test reports cannot be counted' },
      tests: null,
      uncounted: ['junit.xml: testsuite "s" says tests="3" and holds 1'],
    })
    expect((await run(`echo "${lying}" > junit.xml; exit 1`)).outcome).toMatchObject({ is: 'failed' })
  })

  test('counts for nothing beside one that does', async () => {
    expect(await run(`echo "${lying}" > junit-1.xml; echo "${onePassed}" > junit-2.xml`)).toMatchObject({
      outcome: passed,
      tests: { passed: 1 },
      uncounted: [expect.stringContaining('junit-1.xml')],
    })
  })

  test('an output of TAP that does not keep its plan neither', async () => {
    expect(await run('echo "TAP version 13"; echo "1..2"; echo "ok 1 a"')).toEqual({
      outcome: { is: 'errored', why: 'its test reports cannot be counted' },
      tests: null,
      uncounted: ['its output: its plan is 1..2 and it has 1 test point'],
    })
  })

  test('unless it is one of pytest whose subtests its own summary explains', async () => {
    const report = readFileSync(new URL('reports/pytest-subtests.xml', import.meta.url), 'utf8')
    writeFileSync(below('acme/web/report'), report)
    expect(await run('cp report "$CONVOY_REPORTS/a.xml"')).toMatchObject({ outcome: { is: 'errored' }, tests: null })
    expect(
      await run(
        'cp report "$CONVOY_REPORTS/b.xml"; rm "$CONVOY_REPORTS/a.xml"; echo "====== 2 passed in 0.02s ======"',
      ),
    ).toMatchObject({ outcome: passed, tests: { passed: 2 } })
  })
})

describe('counts on their way', () => {
  const names = Array.from({ length: 30 }, (_, index) => `${index} ${'"'.repeat(190)}`)

  test('fit into one annotation, however long and however quoted the names are', () => {
    const text = printCounts(
      names.map((name) => ({ ...zeroTests, failed: 1, failing: [name] })).reduce(addCounts, zeroTests),
    )
    expect(text.length).toBeLessThanOrEqual(4000)
    expect(JSON.parse(text)).toMatchObject({ failed: 30, failing: expect.arrayContaining([names[0]]) })
  })

  test('are a table in the summary in which a name is nothing but text', () => {
    const text = describeCounts({
      ...zeroTests,
      passed: 3,
      failed: 1,
      failing: ['a | `b` <img src=x> @acme/all\n# title'],
    })
    expect(text).toBe(
      '| passed | failed | errored | skipped |\n| ---: | ---: | ---: | ---: |\n| 3 | 1 | 0 | 0 |\n\n- ``a ∣ `b` <img src=x> @acme/all # title``\n',
    )
  })

  test('count as run what was judged, not what was skipped', () => {
    expect(countRun({ ...zeroTests, passed: 1, failed: 2, errored: 3, skipped: 4 })).toBe(6)
  })
})
