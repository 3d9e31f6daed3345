const unitsMs: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 }

/** `24h` in milliseconds: a whole number and s, m, h or d. The schemas let nothing else through. */
export function parseDuration(text: string): number {
  const [, digits, unit = ''] = /^([1-9][0-9]{0,5})([smhd])$/.exec(text) ?? []
  const unitMs = unitsMs[unit]
  if (digits === undefined || unitMs === undefined) throw new Error(`not a duration: ${text}`)
  return Number(digits) * unitMs
}

/** `1d2h30m`; what is below a second is left out, `0s` for nothing. */
export function printDuration(ms: number): string {
  let rest = Math.floor(ms / 1000)
  const parts = ['d', 'h', 'm', 's'].flatMap((unit) => {
    const seconds = (unitsMs[unit] ?? 1000) / 1000
    const count = Math.floor(rest / seconds)
    rest -= count * seconds
    return count === 0 ? [] : [`${count}${unit}`]
  })
  return parts.length === 0 ? '0s' : parts.join('')
}
