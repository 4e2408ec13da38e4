/**
 * Reads how each text of the document looks: its own colours and size, and of everything it stands in the tag, the classes and
 * states, the place and what is painted. Two texts of one look have the same contrast. Runs in the page, and so uses nothing from
 * outside of it.
 * @param known looks that are left out
 * @returns look → the first element that has it, of what is to be seen
 */
export function looksOf(known: string[]): Map<string, Element> {
  const seen = new Set(known);
  const chains = new WeakMap<Element, string>();
  /** Two numbers of 32 bits made of a text, as one word. */
  const digest = (text: string): string => {
    let [a, b] = [0xdeadbeef, 0x41c6ce57];
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      a = Math.imul(a ^ code, 2_654_435_761);
      b = Math.imul(b ^ code, 1_597_334_677);
    }
    return (a >>> 0).toString(36) + (b >>> 0).toString(36);
  };
  /** All that is not what it says or where it leads: classes, inline style, states. */
  const marksOf = (element: Element) =>
    [...element.attributes]
      .filter(({ name }) =>
        /^(class|style|role|type|hidden|disabled|checked|open|aria-(?!label|describ|control|own))/.test(name),
      )
      .map(({ name, value }) => `${name}=${value}`)
      .join(" ");
  const chainOf = (element: Element): string => {
    const had = chains.get(element);
    if (had !== undefined) return had;
    const { parentElement } = element;
    const s = getComputedStyle(element);
    const painted = [s.backgroundColor, s.backgroundImage, s.opacity, s.filter, s.mixBlendMode, s.position, s.zIndex];
    const own = `${element.localName} ${marksOf(element)} ${painted.join(" ")}`;
    const chain = digest(`${parentElement ? chainOf(parentElement) : `${innerWidth}`} > ${own}`);
    chains.set(element, chain);
    return chain;
  };
  const hasText = (element: Element) =>
    element.matches("input, textarea, select") ||
    [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
  const found = new Map<string, Element>();
  for (const element of document.querySelectorAll("body, body *")) {
    if (!hasText(element) || !element.checkVisibility({ visibilityProperty: true })) continue;
    const s = getComputedStyle(element);
    const own = [s.color, s.fontSize, s.fontWeight, s.textShadow, s.visibility, s.webkitTextFillColor];
    const look = digest(`${chainOf(element)} ${own.join(" ")}`);
    if (!seen.has(look) && !found.has(look)) found.set(look, element);
  }
  return found;
}
