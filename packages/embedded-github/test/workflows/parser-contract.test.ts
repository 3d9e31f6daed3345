import { readFileSync } from 'node:fs'
import { data, Evaluator, Lexer, Parser } from '@actions/expressions'
import { Binary, Expr, FunctionCall } from '@actions/expressions/ast'
import { TokenType } from '@actions/expressions/lexer'
import {
  isBasicExpression,
  isBoolean,
  isMapping,
  isNumber,
  isSequence,
  isString,
  NoOperationTraceWriter,
  parseWorkflow,
} from '@actions/workflow-parser'
import { convertConcurrency } from '@actions/workflow-parser/model/converter/concurrency'
import { convertOn } from '@actions/workflow-parser/model/converter/events'
import { convertJobs } from '@actions/workflow-parser/model/converter/jobs'
import { StringDefinition } from '@actions/workflow-parser/templates/schema/string-definition'
import { StringToken, type MappingToken, type TemplateToken } from '@actions/workflow-parser/templates/tokens/index'
import { getWorkflowSchema } from '@actions/workflow-parser/workflows/workflow-schema'
import { describe, expect, test } from '@jest/globals'

/*
 * What `workflow-parser.ts` and `expressions.ts` take for granted of GitHub's two packages, as they are without our
 * corrections. Whoever takes another version reads here first what is different in it; where a correction is no longer
 * needed, it goes.
 */

const steps = `{ runs-on: x, steps: [{ run: "true" }] }`
const one = `jobs: { j: ${steps} }`

/** A workflow file as the package reads it. */
function read(content: string) {
  const { context, value } = parseWorkflow({ name: 'w.yml', content }, new NoOperationTraceWriter())
  return { context, value, messages: () => context.errors.getErrors().map(({ message }) => message) }
}

/** What stands at a key, or below several. */
function at(value: TemplateToken | undefined, ...path: readonly (string | number)[]): TemplateToken {
  let token = value
  for (const step of path)
    token =
      token === undefined ? token : typeof step === 'number' ? asSequence(token)[step] : asMapping(token).find(step)
  if (token === undefined) throw new Error(`nothing stands at ${path.join('.')}`)
  return token
}
const asMapping = (token: TemplateToken): MappingToken => {
  if (!isMapping(token)) throw new Error('isMapping does not know a mapping')
  return token
}
const asSequence = (token: TemplateToken): readonly TemplateToken[] => {
  if (!isSequence(token)) throw new Error('isSequence does not know a sequence')
  return [...token]
}

test.each(['@actions/workflow-parser', '@actions/expressions'])('%s is pinned to the version read here', (name) => {
  const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'))
  const pinned = read('packages/embedded-github/package.json').dependencies[name]
  expect(pinned).toBe(read(`node_modules/${name}/package.json`).version)
})

describe('parseWorkflow', () => {
  test('answers a sound file with its root, which lists each key with its value, and with no error', () => {
    const { context, value } = read(`name: n\non: push\n${one}`)
    expect([...asMapping(at(value))].map(({ key, value: held }) => [key.toString(), isMapping(held)])).toEqual([
      ['name', false],
      ['on', false],
      ['jobs', true],
    ])
    expect(context.errors.count).toBe(0)
    expect(context.errors.getErrors()).toEqual([])
  })

  test('answers what is no YAML with no root and one error that names the file', () => {
    const { value, messages } = read('a: [')
    expect(value).toBeUndefined()
    expect(messages()).toEqual([expect.stringMatching(/^w\.yml: Flow sequence /u)])
  })

  test('collects everything that the schema refuses, each with its line and column, beside a root', () => {
    const { context, value, messages } = read(`on: push\nnmae: n\nenv: { A: "\${{ secret.X }}" }\n${one}`)
    expect(isMapping(at(value))).toBe(true)
    expect(context.errors.count).toBe(2)
    expect(messages()).toEqual([
      "w.yml (Line: 2, Col: 1): Unexpected value 'nmae'",
      "w.yml (Line: 3, Col: 11): Unrecognized named-value: 'secret'",
    ])
  })

  test('takes an error of ours at a token: one that was thrown, or its words', () => {
    const { context, value, messages } = read(`on: push\n${one}`)
    const thrown: unknown = new Error('thrown')
    context.error(at(value, 'on'), thrown)
    context.error(at(value, 'on'), 'said')
    expect(messages()).toEqual(['w.yml (Line: 1, Col: 5): thrown', 'w.yml (Line: 1, Col: 5): said'])
  })
})

