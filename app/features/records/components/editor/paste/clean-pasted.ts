import { linkHref } from "../link-href";
import { moveInto, putBefore, unwrap } from "./move-nodes";
import { pastedStyle, restoreWords, setStylesAside, styleName } from "./pasted-styles";
import { joinWordLists } from "./word-lists";

/** Longest HTML (characters) that is cleaned: a document of some hundred pages. What is longer is pasted as its words alone. */
const longest = 4_000_000;

/** What brings no words. */
const withoutWords =
  "style,script,meta,link,title,base,template,noscript,img,picture,svg,math,canvas,object,embed,iframe,audio,video,input,select,textarea,button,colgroup,head";
/** Attributes that a document keeps of what is pasted. */
const keptAttributes = new Set(["href", "colspan", "rowspan", "start"]);

function removeComments(body: HTMLElement): void {
  const comments = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_COMMENT);
  const found: ChildNode[] = [];
  while (comments.nextNode()) found.push(comments.currentNode as ChildNode);
  for (const comment of found) comment.remove();
}

function rename(element: Element, name: string): void {
  const other = element.ownerDocument.createElement(name);
  moveInto(other, element);
  putBefore(other, element);
  element.remove();
}

/** Word's own elements ("o:p", "w:sdt", "st1:place") are no part of a text, what stands in them is. Pictures of it are not. */
function removeForeign(body: HTMLElement): void {
  for (const element of body.querySelectorAll("*")) {
    if (!element.tagName.includes(":")) continue;
    if (/^(V|M):/.test(element.tagName)) element.remove();
    else unwrap(element);
  }
}

type Style = Map<string, string>;
const says = (style: Style, name: string, value: RegExp) => value.test(style.get(name) ?? "");
const lines = (style: Style) => `${style.get("text-decoration") ?? ""} ${style.get("text-decoration-line") ?? ""}`;

const asMarks: [name: string, isSaid: (style: Style) => boolean][] = [
  ["strong", (style) => says(style, "font-weight", /^(bold|bolder|[6-9]00)$/)],
  ["em", (style) => says(style, "font-style", /^italic/)],
  ["u", (style) => lines(style).includes("underline")],
  ["s", (style) => lines(style).includes("line-through")],
];

/** What a span says by its looks, it says by its kind; bold that says it is not bold (Google Docs wraps all in one) is none. */
function looksToMarks(body: HTMLElement): void {
  for (const element of body.querySelectorAll(`:is(span,font,b,i)[${styleName}]`)) {
    const style = pastedStyle(element);
    if (element.tagName === "B" && says(style, "font-weight", /^(normal|[1-5]00)$/)) unwrap(element);
    else if (element.tagName === "I" && says(style, "font-style", /^normal/)) unwrap(element);
    else if (element.tagName === "SPAN" || element.tagName === "FONT") {
      for (const [name, isSaid] of asMarks) {
        if (!isSaid(style) || element.childNodes.length === 0) continue;
        const mark = element.ownerDocument.createElement(name);
        moveInto(mark, element);
        element.appendChild(mark);
      }
    }
  }
}

/** Headings of two levels: a note has its title already. */
function settleHeadings(body: HTMLElement): void {
  for (const title of body.querySelectorAll("h1,p.MsoTitle")) rename(title, "h2");
  for (const small of body.querySelectorAll("h4,h5,h6,p.MsoSubtitle")) rename(small, "h3");
}

function settleLinks(body: HTMLElement): void {
  for (const link of body.querySelectorAll("a")) {
    const href = linkHref(link.getAttribute("href") ?? "");
    if (href === null) unwrap(link);
    else link.setAttribute("href", href);
  }
}

/** Paragraphs that only make room, outside cells and items, which need one. */
function removeEmptyLines(body: HTMLElement): void {
  for (const line of body.querySelectorAll("p,h2,h3")) {
    if (line.closest("td,th,li")) continue;
    if ((line.textContent ?? "").trim() === "" && !line.querySelector("br + br")) line.remove();
  }
}

function removeAttributes(body: HTMLElement): void {
  for (const element of body.querySelectorAll("*")) {
    for (const { name } of [...element.attributes]) if (!keptAttributes.has(name)) element.removeAttribute(name);
  }
}

function textAlone(html: string): string {
  const text =
    new DOMParser().parseFromString(setStylesAside(html.slice(0, longest)), "text/html").body.textContent ?? "";
  const holder = document.createElement("p");
  holder.textContent = text;
  return holder.outerHTML;
}

/**
 * HTML that was copied elsewhere (Word, its web edition, Google Docs, a page) as a document can hold it: words, headings, lists, tables,
 * links, bold and italics; no looks, pictures, comments or traces of the program. What was copied here is left as it is: the editor's
 * own kinds are all it can have.
 */
export function cleanPasted(html: string): string {
  if (html.includes("data-pm-slice")) return html;
  if (html.length > longest) return textAlone(html);
  const { body } = new DOMParser().parseFromString(setStylesAside(html), "text/html");
  restoreWords(body);
  removeComments(body);
  for (const element of body.querySelectorAll(withoutWords)) element.remove();
  removeForeign(body);
  joinWordLists(body);
  looksToMarks(body);
  settleHeadings(body);
  settleLinks(body);
  removeEmptyLines(body);
  removeAttributes(body);
  return body.innerHTML;
}
