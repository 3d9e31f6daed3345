const sold = [
  { sku: 'tea', name: 'Tea', cents: 450 },
  { sku: 'cup', name: 'Cup', cents: 1200 },
  { sku: 'honey', name: 'Honey', cents: 795 },
]

/** What is sold, as `GET /products` answers it. */
export function listProducts() {
  return sold.map(({ sku, name, cents }) => ({ sku, name, cents }))
}

/** Cents for one of this product; `undefined` where it is not sold. */
export function centsOf(sku) {
  return sold.find((product) => product.sku === sku)?.cents
}
