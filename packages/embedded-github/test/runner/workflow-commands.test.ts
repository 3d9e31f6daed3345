import { describe, expect, test } from '@jest/globals'
import { readWorkflowCommand } from '../../src/runner/workflow-command.ts'
import { play, printed, shell } from './bench.ts'

describe('a workflow command', () => {
  test('is read with its properties and without its escapes', () => {
    expect(readWorkflowCommand('  ::error file=a%2Cb.ts,line=1,title=a%3Ab::50%25 %0A off%250A')).toEqual({
      name: 'error',
      properties: { file: 'a,b.ts', line: '1', title: 'a:b' },
      data: '50% \n off%0A',
    })
  })

  test('is also read in the older form', () => {
    expect(readWorkflowCommand('text ##[warning a=1;b=%3B]data%5D')).toEqual({
      name: 'warning',
      properties: { a: '1', b: ';' },
      data: 'data]',
    })
  })

  test.each(['plain', '::unfinished', 'text ::error::not at the start', '##[open'])('is not in %j', (line) => {
    expect(readWorkflowCommand(line)).toBeNull()
  })
})

describe('the output of a step', () => {
  test('error, warning and notice become annotations and lines', async () => {
    const { annotations, log } = await play({
      steps: [{ run: 'echo "::error title=T::bad%0Athing"; echo "::warning::hm"; echo "::notice::so" >&2' }],
    })
    expect([...annotations].sort((a, b) => (a.level < b.level ? -1 : 1))).toEqual([
      { level: 'error', title: 'T', message: 'bad\nthing' },
      { level: 'notice', message: 'so' },
      { level: 'warning', message: 'hm' },
    ])
    expect(printed(log)).toEqual(expect.arrayContaining(['##[error]bad', 'thing', '##[warning]hm', '##[notice]so']))
  })

  test('an error does not fail the step', async () => {
    expect((await play({ steps: [{ run: 'echo "::error::bad"' }] })).conclusion).toBe('success')
  })

  test('annotations are kept up to ten per level and step, fifty per job, 4,096 characters each', async () => {
    const six = await play({
      steps: Array.from({ length: 6 }, () => ({
        run: 'for i in 1 2 3 4 5 6 7 8 9 10 11; do echo "::error::$i"; done',
      })),
    })
    expect(six.annotations).toHaveLength(50)
    expect(six.annotations.filter(({ message }) => message === '11')).toEqual([])
    const long = await play({ steps: [{ run: 'echo "::error::$(head -c 5000 /dev/zero | tr "\\0" x)"' }] })
    expect(long.annotations[0]?.message).toHaveLength(4096)
  })

  test('groups its lines', async () => {
    expect(await shell('echo "::group::Files"; echo a; echo "::endgroup::"')).toEqual([
      '##[group]Files',
      'a',
      '##[endgroup]',
    ])
  })

  test('shows debug lines only where ACTIONS_STEP_DEBUG says so', async () => {
    const script = 'echo "::debug::detail"; echo "${RUNNER_DEBUG-0}"'
    expect(await shell(script)).toEqual(['0'])
    expect(await shell(script, { contexts: { vars: { ACTIONS_STEP_DEBUG: 'true' } } })).toEqual([
      '##[debug]detail',
      '1',
    ])
  })

  test('obeys no command between stop-commands and its token', async () => {
    const { log, annotations } = await play({
      steps: [{ run: 'echo "::stop-commands::tok3n"; echo "::error::fake"; echo "::tok3n::"; echo "::warning::real"' }],
    })
    expect(annotations).toEqual([{ level: 'warning', message: 'real' }])
    expect(printed(log)).toEqual(['::stop-commands::tok3n', '::error::fake', '::tok3n::', '##[warning]real'])
  })

  test.each(['', 'error', 'pause-logging', 'stop-commands'])(
    'takes no %j for a token to resume with',
    async (token) => {
      const { conclusion, annotations } = await play({
        steps: [{ run: `echo "::stop-commands::${token}"; echo "::warning::still heard"` }],
      })
      expect(conclusion).toBe('failure')
      expect(annotations.at(-1)).toEqual({ level: 'warning', message: 'still heard' })
    },
  )

  test('set-output and save-state still work and warn', async () => {
    const { outputs, annotations } = await play({
      outputs: { a: '${{ steps.s.outputs.a }}' },
      steps: [{ id: 's', run: 'echo "::set-output name=a::1"' }],
    })
    expect(outputs).toEqual({ a: '1' })
    expect(annotations[0]).toMatchObject({
      level: 'warning',
      message: expect.stringMatching(/^The `set-output` command is deprecated/),
    })
  })

  test.each(['::set-env name=A::1', '::add-path::/x'])('refuses %s and fails', async (line) => {
    const { conclusion, annotations } = await play({ steps: [{ run: `echo "${line}"` }] })
    expect(conclusion).toBe('failure')
    expect(annotations.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^Unable to process command/),
      expect.stringMatching(/command is disabled/),
    ])
  })

  test('set-env and add-path work where the workflow opted in', async () => {
    const { log } = await play({
      env: [{ ACTIONS_ALLOW_UNSECURE_COMMANDS: 'true' }],
      steps: [{ run: 'echo "::set-env name=A::1"; echo "::add-path::/x"' }, { run: 'echo "$A ${PATH%%:*}"' }],
    })
    expect(printed(log)).toEqual(['1 /x'])
  })

  test('is echoed where it asks for it', async () => {
    expect(
      await shell(
        'echo "::echo::on"; echo "::save-state name=a::1"; echo "::echo::off"; echo "::save-state name=b::2"',
      ),
    ).toEqual(expect.arrayContaining(['::save-state name=a::1']))
    expect(await shell('echo "::save-state name=b::2"')).not.toContain('::save-state name=b::2')
  })

  test('leaves commands nobody knows as they are', async () => {
    expect(await shell('echo "::no-such::x"')).toEqual(['::no-such::x'])
  })
})

