import { escapeHtml } from "~/lib/text/text";
import type { Attr, DocumentMark, DocumentNode, NodeKind, RichDocument } from "./document";

/** What a mention points to, for who makes an address of it. */
export type Mention = { kind: string; id: string; label: string };
/**
 * How a document is shown.
 * @param below levels by which its headings stand under the page's own: 0 makes h2 and h3 of them, 1 h3 and h4
 * @param hrefOf where a mention leads, for who reads; null where it leads nowhere (print, export, the patient)
 */
export type HtmlOptions = { below?: 0 | 1 | 2; hrefOf?: (mention: Mention) => string | null };

type Attrs = Record<string, Attr>;
const said = (attrs: Attrs | undefined, name: string) => escapeHtml(String(attrs?.[name] ?? ""));

function link(attrs: Attrs | undefined, inside: string): string {
  return `<a href="${said(attrs, "href")}" target="_blank" rel="noopener noreferrer nofollow">${inside}</a>`;
}

function marked(inside: string, { type, attrs }: DocumentMark): string {
  switch (type) {
    case "bold":
      return `<strong>${inside}</strong>`;
    case "italic":
      return `<em>${inside}</em>`;
    case "underline":
      return `<u>${inside}</u>`;
    case "strike":
      return `<s>${inside}</s>`;
    case "link":
      return link(attrs, inside);
  }
}

function mention({ attrs }: DocumentNode, { hrefOf }: HtmlOptions): string {
  const [kind, id, label] = [String(attrs?.kind), String(attrs?.id), String(attrs?.label)];
  const href = hrefOf?.({ kind, id, label }) ?? null;
  const open = `class="rich-mention" data-kind="${escapeHtml(kind)}"`;
  const words = escapeHtml(label);
  return href === null ? `<span ${open}>${words}</span>` : `<a ${open} href="${escapeHtml(href)}">${words}</a>`;
}

function spans(attrs: Attrs | undefined): string {
  return (["colspan", "rowspan"] as const)
    .map((name) => (Number(attrs?.[name]) > 1 ? ` ${name}="${said(attrs, name)}"` : ""))
    .join("");
}

function task({ attrs }: DocumentNode, inside: string): string {
  const [checked, words] = attrs?.checked === true ? [" checked", "Feito"] : ["", "A fazer"];
  return `<li class="rich-task"><input type="checkbox" disabled${checked} aria-label="${words}"><div>${inside}</div></li>`;
}

type Writer = (inside: string, node: DocumentNode, below: number) => string;
const inTag =
  (tag: string): Writer =>
  (inside, { attrs }) =>
    `<${tag}${spans(attrs)}>${inside}</${tag}>`;

const writers: Record<Exclude<NodeKind, "text" | "mention">, Writer> = {
  doc: (inside) => inside,
  paragraph: (inside) => `<p>${inside || "<br>"}</p>`,
  heading: (inside, { attrs }, below) =>
    `<h${Number(attrs?.level) + below}>${inside}</h${Number(attrs?.level) + below}>`,
  bulletList: inTag("ul"),
  orderedList: (inside, { attrs }) =>
    `<ol${Number(attrs?.start) > 1 ? ` start="${said(attrs, "start")}"` : ""}>${inside}</ol>`,
  listItem: inTag("li"),
  taskList: (inside) => `<ul class="rich-tasks">${inside}</ul>`,
  taskItem: (inside, node) => task(node, inside),
  blockquote: inTag("blockquote"),
  horizontalRule: () => "<hr>",
  hardBreak: () => "<br>",
  table: (inside) =>
    `<div class="rich-table" tabindex="0" role="group" aria-label="Tabela"><table><tbody>${inside}</tbody></table></div>`,
  tableRow: inTag("tr"),
  tableHeader: inTag("th"),
  tableCell: inTag("td"),
};

function nodeHtml(node: DocumentNode, options: HtmlOptions): string {
  const { type, marks = [] } = node;
  if (type === "text") return marks.reduceRight(marked, escapeHtml(node.text ?? ""));
  if (type === "mention") return marks.reduceRight(marked, mention(node, options));
  const inside = (node.content ?? []).map((child) => nodeHtml(child, options)).join("");
  return writers[type](inside, node, options.below ?? 0);
}

/**
 * A document as HTML, for reading, printing and the export alike. Everything a person wrote is escaped, and the only addresses in it are
 * those that were judged (`linkAddress`) and the caller's own. Class names: rich-tasks, rich-task, rich-table, rich-mention.
 */
export function documentToHtml(document: RichDocument, options: HtmlOptions = {}): string {
  return document.content.map((node) => nodeHtml(node, options)).join("");
}
