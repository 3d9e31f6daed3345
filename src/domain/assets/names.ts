/**
 * The name under which a file of an archive becomes one of a release: its base name, in the letters that GitHub keeps.
 * What GitHub renames nobody would find again
 * (https://docs.github.com/en/rest/releases/assets#upload-a-release-asset).
 */
export function assetName(path: string): string {
  return baseName(path)
    .replaceAll(/[^\w+@~-]+/gu, '.')
    .replaceAll(/^\.+|\.+$/gu, '')
}

/** The part of a path in an archive behind the last slash. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
