/** The status by which Convoy itself lets a commit into production. */
export const gateContext = 'convoy/gate'
