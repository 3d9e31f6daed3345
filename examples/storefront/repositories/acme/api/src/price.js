import { centsOf } from './products.js'

/** A customer's mistake, in words for the customer. */
export class BasketError extends Error {}

/** What a basket costs: cents, ten percent less from 50.00 on. */
export function price(lines) {
  if (!Array.isArray(lines) || lines.length === 0) throw new BasketError('The basket is empty.')
  const subtotal = lines.reduce((sum, { sku, quantity }) => {
    const cents = centsOf(sku)
    if (cents === undefined) throw new BasketError(`There is no "${sku}".`)
    if (!Number.isInteger(quantity) || quantity < 1) throw new BasketError(`"${sku}" needs a quantity of at least 1.`)
    return sum + quantity * cents
  }, 0)
  return subtotal >= 5000 ? subtotal - Math.round(subtotal / 10) : subtotal
}