test('every token is of one kind: a mapping, a sequence, an expression, a text, a number, a boolean, or nothing', () => {
  const kinds = { isMapping, isSequence, isBasicExpression, isString, isNumber, isBoolean }
  const { value } = read(
    `on: { workflow_dispatch: { inputs: { i: { type: number, default: 2.5, required: true } } }, push: null }\nenv: { A: "\${{ github.sha }}", B: "x \${{ github.ref }} '", C: text }\n${one}`,
  )
  const kindsAt = (...path: readonly (string | number)[]) => {
    const token = at(value, ...path)
    return [
      ...Object.entries(kinds).flatMap(([name, is]) => (is(token) ? [name] : [])),
      ...(isBasicExpression(token) ? [token.toString()] : []),
      ...(isString(token) || isNumber(token) || isBoolean(token) ? [token.value] : []),
    ]
  }
  expect(kindsAt('env')).toEqual(['isMapping'])
  expect(kindsAt('jobs', 'j', 'steps')).toEqual(['isSequence'])
  expect(kindsAt('env', 'A')).toEqual(['isBasicExpression', '${{ github.sha }}'])
  expect(kindsAt('env', 'B')).toEqual(['isBasicExpression', "${{ format('x {0} ''', github.ref) }}"])
  expect(kindsAt('env', 'C')).toEqual(['isString', 'text'])
  expect(kindsAt('on', 'workflow_dispatch', 'inputs', 'i', 'default')).toEqual(['isNumber', 2.5])
  expect(kindsAt('on', 'workflow_dispatch', 'inputs', 'i', 'required')).toEqual(['isBoolean', true])
  expect(kindsAt('on', 'push')).toEqual([])
})

describe('the checks after the schema, which workflow-parser.ts calls one by one', () => {
  test('convertOn answers with what is listened to, and says which cron is none', () => {
    const sound = read(`on: { push: { branches: [main] }, workflow_dispatch: null }\n${one}`)
    expect(convertOn(sound.context, at(sound.value, 'on'))).toEqual({
      push: { branches: ['main'] },
      workflow_dispatch: {},
    })
    const wrong = read(`on: { schedule: [{ cron: "61 * * * *" }] }\n${one}`)
    expect(wrong.messages()).toEqual([])
    convertOn(wrong.context, at(wrong.value, 'on'))
    expect(wrong.messages()).toEqual([
      expect.stringMatching(/^w\.yml \(Line: 1, Col: 26\): Invalid cron expression\./u),
    ])
  })

  test('convertJobs answers with each job, and says which wait for each other', () => {
    const sound = read(`on: push\njobs: { a: ${steps}, b: { needs: a, uses: ./.github/workflows/c.yml } }`)
    expect(convertJobs(sound.context, at(sound.value, 'jobs')).map(({ id, type }) => [id.value, type])).toEqual([
      ['a', 'job'],
      ['b', 'reusableWorkflowJob'],
    ])
    expect(sound.messages()).toEqual([])
    const wait = (name: string): string => steps.replace('{', `{ needs: ${name},`)
    const circle = read(`on: push\njobs: { a: ${wait('b')}, b: ${wait('a')} }`)
    expect(circle.messages()).toEqual([])
    convertJobs(circle.context, at(circle.value, 'jobs'))
    expect(circle.messages()).toEqual([
      'w.yml (Line: 2, Col: 7): The workflow must contain at least one job with no dependencies.',
    ])
  })

  test('convertConcurrency answers with the group, of an expression with nothing, and throws what it cannot take', () => {
    const { context, value } = read(`on: push\nconcurrency: { group: g, cancel-in-progress: true }\n${one}`)
    expect(convertConcurrency(context, at(value, 'concurrency')).group?.toString()).toBe('g')
    const computed = read(`on: push\nconcurrency: "\${{ github.ref }}"\n${one}`)
    expect(convertConcurrency(computed.context, at(computed.value, 'concurrency'))).toEqual({})
    expect(() => convertConcurrency(context, at(value, 'jobs', 'j', 'steps'))).toThrow(/concurrency group/u)
  })
})

