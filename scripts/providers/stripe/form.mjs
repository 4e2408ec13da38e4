// Stripe's form encoding: a[b][0][c]=d.

/** @typedef {{ [name: string]: string | Form }} Form */

/**
 * Parses Stripe's bracketed form into nested objects; lists become objects keyed by index.
 * @param {URLSearchParams} fields
 * @returns {Form}
 */
export function parseForm(fields) {
  /** @type {Form} */
  const root = Object.create(null);
  for (const [name, value] of fields) {
    const path = name.split(/[[\]]+/).filter(Boolean);
    const last = path.pop();
    if (last === undefined) continue;
    let node = root;
    for (const step of path) {
      const next = node[step];
      // Without a prototype, a field named "__proto__" is a field like any other.
      node = typeof next === "object" ? next : (node[step] = Object.create(null));
    }
    node[last] = value;
  }
  return root;
}

/** The items of a parsed list, in order. */
export function items(/** @type {string | Form | undefined} */ list) {
  return typeof list === "object" ? Object.values(list) : [];
}
