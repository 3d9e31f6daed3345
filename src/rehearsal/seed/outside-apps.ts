import { createPublicKey } from 'node:crypto'
import type { App, World } from 'embedded-github/github/world/world'

/** An App as whoever has its key knows it. */
export interface OutsideApp {
  readonly slug: string
  readonly id: number
  readonly clientId: string
  readonly installationId: number
  /** PEM. GitHub shows it once and keeps only the public half; here it lies in the secrets of a repository. */
  readonly privateKey: string
}

/** The Apps whose private key is a secret of a repository or of an environment. */
export function outsideApps(world: World): readonly OutsideApp[] {
  const keys = Object.values(world.repositories)
    .flatMap(({ secrets, environments = {} }) => [
      secrets,
      ...Object.values(environments).map((environment) => environment.secrets),
    ])
    .flatMap((secrets) => Object.values(secrets))
  const byPublicKey = new Map(
    keys.flatMap((key) => {
      const publicKey = publicKeyOf(key)
      return publicKey === null ? [] : [[publicKey, key] as const]
    }),
  )
  return Object.values(world.apps).flatMap((app) => describe(app, byPublicKey.get(app.publicKey.trim())))
}

function describe(
  { slug, id, clientId, installations: [installation] }: App,
  privateKey: string | undefined,
): readonly OutsideApp[] {
  return privateKey === undefined || installation === undefined
    ? []
    : [{ slug, id, clientId, installationId: installation.id, privateKey }]
}

/** `null`: the text is no private key. */
function publicKeyOf(text: string): string | null {
  if (!text.includes('PRIVATE KEY')) return null
  try {
    return createPublicKey(text).export({ type: 'spki', format: 'pem' }).toString().trim()
  } catch {
    return null
  }
}
