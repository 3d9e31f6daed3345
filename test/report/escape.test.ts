import { describe, expect, test } from '@jest/globals'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { isBlank } from '../../src/domain/text/plain-text.ts'
import { brief, code, html, label, plain, prose } from '../../src/report/escape.ts'
import { hostile, wrapped } from './hostile.ts'

// eslint-disable-next-line no-control-regex
const invisible = /[\u0000-\u0008\u000A-\u001F\u007F-\u009F\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF]/

/**
 * What is left of markdown when every code span is taken out the way CommonMark reads them: longest run of backticks
 * first.
 */
function withoutCodeSpans(markdown: string): string {
  return markdown.replace(/(?<!`)(`+)(?!`)(?:.*?[^`])?\1(?!`)/gs, '')
}

describe('plain', () => {
  test('keeps no control, zero-width or bidirectional character and no terminal sequence', () => {
    for (const text of hostile) expect(plain(text)).not.toMatch(invisible)
    expect(plain('\u001B[31mred\u001B[0m')).toBe('red')
    expect(plain('\u001B]8;;https://evil.example\u001B\\link\u001B]8;;\u001B\\')).toBe('link')
  })

  test('turns line breaks into spaces and leaves words of any language alone', () => {
    expect(plain('a\nb\r\nc')).toBe('a b c')
    expect(plain('日本語 é 🚀')).toBe('日本語 é 🚀')
  })

  test('leaves no half of a character', () => {
    expect(plain('a\uD800b\uDE80')).toBe('a\uFFFDb\uFFFD')
  })
})

test('brief cuts at whole characters and says so', () => {
  expect(brief('🚀🚀🚀🚀', 3)).toBe('🚀🚀…')
  expect(brief('abc', 3)).toBe('abc')
})

describe('html', () => {
  test('leaves nothing that could open a tag, an entity or an attribute', () => {
    for (const text of hostile) {
      expect(html(text)).not.toMatch(/[<>"'`]/)
      expect(html(text)).not.toMatch(/&(?!amp;|lt;|gt;|quot;|#39;|#96;)/)
    }
  })
})

describe('code', () => {
  test('is exactly one code span, whatever it holds', () => {
    for (const text of hostile) expect(withoutCodeSpans(code(text))).toMatch(/^–?$/)
  })

  test('does not end a table cell', () => {
    for (const text of hostile) expect(code(text)).not.toMatch(/[|\n]/)
  })

  test('shows short names as they are', () => {
    expect(code('rc/2026.11')).toBe('`rc/2026.11`')
    expect(code('a`b')).toBe('``a`b``')
    expect(code('')).toBe('–')
  })
})

describe('prose', () => {
  test('leaves only plain words outside of code spans: no link, mention, heading, list, image or HTML', () => {
    for (const text of hostile) {
      const rest = withoutCodeSpans(prose(text))
      expect(rest).not.toMatch(/[<>[\]`@#|*_~\\/]/)
      expect(rest).not.toMatch(/www\.|https?:|GH-\d|[0-9a-f]{7,}$/i)
      expect(rest).not.toMatch(/^\s*(?:\d+[.)]|[-+>])(?:\s|$)/)
    }
  })

  test('reads as a sentence, names as code, the full stop outside', () => {
    expect(prose('tier2a failed in acme/app, attempt 2.')).toBe('tier2a failed in `acme/app`, attempt 2.')
    expect(prose('2026.11 shipped as rc.1: 1 repository in production.')).toBe(
      '2026.11 shipped as rc.1: 1 repository in production.',
    )
  })
})

describe.each([
  ['prose', prose],
  ['code', code],
] as const)('%s, as a reader of markdown sees it', (_name, escape) => {
  const rendered = (text: string): string =>
    micromark(escape(text), { extensions: [gfm()], htmlExtensions: [gfmHtml()] })

  test('makes no link, image, element or list of anything, however it is wrapped', () => {
    for (const text of [...hostile, ...wrapped])
      expect(rendered(text).replaceAll(/<\/?(?:p|code)>/g, '')).not.toMatch(/<[a-z!/]/i)
  })

  test('leaves no mention, number, address or commit outside of code, however it is wrapped', () => {
    for (const text of [...hostile, ...wrapped])
      expect(rendered(text).replaceAll(/<code>.*?<\/code>/gs, ' ')).not.toMatch(
        /@\w|#\d|\bgh-\d|(?<![\p{L}\p{N}])[0-9a-f]{7,40}(?![\p{L}\p{N}])|www\.|https?:|mailto:/iu,
      )
  })
})

describe('letters that nobody sees', () => {
  const fillers = [
    '\u3164',
    '\u2800',
    '\u034F',
    '\u115F',
    '\u1160',
    '\uFFA0',
    '\u17B4',
    '\u{1D159}',
    '\u00AD',
    '\uFE0F',
    '\u{E0100}',
    '\u180B',
    '\u2065',
    '\u200D',
  ]

  test.each(fillers)('%j is no text', (filler) => {
    expect([isBlank(filler), isBlank(` ${filler}\u00A0${filler}`), plain(`a${filler}b`), code(filler)]).toEqual([
      true,
      true,
      'ab',
      '–',
    ])
  })

  test('an emoji keeps how it looks', () => {
    expect(plain('✔\uFE0F done')).toBe('✔\uFE0F done')
  })
})

describe('label', () => {
  test('uses a small alphabet, the rest is encoded', () => {
    for (const text of hostile) expect(label(text).replace(/#\d+;/g, '')).toMatch(/^[A-Za-z0-9 ._/-]*$/)
  })

  test('is cut before it is encoded, so no code is cut in two', () => {
    expect(label('"'.repeat(100), 3)).toBe('#34;#34;#8230;')
  })
})