describe('masks', () => {
  test('hide secrets, the token and what add-mask names, whole and line by line, in log and annotations', async () => {
    const { log, annotations } = await play({
      token: 'ghs_abc',
      contexts: { secrets: { KEY: 'line one\nline two', EMPTY: '' } },
      steps: [
        {
          env: { KEY: '${{ secrets.KEY }}', TOKEN: '${{ github.token }} ${{ secrets.GITHUB_TOKEN }}' },
          run: 'echo "$KEY"; echo "$TOKEN"; echo "::add-mask::sesame"; echo "open sesame"; echo "::error title=sesame::sesame!"',
        },
      ],
    })
    expect(printed(log)).toEqual(['***', '***', '*** ***', 'open ***', '##[error]***!'])
    expect(annotations).toEqual([{ level: 'error', title: '***', message: '***!' }])
    expect(log.join('\n')).not.toMatch(/line one|ghs_abc/)
  })

  test('hide a secret in Base64, in JSON and in addresses', async () => {
    expect(
      await shell(`printf 'x:p"ss&w0rd-long' | base64; echo '{"a":"p\\"ss&w0rd-long"}'; echo 'p%22ss%26w0rd-long'`, {
        contexts: { secrets: { S: 'p"ss&w0rd-long' } },
      }),
    ).toEqual([expect.stringMatching(/^.{0,4}\*\*\*.{0,4}$/), '{"a":"***"}', '***'])
  })

  test('of values that overlap leave nothing between them', async () => {
    expect(await shell('echo "::add-mask::abcd"; echo "::add-mask::cdef"; echo "<abcdef>"')).toEqual(['<***>'])
  })

  test('hide nothing for a blank value, and say so', async () => {
    const { annotations } = await play({ steps: [{ run: 'echo "::add-mask::  "' }] })
    expect(annotations).toEqual([
      { level: 'warning', message: "Can't add secret mask for empty string in ##[add-mask] command." },
    ])
  })
})
