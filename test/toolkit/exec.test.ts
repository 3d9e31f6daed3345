import { describe, expect, test } from '@jest/globals'
import { runCommand } from '../../src/toolkit/exec.ts'
import { openUntrustedLog, type UntrustedLog } from '../../src/toolkit/untrusted-log.ts'
import { isRunning } from './processes.ts'

/** A log that is kept, and what was written to it. */
function keptLog(limitBytes = 100_000): { readonly log: UntrustedLog; readonly read: () => string } {
  const chunks: Uint8Array[] = []
  const log = openUntrustedLog(limitBytes, {
    write: (chunk: string | Uint8Array) => chunks.push(Buffer.from(chunk)) > 0,
  })
  return { log, read: () => Buffer.concat(chunks).toString() }
}

function shell(
  script: string,
  log: UntrustedLog,
  environment: Readonly<Record<string, string>> = {},
  timeLimitMinutes = 1,
) {
  return runCommand({
    program: 'bash',
    args: ['--noprofile', '--norc', '-c', script],
    folder: '/',
    environment: { PATH: '/usr/local/bin:/usr/bin:/bin', ...environment },
    timeLimitMinutes,
    log,
  })
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
    const names = read()
      .split('\n')
      .flatMap((line) => /^([A-Za-z_]+)=/.exec(line)?.[1] ?? [])
    expect(names.toSorted()).toEqual(['GIVEN', 'PATH', 'PWD', 'SHLVL', '_'])
  })

  test('that does not end in time is ended, with everything it started', async () => {
    const { log, read } = keptLog()
    expect(await shell('sleep 300 & echo child $!; sleep 300', log, {}, 0.03)).toEqual({ is: 'late' })
    const child = Number(/^child ([0-9]+)$/m.exec(read())?.[1])
    expect(child).toBeGreaterThan(1)
    expect(isRunning(child)).toBe(false)
  })

  test('that reads standard input finds its end', async () => {
    expect(await shell('cat; exit 4', keptLog().log)).toEqual({ is: 'ended', exitCode: 4 })
  })

  test.each(['TERM', 'INT', 'SEGV', 'KILL'])('that SIG%s ended has no exit code', async (signal) => {
    expect(await shell(`kill -${signal} $$; sleep 300`, keptLog().log)).toEqual({ is: 'killed' })
  })

  test('that ends by itself as a late one would is not late', async () => {
    expect(await shell('exit 124', keptLog().log)).toEqual({ is: 'ended', exitCode: 124 })
    expect(await shell('kill -9 $$', keptLog().log)).toEqual({ is: 'killed' })
  })

  test('that the machine cannot start is not the command’s fault', async () => {
    const ending = await runCommand({
      program: 'bash',
      args: [],
      folder: '/no/such/folder',
      environment: {},
      timeLimitMinutes: 1,
      log: keptLog().log,
    })
    expect(ending).toMatchObject({ is: 'unstarted', why: expect.stringContaining('/no/such/folder') })
  })
})

describe('an untrusted log', () => {
  test('holds every workflow command between stop-commands tokens, new each time', async () => {
    const [first, second] = [keptLog(), keptLog()]
    await shell(
      'printf "::set-output name=outcome::passed\\n::stop-commands::guess\\n::guess::\\nno end of line"',
      first.log,
    )
    await shell('echo', second.log)
    const lines = first.read().split('\n')
    const token = lines[0]?.replace('::stop-commands::', '') ?? ''
    expect(token).toMatch(/^[0-9a-f-]{36}$/)
    expect(lines.slice(1)).toEqual([
      '::set-output name=outcome::passed',
      '::stop-commands::guess',
      '::guess::',
      'no end of line',
      `::${token}::`,
      '',
    ])
    expect(second.read()).not.toContain(token)
  })

  test('shows the beginning and the end of a flood, and the commands start again all the same', async () => {
    const { log, read } = keptLog(1000)
    expect(await shell('echo first; head -c 5000000 /dev/zero | tr "\\0" x; echo; echo last', log)).toEqual({
      is: 'ended',
      exitCode: 0,
    })
    expect(read().length).toBeLessThan(2300)
    expect(read()).toMatch(
      /^::stop-commands::[0-9a-f-]{36}\nfirst\nx+\n… cut after 1000 bytes; the end follows when the command has ended\n… 499[0-9]{4} bytes left out\nx+\nlast\n::[0-9a-f-]{36}::\n$/,
    )
  })

  test('bears a line without end', async () => {
    const { log, read } = keptLog(1000)
    expect(await shell('head -c 100000000 /dev/zero | tr "\\0" x', log)).toEqual({ is: 'ended', exitCode: 0 })
    expect(read()).toMatch(/\n::[0-9a-f-]{36}::\n$/)
    expect(log.tail()).toBe('x'.repeat(64 * 1024))
  })

  test.each([
    '\\r::error::forged',
    '\\033[2K\\033]0;title',
    'half a character \\360\\237',
    '##[error]forged',
    '::',
    '%%0A::error::forged',
  ])('closes on a line of its own after %j', async (ending) => {
    const { log, read } = keptLog()
    await shell(`printf '${ending}'`, log)
    const lines = read().split('\n')
    expect(lines).toHaveLength(4)
    expect([lines[2], lines[3]]).toEqual([lines[0]?.replace('::stop-commands::', '::') + '::', ''])
  })

  test('drops what comes once it is closed: nothing escapes behind the token', () => {
    const { log, read } = keptLog()
    log.write(Buffer.from('in time\n'))
    log.close()
    const closed = read()
    log.write(Buffer.from('::error::late\n'))
    log.close()
    expect(read()).toBe(closed)
  })

  test('says nothing where nothing was written', () => {
    const { log, read } = keptLog()
    log.close()
    expect(read()).toBe('')
  })

  test.each([[1], [1000], [65_536]])('remembers the last 64 KiB in pieces of %d bytes', (size) => {
    const { log } = keptLog(10)
    const text = Array.from({ length: 40_000 }, (_, index) => `${index}\n`).join('')
    for (let at = 0; at < text.length; at += size) log.write(Buffer.from(text.slice(at, at + size)))
    expect(log.tail()).toBe(text.slice(-64 * 1024))
  })
})
