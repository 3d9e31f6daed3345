import { describe, expect, test } from '@jest/globals'
import { ends, play, printed } from './bench.ts'
import { openWitness } from './witness.ts'

describe('the end of a job', () => {
  test('says the outputs as they are then, without the empty ones', async () => {
    const { outputs } = await play({
      outputs: {
        version: '${{ steps.a.outputs.version }}',
        status: '${{ job.status }}',
        nothing: '${{ steps.a.outputs.nothing }}',
      },
      steps: [{ id: 'a', run: 'echo "version=1.2.0" >> "$GITHUB_OUTPUT"' }],
    })
    expect(outputs).toEqual({ version: '1.2.0', status: 'success' })
  })

  test('says the outputs of a failed job too', async () => {
    const { outputs, conclusion } = await play({
      outputs: { got: '${{ steps.a.outputs.got }}' },
      steps: [{ id: 'a', run: 'echo "got=far" >> "$GITHUB_OUTPUT"; exit 1' }],
    })
    expect({ outputs, conclusion }).toEqual({ outputs: { got: 'far' }, conclusion: 'failure' })
  })

  test('drops an output that holds something masked, with a warning', async () => {
    const { outputs, annotations } = await play({
      outputs: { token: '${{ steps.a.outputs.token }}' },
      steps: [{ id: 'a', run: 'echo "::add-mask::hunter2"; echo "token=x-hunter2" >> "$GITHUB_OUTPUT"' }],
    })
    expect(outputs).toEqual({})
    expect(annotations).toEqual([{ level: 'warning', message: "Skip output 'token' since it may contain secret." }])
  })

  test('says where it deployed to, unless that holds something masked', async () => {
    const url = (value: string): Parameters<typeof play>[0] => ({
      environmentUrl: '${{ steps.a.outputs.url }}',
      steps: [{ id: 'a', run: `echo "::add-mask::hunter2"; echo "url=${value}" >> "$GITHUB_OUTPUT"` }],
    })
    expect((await play(url('https://shop.example/1.2.0'))).environmentUrl).toBe('https://shop.example/1.2.0')
    const masked = await play(url('https://hunter2.example'))
    expect([masked.environmentUrl, masked.annotations[0]?.level, masked.conclusion]).toEqual([
      undefined,
      'warning',
      'success',
    ])
  })

  test('fails the job where an output cannot be evaluated', async () => {
    const { conclusion, annotations } = await play({ outputs: { odd: '${{ nosuch.thing }}' }, steps: [] })
    expect(conclusion).toBe('failure')
    expect(annotations[0]?.message).toMatch(/nosuch/)
  })

  test('comes with the time limit: the running step is cancelled, what runs always still runs, and GitHub calls the job cancelled', async () => {
    await using witness = await openWitness()
    const result = await play({
      timeoutMinutes: 0.02,
      steps: [
        { name: 'hangs', run: `${witness.script}\nwait` },
        { name: 'next', run: 'true' },
        { name: 'on failure', if: 'failure()', run: 'true' },
        { name: 'on cancel', if: 'cancelled()', run: 'true' },
        { name: 'always', if: 'always()', run: 'echo "${{ job.status }}"' },
      ],
    })
    await witness.ended()
    expect(ends(result)).toEqual([
      'hangs: cancelled',
      'next: skipped',
      'on failure: skipped',
      'on cancel: success',
      'always: success',
    ])
    expect(result.conclusion).toBe('cancelled')
    expect(printed(result.log)).toContain('cancelled')
    expect(result.annotations.at(-1)?.message).toBe('The job has exceeded the maximum execution time of 0.02 minutes.')
  })
})

describe('a machine that is killed', () => {
  test('loses the job: everything it started ends at once and nothing is reported', async () => {
    await using witness = await openWitness()
    const kill = new AbortController()
    const lost = play({
      signal: kill.signal,
      steps: [{ run: `${witness.script}\nwait` }, { if: 'always()', run: 'echo never' }],
    })
    await witness.holds
    kill.abort()
    await expect(lost).rejects.toThrow('machine killed')
    await witness.ended()
  })

  test('loses a job that was about to start', async () => {
    await expect(play({ signal: AbortSignal.abort(), steps: [{ run: 'true' }] })).rejects.toThrow('machine killed')
  })
})

describe('the log', () => {
  test('is told line by line while the job runs', async () => {
    const lines: string[] = []
    const { log } = await play({ onLine: (line) => lines.push(line), steps: [{ run: 'echo one; echo two' }] })
    expect(lines).toEqual(log)
    expect(printed(lines)).toEqual(['one', 'two'])
  })

  test('keeps the last ten thousand lines, each cut at 4,096 characters', async () => {
    const { log } = await play({ steps: [{ run: 'seq 1 25000; head -c 10000 /dev/zero | tr "\\0" x; echo' }] })
    expect(log).toHaveLength(10_000)
    expect(log.at(-2)).toBe('25000')
    expect(log.at(-1)).toBe(`${'x'.repeat(4095)}…`)
  })

  test('keeps no more than four million characters of them, the last ones', async () => {
    const { log } = await play({
      steps: [{ run: 'yes "$(head -c 4000 /dev/zero | tr "\\0" x)" | head -n 3000; echo last' }],
    })
    expect(log.at(-1)).toBe('last')
    expect(log.join('').length).toBeGreaterThan(3_990_000)
    expect(log.join('').length).toBeLessThanOrEqual(4_000_000)
  })

  test('of a program that never ends its line is cut into pieces of a mebibyte, of each of which the beginning is kept', async () => {
    const { log } = await play({ steps: [{ run: 'head -c 5000000 /dev/zero | tr "\\0" x' }] })
    const pieces = printed(log)
    expect(pieces.length).toBeLessThanOrEqual(5)
    expect(pieces[0]).toBe(`${'x'.repeat(4095)}…`)
  })
})
