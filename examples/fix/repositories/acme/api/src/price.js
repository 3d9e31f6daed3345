const cents = { tea: 450, cup: 1200, honey: 795 }

/** What a basket costs, in cents. */
export function priceOf(lines) {
  let total = 0
  for (const { sku, quantity } of lines) {
    total = cents[sku] * quantity
  }
  return total
}
