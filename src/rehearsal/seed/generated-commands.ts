/**
 * The files that a tier's command needs in order to run: scripts of package.json by name, programs started by their
 * path, a lock file.
 */
export interface CommandNeeds {
  readonly scripts: readonly string[]
  readonly programs: readonly string[]
  readonly lock: boolean
}

const quiet = String.raw`(?:(?:-s|--silent) )?`
const rest = String.raw`(?: -- [\w ./:=-]+)?`
const forms = {
  install: /^npm (?:ci|install|i)(?: --?[\w-]+)*$/,
  test: new RegExp(`^npm ${quiet}(?:test|t)${rest}$`),
  run: new RegExp(`^npm ${quiet}(?:run|run-script) ${quiet}([\\w:.-]+)${rest}$`),
  program: /^node ((?:\.\/)?[\w-][\w./-]*\.[cm]?js)(?: [\w ./:=-]+)?$/,
} as const

/**
 * The needs of a command line; `null` if it is not a chain of npm scripts and Node programs, so that nobody could know
 * what to generate for it.
 */
export function readCommandNeeds(command: string): CommandNeeds | null {
  const needs = { scripts: [] as string[], programs: [] as string[], lock: false }
  for (const part of command.split('&&').map((text) => text.trim().replaceAll(/ +/g, ' '))) {
    const script = forms.test.test(part) ? 'test' : forms.run.exec(part)?.[1]
    const program = forms.program.exec(part)?.[1]
    if (script !== undefined) needs.scripts.push(script)
    else if (program !== undefined && !program.split('/').includes('..'))
      needs.programs.push(program.replace(/^\.\//, ''))
    else if (forms.install.test(part)) needs.lock = true
    else return null
  }
  return needs.scripts.length + needs.programs.length === 0 ? null : needs
}
