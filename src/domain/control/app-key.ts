/** The place of the release App's key: a secret of an environment that only its default branch reaches. */
export const appKey = { environment: 'convoy', secret: 'CONVOY_APP_PRIVATE_KEY' } as const
