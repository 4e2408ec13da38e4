/** Under this name a pasted element's style is read: under its own the page's policy (CSP) refuses it, and says so for each. */
export const styleName = "data-pasted-style";

/** HTML without its sheets. By indexOf, so that a hundred thousand that never end are looked for once. */
function withoutSheets(html: string): string {
  let [kept, from] = ["", 0];
  for (const [lower, end] = [html.toLowerCase(), "</style>"]; ;) {
    const start = lower.indexOf("<style", from);
    const over = start < 0 ? -1 : lower.indexOf(end, start);
    if (over < 0) return kept + html.slice(from);
    kept += html.slice(from, start);
    from = over + end.length;
  }
}

/** HTML whose styles are said under another name, and whose sheets are gone. */
export function setStylesAside(html: string): string {
  return withoutSheets(html).replace(/\sstyle\s*=/gi, ` ${styleName}=`);
}

/** Gives back to words what looked like a style. @param body changed by it */
export function restoreWords(body: HTMLElement): void {
  const texts = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { nodeValue } = texts.currentNode;
    if (nodeValue?.includes(styleName)) texts.currentNode.nodeValue = nodeValue.replaceAll(`${styleName}=`, "style=");
  }
}

/** What a pasted element says of its looks: property → value, in small letters. */
export function pastedStyle(element: Element): Map<string, string> {
  const rules = (element.getAttribute(styleName) ?? "").toLowerCase().split(";");
  return new Map(
    rules.map((rule) => {
      const [name = "", ...value] = rule.split(":");
      return [name.trim(), value.join(":").trim()];
    }),
  );
}
