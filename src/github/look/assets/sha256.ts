/** The hex of `sha256:<hex>`, as GitHub writes digests; `null` for anything else. */
export function sha256Of(digest: string | null | undefined): string | null {
  return /^sha256:([0-9a-f]{64})$/u.exec(digest ?? '')?.[1] ?? null
}
