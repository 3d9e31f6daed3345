import { at, entriesOf, itemsOf, textOf } from '../loose.ts'
import { fault, quote, type Fault, type Path } from '../source.ts'

/** Rules about who approves, who may ask, who is told, and when nothing ships, that a schema cannot express. */
export function checkPeople(train: unknown): readonly Fault[] {
  return [...checkTeams(train), ...checkApps(train), ...checkHooks(train), ...checkFreeze(train)]
}

function ownerOf(train: unknown): string {
  return textOf(at(train, 'control'))?.split('/')[0] ?? ''
}

/** The token reads the members of the teams of one organization: that in which the App is installed. */
function checkTeams(train: unknown): readonly Fault[] {
  const owner = ownerOf(train)
  const paths: readonly Path[] = [
    ['approvals', 'team'],
    ['approvals', 'break-glass', 'team'],
  ]
  return paths.flatMap((path) => {
    const team = textOf(at(train, ...path))
    return team === undefined || owner === '' || isOf(owner, team)
      ? []
      : [fault('TRAIN_TEAM_OWNER', path, 'value', quote(team), quote(owner))]
  })
}

function checkApps(train: unknown): readonly Fault[] {
  const seen = new Set<string>()
  return itemsOf(at(train, 'agents')).flatMap(([index, app]) => {
    const slug = textOf(app)
    if (slug === undefined) return []
    if (seen.has(slug)) return [fault('TRAIN_APP_DUPLICATE', ['agents', index], 'value', quote(slug))]
    seen.add(slug)
    return []
  })
}

function checkHooks(train: unknown): readonly Fault[] {
  const owner = ownerOf(train)
  return entriesOf(at(train, 'hooks')).flatMap(([name, hook]) => {
    const repository = textOf(at(hook, 'repository'))
    return repository === undefined || owner === '' || isOf(owner, repository)
      ? []
      : [fault('TRAIN_HOOK_OWNER', ['hooks', name, 'repository'], 'value', quote(repository), quote(owner))]
  })
}

/** GitHub does not tell upper from lower case in the name of an account. */
function isOf(owner: string, name: string): boolean {
  return name.toLowerCase().startsWith(`${owner.toLowerCase()}/`)
}

function checkFreeze(train: unknown): readonly Fault[] {
  return itemsOf(at(train, 'freeze')).flatMap(([index, window]) => {
    const days = (['from', 'to'] as const).map((key) => ({
      path: ['freeze', index, key],
      text: textOf(at(window, key)),
    }))
    const unknown = days.flatMap(({ path, text }) =>
      text !== undefined && isDated(text) && startOfDay(text) === null
        ? [fault('TRAIN_DAY_UNKNOWN', path, 'value', quote(text))]
        : [],
    )
    const [from = null, to = null] = days.map(({ text }) => (text === undefined ? null : startOfDay(text)))
    const reversed = from !== null && to !== null && to < from
    return [
      ...unknown,
      ...(reversed
        ? [
            fault(
              'TRAIN_FREEZE_REVERSED',
              ['freeze', index, 'to'],
              'value',
              quote(textOf(at(window, 'from')) ?? ''),
              quote(textOf(at(window, 'to')) ?? ''),
            ),
          ]
        : []),
    ]
  })
}

/** True if the schema takes it for a date; it complains of everything else itself. */
function isDated(text: string): boolean {
  return /^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$/.test(text)
}

/** 00:00 UTC of a day written as `2026-12-20`, in milliseconds since 1970; null for a day that no calendar has. */
export function startOfDay(text: string): number | null {
  const start = Date.parse(`${text}T00:00:00Z`)
  return Number.isNaN(start) || !new Date(start).toISOString().startsWith(text) ? null : start
}
