/**
 * A format that is made when it is first asked for.
 * @param {() => any} make one of Intl's
 */
export function formatWhenAsked(make) {
  /** @type {any} */
  let made;
  const own = () => (made ??= make());
  return {
    format: (/** @type {unknown[]} */ ...what) => own().format(...what),
    formatToParts: (/** @type {unknown[]} */ ...what) => own().formatToParts(...what),
    formatRange: (/** @type {unknown[]} */ ...what) => own().formatRange(...what),
    resolvedOptions: () => own().resolvedOptions(),
  };
}
