import { cleanLine } from "~/lib/text/text";
import { lengthOf } from "~/lib/text/text-length";
import { mentionKinds, type Attr, type MarkKind, type NodeKind } from "./document";

/** Makes of a value what is kept of it; undefined when it is none of the kind. */
type ReadAttr = (value: unknown) => Attr | undefined;
type AttrRule = { read: ReadAttr; preset?: Attr };

/** What a kind of part may have. `drops`: attributes that the editor says and we do not keep. */
export type PartRule = { attrs: Record<string, AttrRule>; drops: readonly string[] };
export type NodeRule = PartRule & {
  content: ReadonlySet<NodeKind>;
  least: 0 | 1;
  first?: NodeKind;
};

/** A whole number within bounds. What is beyond them is brought to them: a list that begins at 0 is no reason to keep nothing of a note. */
const whole =
  (least: number, most: number): ReadAttr =>
  (value) =>
    typeof value === "number" && !Number.isNaN(value) ? Math.min(most, Math.max(least, Math.trunc(value))) : undefined;
const oneOf =
  (values: readonly Attr[]): ReadAttr =>
  (value) =>
    values.find((known) => known === value);
const yesNo: ReadAttr = (value) => (typeof value === "boolean" ? value : undefined);
const idText: ReadAttr = (value) => (typeof value === "string" && /^[\w-]{1,64}$/.test(value) ? value : undefined);

function labelText(value: unknown): string | undefined {
  const label = typeof value === "string" ? cleanLine(value) : "";
  return label !== "" && lengthOf(label) <= 200 ? label : undefined;
}

/** An address that a link may lead to. Judged by its letters *and* as the browser reads it: neither alone is enough. */
export function linkAddress(value: unknown): string | undefined {
  if (typeof value !== "string" || value.length > 2000) return undefined;
  const href = value.trim();
  if (!/^(https?:\/\/|mailto:)[^\s"'<>`\\\p{C}]+$/iu.test(href) || !URL.canParse(href)) return undefined;
  return ["http:", "https:", "mailto:"].includes(new URL(href).protocol) ? href : undefined;
}

const blocks: NodeKind[] = ["paragraph", "heading", "bulletList", "orderedList", "taskList"];
const anyBlock: NodeKind[] = [...blocks, "blockquote", "horizontalRule", "table"];
const inline: NodeKind[] = ["text", "hardBreak", "mention"];

function rule(content: NodeKind[], more: Partial<Omit<NodeRule, "content">> = {}): NodeRule {
  return { content: new Set(content), least: 1, attrs: {}, drops: [], ...more };
}
const line = (attrs: NodeRule["attrs"] = {}) => rule(inline, { least: 0, attrs, drops: ["textAlign"] });
const leaf = (attrs: NodeRule["attrs"] = {}, drops: string[] = []) => rule([], { least: 0, attrs, drops });
const cell = () =>
  rule(anyBlock, {
    attrs: {
      colspan: { read: whole(1, 20), preset: 1 },
      rowspan: { read: whole(1, 200), preset: 1 },
    },
    drops: ["colwidth", "align"],
  });

/** What each kind of part holds. A Map, so that "constructor" is no kind. */
export const nodeRules: ReadonlyMap<unknown, NodeRule> = new Map<NodeKind, NodeRule>([
  ["doc", rule(anyBlock)],
  ["paragraph", line()],
  ["heading", line({ level: { read: whole(2, 3) } })],
  ["bulletList", rule(["listItem"])],
  ["orderedList", rule(["listItem"], { attrs: { start: { read: whole(1, 9999), preset: 1 } }, drops: ["type"] })],
  ["listItem", rule(anyBlock, { first: "paragraph" })],
  ["taskList", rule(["taskItem"])],
  ["taskItem", rule(anyBlock, { first: "paragraph", attrs: { checked: { read: yesNo, preset: false } } })],
  ["blockquote", rule(anyBlock)],
  ["horizontalRule", leaf()],
  ["hardBreak", leaf()],
  ["table", rule(["tableRow"])],
  ["tableRow", rule(["tableHeader", "tableCell"])],
  ["tableHeader", cell()],
  ["tableCell", cell()],
  [
    "mention",
    leaf({ kind: { read: oneOf(mentionKinds) }, id: { read: idText }, label: { read: labelText } }, [
      "mentionSuggestionChar",
    ]),
  ],
  ["text", leaf()],
]);

const bare: PartRule = { attrs: {}, drops: [] };

/** What each mark may say. */
export const markRules: ReadonlyMap<unknown, PartRule> = new Map<MarkKind, PartRule>([
  ["bold", bare],
  ["italic", bare],
  ["underline", bare],
  ["strike", bare],
  ["link", { attrs: { href: { read: linkAddress } }, drops: ["target", "rel", "class", "title"] }],
]);
