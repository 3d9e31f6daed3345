/** The page, in the words that api gives. */
export function render(greet, name) {
  return `<h1>${greet(name)}</h1>`
}
