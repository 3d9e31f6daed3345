/** What a visitor is told. */
export function greet(name) {
  return `Welcome, ${name}`
}