describe('what is corrected in workflow-parser.ts is still wrong, and still to be corrected there', () => {
  test('the schema, which is the same object at every call, knows repository_dispatch as a text under another name', () => {
    const { definitions } = getWorkflowSchema()
    expect(getWorkflowSchema().definitions).toBe(definitions)
    const definition = definitions['repository-dispatch-string']
    expect(definition).toBeInstanceOf(StringDefinition)
    expect(definition).toMatchObject({ constant: 'branch_protection_rule' })
    expect(read(`on: repository_dispatch\n${one}`).messages()).not.toEqual([])
  })

  test('a text keeps in `source`, assigned by its constructor, what stands in the file, and an expression is made of it', () => {
    const { value } = read(
      'on: push\njobs:\n  j:\n    runs-on: x\n    steps:\n      - name: |\n          a\n        run: |\n          cat\n          ${{ github.sha }}\n',
    )
    const step = [value, 'jobs', 'j', 'steps', 0] as const
    expect(at(...step, 'name')).toBeInstanceOf(StringToken)
    expect(at(...step, 'name')).toMatchObject({ value: 'a\n', source: expect.stringContaining('          a') })
    expect(Object.getOwnPropertyDescriptor(at(...step, 'name'), 'source')).toMatchObject({ writable: true })
    expect(at(...step, 'run')).toMatchObject({ expr: "format('          cat\n          {0}\n', github.sha)" })
  })
})

describe('@actions/expressions, as expressions.ts takes it', () => {
  test('the lexer gives each text as it is written, and unescapes the first quote alone, which is corrected', () => {
    const { tokens } = new Lexer("contains('it''s ''so''', x)").lex()
    const text = tokens.find(({ type }) => type === TokenType.STRING)
    expect(text).toMatchObject({ lexeme: "'it''s ''so'''", value: "it's ''so''" })
  })

  test('the parser makes a tree of Expr whose parts are its fields, and a call names its function', () => {
    const { tokens } = new Lexer('success() && github.ref').lex()
    const tree = new Parser(tokens, ['github'], [{ name: 'success', minArgs: 0, maxArgs: 255 }]).parse()
    expect(tree).toBeInstanceOf(Expr)
    const parts = Object.values(tree).flat()
    const call = parts.find((part) => part instanceof FunctionCall)
    expect(call?.functionName.lexeme).toBe('success')
    expect(() => new Parser(tokens, [], []).parse()).toThrow(/Unrecognized/u)
    expect(Binary.prototype).toBeInstanceOf(Expr)
  })

  test('the evaluator takes contexts and functions as data, functions by names in lower case, and answers with data', () => {
    const { tokens } = new Lexer("format('{0} {1}', github.n, hashFiles('a'))").lex()
    const hashFiles = { name: 'hashFiles', minArgs: 0, maxArgs: 255 }
    const tree = new Parser(tokens, ['github'], [hashFiles]).parse()
    const github = new data.Dictionary({ key: 'n', value: new data.NumberData(2) })
    const call = (...args: readonly data.ExpressionData[]) => new data.StringData(`of ${args[0]?.coerceString()}`)
    const value = new Evaluator(
      tree,
      new data.Dictionary({ key: 'github', value: github }),
      new Map([['hashfiles', { ...hashFiles, call }]]),
    ).evaluate()
    expect(value).toBeInstanceOf(data.StringData)
    expect(value.coerceString()).toBe('2 of a')
    expect(github.pairs()).toEqual([{ key: 'n', value: new data.NumberData(2) }])
    expect(
      new data.Array(new data.BooleanData(true), new data.Null()).values().map((each) => each.coerceString()),
    ).toEqual(['true', ''])
  })
})
