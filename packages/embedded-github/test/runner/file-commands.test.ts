import { describe, expect, test } from '@jest/globals'
import { readPairs } from '../../src/runner/file-commands.ts'
import { ends, play, printed } from './bench.ts'

describe('the format of the files', () => {
  test('is name=value lines and blocks between delimiters; empty lines do not count', () => {
    expect(readPairs('a=1\n\nb=x=y<<z\nc<<EOF\none\n\ntwo\nEOF\nd<<END\nEND\ne=\n')).toEqual([
      ['a', '1'],
      ['b', 'x=y<<z'],
      ['c', 'one\n\ntwo'],
      ['d', ''],
      ['e', ''],
    ])
  })

  test('needs no line feed at the very end', () => {
    expect(readPairs('a=1')).toEqual([['a', '1']])
    expect(readPairs('a<<E\n1\nE')).toEqual([['a', '1']])
  })

  test.each([
    ['text', "Invalid format 'text'"],
    ['=1', "Invalid format '=1'. Name must not be empty"],
    ['<<EOF\nx\nEOF\n', "Invalid format '<<EOF'. Name must not be empty and delimiter must not be empty"],
    ['a<<\nx\n', "Invalid format 'a<<'. Name must not be empty and delimiter must not be empty"],
    ['a<<EOF\nx\n', "Invalid value. Matching delimiter not found 'EOF'"],
    ['a<<EOF\nx', 'Invalid value. EOF marker missing new line.'],
  ])('refuses %j', (text, message) => {
    expect(() => readPairs(text)).toThrow(message)
  })
})

describe('what a step writes to', () => {
  test('is not read where it is larger than all outputs of a run may be', async () => {
    const { conclusion, annotations } = await play({ steps: [{ run: 'truncate --size 60000000 "$GITHUB_OUTPUT"' }] })
    expect([conclusion, annotations.map(({ message }) => message).join('\n')]).toEqual([
      'failure',
      expect.stringMatching(/^The file output_\S+ has 60000000 bytes, and at most 52428800 are read\.$/m),
    ])
  })

  test('GITHUB_OUTPUT is its outputs', async () => {
    const { log } = await play({
      steps: [
        { id: 'a', run: 'printf "one=1\\nmany<<E\\nx\\ny\\nE\\n" >> "$GITHUB_OUTPUT"' },
        { env: { MANY: '${{ steps.a.outputs.many }}' }, run: 'echo "${{ steps.a.outputs.one }}"; echo "$MANY"' },
      ],
    })
    expect(printed(log)).toEqual(['1', 'x', 'y'])
  })

  test('a malformed GITHUB_OUTPUT fails it, but its other files count', async () => {
    const result = await play({
      steps: [
        { name: 'odd', run: 'echo "text" >> "$GITHUB_OUTPUT"; echo "A=1" >> "$GITHUB_ENV"' },
        { name: 'next', if: 'always()', run: 'echo "$A"' },
      ],
    })
    expect(ends(result)).toEqual(['odd: failure', 'next: success'])
    expect(result.annotations.map(({ message }) => message)).toEqual([
      "Unable to process file command 'output' successfully.",
      "Invalid format 'text'",
    ])
    expect(printed(result.log).at(-1)).toBe('1')
  })

  test('GITHUB_ENV is the environment of later steps, not its own, and below their env', async () => {
    const { log } = await play({
      env: [{ A: 'job' }],
      steps: [
        { run: 'echo "A=new" >> "$GITHUB_ENV"; echo "$A"' },
        { run: 'echo "$A ${{ env.A }}"' },
        { env: { A: 'step' }, run: 'echo "$A"' },
      ],
    })
    expect(printed(log)).toEqual(['job', 'new new', 'step'])
  })

  test('GITHUB_ENV cannot set NODE_OPTIONS', async () => {
    const result = await play({
      steps: [
        { name: 'sneaks', run: 'echo "NODE_OPTIONS=--inspect" >> "$GITHUB_ENV"' },
        { run: 'echo "${NODE_OPTIONS-none}"' },
      ],
    })
    expect(result.annotations).toEqual([
      { level: 'error', message: "Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command." },
    ])
    expect(result.conclusion).toBe('success')
    expect(printed(result.log).at(-1)).toBe('none')
  })

  test('GITHUB_PATH comes first on PATH, the newest before the older', async () => {
    const { log } = await play({
      steps: [
        { run: 'printf "/one\\n\\n/two\\n" >> "$GITHUB_PATH"' },
        { run: 'echo "/one" >> "$GITHUB_PATH"' },
        { run: 'echo "$PATH" | cut -d: -f1-2' },
      ],
    })
    expect(printed(log)).toEqual(['/one:/two'])
  })

  test('each file is new for each step', async () => {
    const { outputs } = await play({
      outputs: { second: '${{ steps.b.outputs.a }}' },
      steps: [{ run: 'echo "a=1" >> "$GITHUB_OUTPUT"' }, { id: 'b', run: 'test ! -s "$GITHUB_OUTPUT"' }],
    })
    expect(outputs).toEqual({})
  })

  test('GITHUB_STEP_SUMMARY becomes the summary of the job, in order and masked', async () => {
    const { summary } = await play({
      contexts: { secrets: { S: 'hunter2' } },
      steps: [
        { run: 'echo "# One" >> "$GITHUB_STEP_SUMMARY"' },
        { run: 'printf "two hunter2" >> "$GITHUB_STEP_SUMMARY"' },
      ],
    })
    expect(summary).toBe('# One\ntwo ***\n')
  })

  test('a summary above 1 MiB is left out with an error, and the step does not fail', async () => {
    const { summary, annotations, conclusion } = await play({
      steps: [{ run: 'head -c 1048577 /dev/zero | tr "\\0" x >> "$GITHUB_STEP_SUMMARY"' }],
    })
    expect({ summary, conclusion }).toEqual({ summary: '', conclusion: 'success' })
    expect(annotations[0]?.message).toMatch(
      /^\$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of 1024k, got 1024k/,
    )
  })

  test('a file that it deletes counts as empty', async () => {
    const { conclusion } = await play({
      steps: [{ run: 'rm "$GITHUB_OUTPUT" "$GITHUB_ENV" "$GITHUB_PATH" "$GITHUB_STATE" "$GITHUB_STEP_SUMMARY"' }],
    })
    expect(conclusion).toBe('success')
  })
})
