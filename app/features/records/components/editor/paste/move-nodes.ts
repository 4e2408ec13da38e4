// By insertBefore and appendChild alone: of `append`, `before` and `replaceWith` the types of Workers know another kind.

/** Moves all that stands in one place to the end of another. */
export function moveInto(to: Node, from: Node): void {
  while (from.firstChild) to.appendChild(from.firstChild);
}

/** Puts a node before another. */
export function putBefore(node: Node, other: Node): void {
  other.parentNode?.insertBefore(node, other);
}

/** Takes an element away and leaves what stands in it. */
export function unwrap(element: Node): void {
  while (element.firstChild) putBefore(element.firstChild, element);
  element.parentNode?.removeChild(element);
}
