import type { AnyDefinition } from '../../src/domain/asks/table.ts'
import { askTypes, definitionOf } from '../../src/domain/asks/table.ts'
import type { Who } from '../../src/domain/asks/definition.ts'

/** Codes by which a right refuses. */
const refusedBy: Readonly<Record<Who, readonly string[]>> = {
  someone: [],
  people: ['ASK_NEEDS_HUMAN'],
  'approvals team': ['ASK_NEEDS_HUMAN', 'ASK_NEEDS_TEAM', 'TEAM_UNREADABLE'],
  'break-glass team': ['ASK_NEEDS_HUMAN', 'ASK_NEEDS_TEAM', 'TEAM_UNREADABLE', 'BREAK_GLASS_UNSET'],
}

/** The table of asks in plan/release-strategy.md: what each is like, how it is sent, and what comes of it. */
export function askTable(): string {
  const rows = askTypes.map(definitionOf).map((ask) => [`\`${ask.crud}\``, sending(ask), ask.outcome, refusals(ask)])
  return [['REST style', 'event (form fields)', 'outcome', 'refused with'], ['---', '---', '---', '---'], ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')
}

function sending({ hears: { event, key }, form }: AnyDefinition): string {
  if (form === null) return `\`${event}\` (events only)`
  const { choice, fields, says } = form
  const named = [...fields, ...(says === undefined ? [] : [says.field])].map((field) => `\`${field}\``)
  if (choice !== event) return `\`${event} {${key ?? ''}}\` (form: ${[`\`${choice}\``, ...named].join(', ')})`
  return `\`${event}\`${named.length === 0 ? '' : ` (${named.join(', ')})`}`
}

function refusals({ right, refusals: own = [] }: AnyDefinition): string {
  const always = [...refusedBy[right.quick], ...own]
  const careful = refusedBy[right.careful].filter((code) => !always.includes(code))
  const codes = [...always.map((code) => `\`${code}\``), ...careful.map((code) => `\`${code}\` under careful`)]
  return codes.length === 0 ? '–' : codes.join(', ')
}
