import { describe, expect, test } from '@jest/globals'
import { ends, play, printed, shell } from './bench.ts'
import { openWitness } from './witness.ts'

describe('the steps of a job', () => {
  test('run in order until one fails; then only those that ask for it', async () => {
    const result = await play({
      steps: [
        { name: 'first', run: 'true' },
        { name: 'breaks', run: 'exit 3' },
        { name: 'by default', run: 'true' },
        { name: 'on success', if: 'success()', run: 'true' },
        { name: 'on failure', if: 'failure()', run: 'true' },
        { name: 'always', if: '${{ always() }}', run: 'true' },
        { name: 'on cancel', if: 'cancelled()', run: 'true' },
        { name: 'unless cancelled', if: '!cancelled()', run: 'true' },
      ],
    })
    expect(ends(result)).toEqual([
      'first: success',
      'breaks: failure',
      'by default: skipped',
      'on success: skipped',
      'on failure: success',
      'always: success',
      'on cancel: skipped',
      'unless cancelled: success',
    ])
    expect(result.conclusion).toBe('failure')
    expect(result.annotations).toEqual([{ level: 'error', message: 'Process completed with exit code 3.' }])
  })

  test('are listed between setting up and completing the job, numbered from 1', async () => {
    const { steps } = await play({ steps: [{ run: 'true' }] })
    expect(steps.map(({ number, name }) => `${number} ${name}`)).toEqual([
      '1 Set up job',
      '2 Run true',
      '3 Complete job',
    ])
  })

  test('are named after what they run, in one line, with expressions evaluated', async () => {
    const result = await play({
      steps: [{ run: '\n  echo one\n  echo two' }, { name: 'for ${{ github.actor }}', if: 'false', run: 'true' }],
    })
    expect(ends(result)).toEqual(['Run echo one: success', 'for zoe: skipped'])
  })

  test('see earlier ones by id: outputs, outcome and conclusion', async () => {
    const { log } = await play({
      steps: [
        { id: 'lenient', 'continue-on-error': true, run: 'echo "x=1" >> "$GITHUB_OUTPUT"; exit 1' },
        { id: 'left-out', if: 'false', run: 'true' },
        {
          run: 'echo ${{ steps.lenient.outputs.x }} ${{ steps.lenient.outcome }} ${{ steps.lenient.conclusion }} ${{ steps.left-out.outcome }}',
        },
      ],
    })
    expect(printed(log)).toContain('1 failure success skipped')
  })

  test('with continue-on-error fail without failing the job', async () => {
    const result = await play({
      contexts: { matrix: { experimental: true } },
      steps: [
        { name: 'tries', 'continue-on-error': '${{ matrix.experimental }}', run: 'exit 1' },
        { name: 'next', run: 'true' },
      ],
    })
    expect(ends(result)).toEqual(['tries: failure, concluded success', 'next: success'])
    expect(result.conclusion).toBe('success')
  })

  test('with an `if` that cannot be evaluated fail and say why', async () => {
    const result = await play({ steps: [{ name: 'odd', if: 'nosuch.thing', run: 'true' }] })
    expect(ends(result)).toEqual(['odd: failure'])
    expect(result.annotations[0]?.message).toMatch(/nosuch/)
  })

  test('may ask for the hash of files of the workspace', async () => {
    const lines = await shell(
      "echo \"${{ hashFiles('a.txt') }}\"\necho \"${{ hashFiles('*.txt', '!b.txt') }}\"\necho \"${{ hashFiles('**/*.txt') }}\"\necho \"<${{ hashFiles('none') }}>\"",
      { workspace: { 'a.txt': 'A', 'b.txt': 'B' } },
    )
    expect(lines[0]).toMatch(/^[0-9a-f]{64}$/)
    expect(lines[1]).toBe(lines[0])
    expect(lines[2]).not.toBe(lines[0])
    expect(lines[3]).toBe('<>')
  })

  test('are ended after their timeout, with all they started', async () => {
    await using witness = await openWitness()
    const result = await play({
      steps: [
        { name: 'hangs', 'timeout-minutes': 0.02, run: `${witness.script}\nwait` },
        { name: 'after', if: 'always()', run: 'true' },
      ],
    })
    await witness.ended()
    expect(ends(result)).toEqual(['hangs: failure', 'after: success'])
    expect(result.annotations).toEqual([
      { level: 'error', message: "The action 'hangs' has timed out after 0.02 minutes." },
    ])
  })
})

describe('a `run` step', () => {
  test('without a shell runs in bash -e: it stops at the first error, but not inside a pipe', async () => {
    expect(await shell('false | true\necho here\nfalse\necho not here')).toEqual([
      'here',
      '##[error]Process completed with exit code 1.',
    ])
  })

  test('with `shell: bash` also fails inside a pipe', async () => {
    const { log, conclusion } = await play({ steps: [{ shell: 'bash', run: 'false | true\necho here' }] })
    expect(conclusion).toBe('failure')
    expect(printed(log)).toEqual(['##[error]Process completed with exit code 1.'])
  })

  test('takes sh, python and any program with {0} for its script', async () => {
    const { log } = await play({
      steps: [
        { shell: 'sh', run: 'echo "$0" | sed "s/.*[.]/./"' },
        { shell: 'python', run: 'print("from python")' },
        { shell: 'node {0}', run: 'console.log("from", process.release.name)' },
        { shell: 'cat {0}', run: 'itself' },
      ],
    })
    expect(printed(log)).toEqual(['.sh', 'from python', 'from node', 'itself'])
  })

  test('fails clearly where the shell is not there or leaves out its script', async () => {
    const absent = await play({ steps: [{ shell: 'no-such-shell {0}', run: 'x' }] })
    expect(absent.annotations[0]?.message).toMatch(/no-such-shell: command not found/)
    const without = await play({ steps: [{ shell: 'perl', run: 'x' }] })
    expect(without.annotations[0]?.message).toMatch(/^Invalid shell option/)
  })

  test('has shell and working directory by default, and by itself', async () => {
    const { log } = await play({
      workspace: { 'web/file': '', 'api/file': '' },
      defaults: { shell: 'sh', workingDirectory: 'web' },
      steps: [
        { run: 'basename "$PWD"' },
        { 'working-directory': 'api', shell: 'bash', run: 'basename "$PWD"; shopt -o pipefail' },
      ],
    })
    expect(printed(log)).toEqual(['web', 'api', 'pipefail       \ton'])
  })

  test('fails where its working directory does not exist', async () => {
    const { annotations } = await play({ steps: [{ 'working-directory': 'nowhere', run: 'true' }] })
    expect(annotations[0]?.message).toMatch(/nowhere'\. No such file or directory/)
  })

  test('reads nothing: its standard input is closed', async () => {
    expect(await shell('read -r line || echo "nothing to read"')).toEqual(['nothing to read'])
  })

  test('prints both streams to the log', async () => {
    expect([...(await shell('echo out; echo err >&2; printf "no newline"'))].sort()).toEqual([
      'err',
      'no newline',
      'out',
    ])
  })

  test('may leave a process running for later steps, but not beyond the job', async () => {
    await using witness = await openWitness()
    const { log } = await play({
      steps: [
        { run: `${witness.script}\necho "pid=$!" >> "$GITHUB_ENV"` },
        { run: 'kill -0 "$pid" && echo "still there"' },
      ],
    })
    expect(printed(log)).toContain('still there')
    await witness.ended()
  })
})
