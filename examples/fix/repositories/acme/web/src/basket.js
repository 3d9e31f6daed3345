/** The page of a basket; `priceOf` is what acme/api says. */
export function showBasket(lines, priceOf) {
  return `<h1>Your basket</h1><output>${(priceOf(lines) / 100).toFixed(2)} EUR</output>`
}
