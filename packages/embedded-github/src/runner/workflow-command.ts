/** A `::name key=value,…::data` line of a step's output. Names of properties are lower case. */
export interface WorkflowCommand {
  readonly name: string
  readonly properties: Readonly<Record<string, string>>
  readonly data: string
}

/**
 * Reads a line as a command, in the `::name::` form or the older `##[name]`; `null` where it is neither.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function readWorkflowCommand(line: string): WorkflowCommand | null {
  const text = line.trimStart()
  if (text.startsWith('::')) {
    const end = text.indexOf('::', 2)
    return end < 0 ? null : command(text.slice(2, end), text.slice(end + 2), ',', unescapeData, unescapeProperty)
  }
  const start = line.indexOf('##[')
  const end = line.indexOf(']', start)
  return start < 0 || end < 0
    ? null
    : command(line.slice(start + 3, end), line.slice(end + 1), ';', unescapeOld, unescapeOld)
}

type Unescape = (text: string) => string

function command(
  info: string,
  data: string,
  separator: string,
  ofData: Unescape,
  ofProperty: Unescape,
): WorkflowCommand {
  const space = info.indexOf(' ')
  const name = space < 0 ? info : info.slice(0, space)
  const pairs =
    space < 0
      ? []
      : info
          .slice(space + 1)
          .trim()
          .split(separator)
          .map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)] as const)
  return {
    name: name.toLowerCase(),
    properties: Object.fromEntries(
      pairs
        .filter(([key, value]) => key !== '' && value !== '')
        .map(([key, value]) => [key.toLowerCase(), ofProperty(value)]),
    ),
    data: ofData(data),
  }
}

/** Unescapes in the runner's order: `%25` last, so that `%250A` stays `%0A`. */
function unescapeData(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')
}

function unescapeProperty(text: string): string {
  return text
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%')
}

function unescapeOld(text: string): string {
  return text
    .replaceAll('%3B', ';')
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%5D', ']')
    .replaceAll('%25', '%')
}
