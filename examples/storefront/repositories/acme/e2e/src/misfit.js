const longest = 160

/** One sentence about what one program says and acme/schema does not allow, which names both; nothing where it is allowed. */
export function describeMisfit(who, does, call, text, faults) {
  if (faults.length === 0) return []
  const [first, ...more] = faults
  const said = text.length > longest ? `${text.slice(0, longest)}…` : text
  return [`${who} ${does} ${call} with ${said}, which acme/schema does not allow: ${first}${more.length === 0 ? '' : ` (and ${more.length} more)`}`]
}
