/** What people and programs put into names, messages and logs to break out of a page (failures-attacks: markdown, mermaid, HTML, terminals). */
export const hostile: readonly string[] = [
  '<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "' onmouseover='alert(1)", '</style><script>alert(1)</script>', '<!-- -->', '&lt;b&gt;', '<svg/onload=alert(1)>',
  '[click](https://evil.example)', '![x](https://evil.example/p.png)', '<https://evil.example>', 'https://evil.example', 'see www.evil.example now', '[a]: https://evil.example',
  '@octocat', 'hey @org/team!', '#1', 'GH-12', 'acme/app#3', 'deadbeefdeadbeefdeadbeefdeadbeefdeadbeef', 'mail evil@evil.example', 'mailto:evil@evil.example',
  '`code`', '``` \n# heading', '````', '`', '|', 'a | b | c', '\\|', '\\`', '\\', '* item', '1. item', '- item', '> quote', '---', '| a | b |\n| - | - |', '~~~', '**bold** _it_ ~~no~~', '<details><summary>',
  '"]; click n0 "javascript:alert(1)"', 'a"] --> b["c', 'end', '%%{init: {"theme":"x"}}%%', 'classDef good fill:#f00', 'n0 --> n1', '#quot;', '`**x**`', 'a\nb --> c', '{{x}}', '((x))', 'style n0 fill:red',
  '\u001B[2J\u001B[H', '\u001B]0;title\u0007', '\u001B]8;;https://evil.example\u001B\\link\u001B]8;;\u001B\\', '\u009B31m', 'a\rb', 'x\u0000y', 'a\u202Eb\u2066c', 'zero\u200Bwidth', '\uFEFF', 'a\u2028b', 'tag\u{E0041}',
  '::error::x', '${{ secrets.X }}', '$(id)', "';DROP TABLE", '日本語', 'é', '🚀', ' ', '', '\t', 'a'.repeat(5000),
]

/** What GitHub would make a link, a mention or a reference of, if it came to stand outside of code. */
const live = [
  '@octocat', '@org/team', '#12', 'GH-12', 'gh-7', 'acme/app#3', 'acme/app@deadbeef', 'deadbeef1', 'DEADBEEFDEADBEEFDEADBEEFDEADBEEFDEADBEEF', 'www.evil.example', 'WWW.evil.example',
  'https://evil.example', 'HTTP://evil.example/x', 'ftp://evil.example', 'mailto:evil@evil.example', 'xmpp:a@evil.example', 'evil@evil.example', '[x](https://evil.example)', '![x](//evil.example)', '<b>', '&commat;octocat', '&#64;octocat',
]
const wrappers: readonly (readonly [string, string])[] = [
  ['(', ')'], ['((', '))'], ['[', ']'], ['{', '}'], ['"', '"'], ["'", "'"], ['“', '”'], ['‘', '’'], ['«', '»'], ['‹', '›'], ['「', '」'], ['（', '）'], ['*', '*'], ['**', '**'], ['_', '_'], ['~~', '~~'], ['"(', ')".'],
  ['', '.'], ['', ','], ['', ':'], ['', '!?'], ['see:', ''], ['a.', ''], ['x-', ''], ['a’', ''], ['–', '–'], ['…', '…'], ['\u2800', '\u2800'], ['\u3164', '\u3164'], ['a \u034F', ''], ['(\u00A0', ''], ['\\', ''], ['>', ''], ['1. ', ''], ['> ', ''], ['&lt;', '&gt;'],
]
/** Each of them, wrapped in what people wrap words in. */
export const wrapped: readonly string[] = live.flatMap((word) => [word, ...wrappers.map(([before, after]) => `${before}${word}${after}`), `(${word}, ${word})`, `a (${word}) and "${word}".`])
