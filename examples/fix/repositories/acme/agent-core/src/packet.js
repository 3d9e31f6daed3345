/** Whose requests are answered: those of this control repository, sent by its release App. */
const control = 'acme/release-control'
const sender = 'convoy-release[bot]'

const forms = {
  id: /^[0-9A-Za-z._-]{1,200}$/,
  release: /^[0-9A-Za-z][0-9A-Za-z._-]{0,63}$/,
  repository: /^[A-Za-z0-9][A-Za-z0-9_-]{0,38}\/[A-Za-z0-9._-]{1,100}$/,
  tier: /^[a-z][a-z0-9-]{0,31}$/,
  head: /^[0-9a-f]{40}$/,
}

/**
 * The event of a `release.fix-requested` as far as it is used here; throws where any of that is not as it should be. `names` are what failed,
 * in words of the program under test: they are compared with names that we know, and nothing else.
 */
export function readPacket(event) {
  const { client_payload: packet, sender: from } = event
  must(from?.login === sender, 'comes from somebody else than the release App')
  must(packet?.protocol === 1, 'speaks another protocol')
  const { id, release, candidate, body } = packet
  must(body?.control === control, 'is about another control repository')
  must(matches(forms.id, id) && matches(forms.release, release) && matches(forms.tier, body.tier), 'has no proper id, release or tier')
  const heads = Object.entries(candidate?.heads ?? {})
  must(heads.length > 0 && heads.every(([name, head]) => matches(forms.repository, name) && matches(forms.head, head)), 'has no proper candidate')
  must(Array.isArray(body.suspects) && body.suspects.every((name) => Object.hasOwn(candidate.heads, name)), 'suspects what is not in the candidate')
  must(Array.isArray(body.failing) && body.failing.every((name) => typeof name === 'string'), 'does not say what failed')
  return { id, release, tier: body.tier, heads: new Map(heads), suspects: body.suspects, names: new Set(body.failing) }
}

function matches(form, value) {
  return typeof value === 'string' && form.test(value)
}

function must(holds, otherwise) {
  if (!holds) throw new Error(`The request ${otherwise}.`)
}
