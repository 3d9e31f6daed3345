import { describe, expect, test } from '@jest/globals'
import { runCommand } from '../../src/toolkit/exec.ts'
import { openUntrustedLog, type UntrustedLog } from '../../src/toolkit/untrusted-log.ts'

/** A log that is kept, and what was written to it. */
function keptLog(limitBytes = 100_000): { readonly log: UntrustedLog; readonly read: () => string } {
  const chunks: Uint8Array[] = []
  const log = openUntrustedLog(limitBytes, { write: (chunk: string | Uint8Array) => chunks.push(Buffer.from(chunk)) > 0 })
  return { log, read: () => Buffer.concat(chunks).toString() }
}

function shell(script: string, log: UntrustedLog, environment: Readonly<Record<string, string>> = {}, timeLimitMinutes = 1) {
  return runCommand({ program: 'bash', args: ['--noprofile', '--norc', '-c', script], folder: '/', environment: { PATH: '/usr/local/bin:/usr/bin:/bin', ...environment }, timeLimitMinutes, log })
}

describe('a command', () => {
  test('ends with its own exit code', async () => {
    expect(await shell('exit 3', keptLog().log)).toEqual({ is: 'ended', exitCode: 3 })
  })

  test('sees the environment that it is given and nothing of ours', async () => {
    process.env['CONVOY_TEST_CANARY'] = 'sings'
    const { log, read } = keptLog()
    await shell('env', log, { GIVEN: 'yes' })
    delete process.env['CONVOY_TEST_CANARY']
    const names = read().split('\n').flatMap((line) => /^([A-Za-z_]+)=/.exec(line)?.[1] ?? [])
    expect(names.toSorted()).toEqual(['GIVEN', 'PATH', 'PWD', 'SHLVL', '_'])
  })

  test('that does not end in time is ended, with everything it started', async () => {
    // While a child lives it holds the output open, and @actions/exec waits 10 s for that: a quick end means that no child is left.
    const begun = performance.now()
    expect(await shell('sleep 60 & sleep 60', keptLog().log, {}, 0.005)).toEqual({ is: 'late' })
    expect(performance.now() - begun).toBeLessThan(9_000)
  }, 20_000)

  test('that ends by itself as a late one would is not late', async () => {
    expect(await shell('exit 124', keptLog().log)).toEqual({ is: 'ended', exitCode: 124 })
    expect(await shell('kill -9 $$', keptLog().log)).toEqual({ is: 'killed' })
  })

  test('that the machine cannot start is not the command’s fault', async () => {
    const ending = await runCommand({ program: 'bash', args: [], folder: '/no/such/folder', environment: {}, timeLimitMinutes: 1, log: keptLog().log })
    expect(ending).toMatchObject({ is: 'unstarted', why: expect.stringContaining('/no/such/folder') })
  })
})

describe('an untrusted log', () => {
  test('holds every workflow command between stop-commands tokens, new each time', async () => {
    const [first, second] = [keptLog(), keptLog()]
    await shell('printf "::set-output name=outcome::passed\\n::stop-commands::guess\\n::guess::\\nno end of line"', first.log)
    await shell('echo', second.log)
    const lines = first.read().split('\n')
    const token = lines[0]?.replace('::stop-commands::', '') ?? ''
    expect(token).toMatch(/^[0-9a-f-]{36}$/)
    expect(lines.slice(1)).toEqual(['::set-output name=outcome::passed', '::stop-commands::guess', '::guess::', 'no end of line', `::${token}::`, ''])
    expect(second.read()).not.toContain(token)
  })

  test('is cut where it becomes a flood, and the commands start again all the same', async () => {
    const { log, read } = keptLog(1000)
    expect(await shell('head -c 5000000 /dev/zero | tr "\\0" x', log)).toEqual({ is: 'ended', exitCode: 0 })
    expect(read().length).toBeLessThan(1200)
    expect(read()).toMatch(/… cut after 1000 bytes\n::[0-9a-f-]{36}::\n$/)
  })
})
