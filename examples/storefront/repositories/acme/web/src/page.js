/** The page with everything that is sold. */
export function renderShelf(products) {
  const rows = products.map(({ sku, name, cents }) => `<li><a href="/basket?${escapeText(sku)}=1">${escapeText(name)}</a> ${money(cents)}</li>`)
  return page('Shop', `<ul>${rows.join('')}</ul>`)
}

/** The page with a basket and what it costs. */
export function renderBasket(lines, { currency, total }) {
  const rows = lines.map(({ sku, quantity }) => `<li>${quantity} × ${escapeText(sku)}</li>`)
  return page('Basket', `<ul>${rows.join('')}</ul><p>Total <output>${money(total)} ${escapeText(currency)}</output></p>`)
}

/** The page of a customer whom the shop cannot serve. */
export function renderProblem(problem) {
  return page('Sorry', `<p>${escapeText(problem)}</p>`)
}

/** Cents as a person reads them; what is no number of cents is refused, so that nobody is shown NaN. */
export function money(cents) {
  if (!Number.isInteger(cents)) throw new TypeError(`${JSON.stringify(cents) ?? 'nothing'} is no number of cents`)
  return (cents / 100).toFixed(2)
}

function page(title, body) {
  return `<!doctype html><html lang="en"><title>${title}</title><h1>${title}</h1>${body}</html>`
}

function escapeText(text) {
  return String(text).replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`)
}
