/**
 * The most that an artifact may have, as it is and unpacked, in bytes: it is held in memory on the runner. GitHub takes
 * less than 2 GiB for one file of a release
 * (https://docs.github.com/en/repositories/releasing-projects-on-github/about-releases#storage-and-bandwidth-quotas).
 */
export const mostBytes = 1024 * 1024 * 1024
/** The most files that an artifact may have, whichever are taken. */
export const mostEntries = 10_000
/** The most files that Convoy gives a release, of GitHub's thousand, and the longest name of one: both are recorded. */
export const mostFiles = 100
export const mostLetters = 200
