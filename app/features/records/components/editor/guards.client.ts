import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";
import { mostDepth } from "../../document/document";
import { nodeRules } from "../../document/document.grammar";

function depthOf(node: Node): number {
  let deepest = 0;
  node.forEach((child) => {
    deepest = Math.max(deepest, 1 + depthOf(child));
  });
  return deepest;
}

/** Nothing gets deeper than a document may be: a list in the tenth list stays where it is. @param onTooDeep says so */
export function depthGuard(onTooDeep: () => void) {
  return Extension.create({
    name: "depthGuard",
    addProseMirrorPlugins: () => [
      new Plugin({
        filterTransaction(tr, state) {
          if (!tr.docChanged) return true;
          const depth = depthOf(tr.doc);
          if (depth <= mostDepth || depth <= depthOf(state.doc)) return true;
          queueMicrotask(onTooDeep);
          return false;
        },
      }),
    ],
  });
}

/**
 * What a part says of itself is at once what is kept of it: a list typed as "0." begins at 1, a cell pasted over 24 columns takes 20. So
 * what she sees is what is saved, however it came in.
 */
export const keptAttributes = Extension.create({
  name: "keptAttributes",
  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction(transactions, _, { doc, tr }) {
        if (!transactions.some(({ docChanged }) => docChanged)) return null;
        doc.descendants((node, at) => {
          for (const [name, { read, preset }] of Object.entries(nodeRules.get(node.type.name)?.attrs ?? {})) {
            const kept = read(node.attrs[name]) ?? preset;
            if (kept !== undefined && kept !== node.attrs[name]) tr.setNodeAttribute(at, name, kept);
          }
        });
        return tr.docChanged ? tr : null;
      },
    }),
  ],
});

/** Tab moves within lists and tables. After Escape the next Tab leaves the text, so that nobody is caught in it (WCAG 2.1.2). */
export const wayOut = Extension.create({
  name: "wayOut",
  priority: 2000,
  addProseMirrorPlugins() {
    let released = false;
    return [
      new Plugin({
        props: {
          handleDOMEvents: {
            keydown: (_, event) => {
              if (event.key === "Tab") return released;
              released = event.key === "Escape" || (released && event.key === "Shift");
              return false;
            },
            blur: () => {
              released = false;
              return false;
            },
          },
        },
      }),
    ];
  },
});
