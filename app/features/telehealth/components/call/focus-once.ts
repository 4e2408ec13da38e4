/** A `ref` for what a screen turns to: the keyboard goes on from there when it appears. */
export function focusOnce(element: HTMLElement | null): void {
  element?.focus({ preventScroll: true });
}
