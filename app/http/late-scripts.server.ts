/** What Remix writes: where its files are, and the module that starts them. */
const preload = 'rel="modulepreload"';
const startOfModule = /<script nonce="[^"]*" type="module" async="">/;
/** What stands there instead; the elements stay, since React finds its page by them. */
const laterPreload = 'rel="later"';
const laterModule = (nonce: string) => `<script nonce="${nonce}" type="text/plain" data-later>`;

/**
 * Holds a page's scripts back until somebody touches it (or moves a mouse over it). A device that was here before has them at
 * once: they are kept there, and what must happen without a touch (forgetting what an ended login could read) concerns such
 * devices only.
 * @param html a page as Remix renders it
 * @returns the page, unchanged if there is nothing to hold back
 */
export function lateScripts(html: string, nonce: string): string {
  if (!startOfModule.test(html)) return html;
  const held = html.replaceAll(preload, laterPreload).replace(startOfModule, laterModule(nonce));
  return `${held}<script nonce="${nonce}">${loadWhenTouched}</script>`;
}

// As text: a function's own would hold what bundlers put into it.
const loadWhenTouched = `{
  const { nonce } = document.currentScript;
  const touches = ["pointerdown", "pointermove", "keydown", "focusin"];
  const load = () => {
    for (const touch of touches) removeEventListener(touch, load, true);
    for (const link of document.querySelectorAll("link[rel=later]")) link.rel = "modulepreload";
    for (const held of document.querySelectorAll("script[data-later]"))
      if (held.nonce === nonce)
        document.head.appendChild(Object.assign(document.createElement("script"), { type: "module", nonce, text: held.text })).remove();
  };
  for (const touch of touches) addEventListener(touch, load, true);
  if (navigator.serviceWorker?.controller) load();
}`.replaceAll(/\n\s*/g, "");
