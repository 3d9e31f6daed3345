/** A path or the name of a ref as part of an address: its slashes stay. */
export function placeOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/')
}
