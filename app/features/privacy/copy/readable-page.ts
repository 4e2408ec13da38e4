import { dateFormat } from "~/lib/time/date-format";
import type { Told, ToldUnit } from "../told-units.server";
import { fieldLabels, storeTitles } from "./field-labels";
import { documentToHtml } from "~/features/records/document/document-html";
import type { RichDocument } from "~/features/records/document/document";
import { codeWords, isCoded } from "./code-words";
import { fileEntry } from "./file-entry";

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const safe = (text: string) => text.replaceAll(/[&<>"']/g, (sign) => escapes[sign] ?? sign);

/** Numbers in fields of these names are instants (ms), however long ago: what somebody lived in 1900 has a day, too. */
const isInstant = (name: string) => /^at$|At$|Since$|^until$/.test(name);

/** Texts in fields of these names are days or wall clocks, where they look like one: elsewhere a person may have written one. */
const isDay = (name: string) => /^(day|since|slot|week|from|to|until|date|pauses)$|(Day|On|Date|Until|At)$/.test(name);
const isoDay = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2})(?:\/.*)?)?$/;
const isoInstant = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;
const calendar = dateFormat("pt-BR", "UTC", { dateStyle: "long" });

/** A day, a wall clock or an instant of an ISO text as people say it; null for anything else. */
function dayWords(text: string, clock: Intl.DateTimeFormat): string | null {
  if (isoInstant.test(text)) return clock.format(Date.parse(text));
  const [, year, month, day, time] = isoDay.exec(text) ?? [];
  const at = year === undefined ? Number.NaN : Date.UTC(Number(year), Number(month) - 1, Number(day));
  if (Number.isNaN(at)) return null;
  return time === undefined ? calendar.format(at) : `${calendar.format(at)} às ${time}`;
}

/** Minutes after midnight. */
const isMinute = (name: string) => name === "fromMinute" || name === "toMinute";
const clockOf = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

/** What a program needs to check a signed text, and numbers of the sources of a sentence. */
const forPrograms = new Set([
  ...["seq", "readSeq", "format", "sources", "entries"],
  // How a chart is drawn: its sentence says what it shows.
  ...["frame", "ticks", "along", "bands", "joined"],
]);

/** Numbers of ours, which mean nothing to who reads: they stand in data.json. A file's is the name of it in the folder. */
function isOurNumber(store: string, name: string, value: unknown): boolean {
  if (name === "id") return store !== "file";
  if (/Id$/.test(name) || forPrograms.has(name)) return true;
  return typeof value === "string" && /^[a-z]{3}_[0-9A-Z]{26}$/.test(value);
}

const reais = new Intl.NumberFormat("pt-BR", { style: "currency", currency: "BRL" });

/** Deeper than this is shown as it stands in data.json. */
const deepest = 6;

/** Where a value stands: in which store, told by which clock, how deep. */
type Where = { store: string; clock: Intl.DateTimeFormat; depth: number };

function shown(name: string, value: unknown, where: Where): string {
  const { clock, depth } = where;
  const deeper = { ...where, depth: depth + 1 };
  if (value === null || value === undefined || value === "") return "–";
  if (typeof value === "boolean") return value ? "sim" : "não";
  if (typeof value === "number" && name.endsWith("Cents")) return safe(reais.format(value / 100));
  if (typeof value === "number" && isInstant(name)) return safe(clock.format(value));
  if (typeof value === "number") return isMinute(name) ? clockOf(value) : String(value);
  if (typeof value === "string") return safe(told(name, value, where));
  if (value instanceof Uint8Array) return "–";
  if (depth >= deepest) return safe(JSON.stringify(value));
  if (Array.isArray(value)) {
    if (value.length === 0) return "–";
    return `<ul>${value.map((one) => `<li>${shown(name, one, deeper)}</li>`).join("")}</ul>`;
  }
  if (isDocument(value)) return `<div class="rich">${documentToHtml(value, { below: 2 })}</div>`;
  return list(value as Record<string, unknown>, deeper);
}

/** A text as its field has it: somebody's words as they are, a code of ours and a day in words. */
function told(name: string, text: string, { store, clock }: Where): string {
  const day = isDay(name) ? dayWords(text, clock) : null;
  return day ?? (isCoded(store, name) ? codeWords(name, text) : null) ?? text;
}

/** A text of the prontuário, whose tree was judged when it was written (`documentSchema`). */
function isDocument(value: object): value is RichDocument {
  return "type" in value && value.type === "doc" && "content" in value && Array.isArray(value.content);
}

function list(record: Record<string, unknown>, where: Where): string {
  const rows = Object.entries(record)
    .filter(
      ([name, value]) =>
        value !== null && value !== undefined && value !== "" && !isOurNumber(where.store, name, value),
    )
    .filter(([name]) => !(where.store === "file" && where.depth === 0 && name === "id"))
    .map(([name, value]) => `<dt>${safe(fieldLabels[name] ?? name)}</dt><dd>${shown(name, value, where)}</dd>`);
  if (where.store === "file" && where.depth === 0) rows.push(...linked(record));
  return rows.length > 0 ? `<dl>${rows.join("")}</dl>` : "–";
}

/** Where a file stands in the folder; what was not checked has no bytes there. */
function linked({ id, name, type, state }: Record<string, unknown>): string[] {
  if (state !== "clean" || typeof id !== "string") return [];
  const entry = fileEntry({ id, name: typeof name === "string" ? name : "", type: String(type) });
  return [`<dt>Na cópia</dt><dd><a href="${safe(entry)}">${safe(entry)}</a></dd>`];
}

const style = `
:root{color-scheme:light dark;--paper:#faf6ec;--ink:#22282b;--soft:#565d60;--line:#d9d2c3}
@media (prefers-color-scheme:dark){:root{--paper:#10211f;--ink:#eef1ee;--soft:#b3bfbb;--line:#33504b}}
body{margin:0 auto;max-width:46rem;padding:1.5rem 1rem 4rem;background:var(--paper);color:var(--ink);font:1rem/1.6 system-ui,sans-serif;overflow-wrap:anywhere}
h1{font-size:1.75rem;line-height:1.2}h2{display:inline;font-size:1.125rem}a{color:inherit;text-underline-offset:.2em}
details{border-top:1px solid var(--line)}summary{padding:.75rem 0;cursor:pointer}summary:focus-visible{outline:3px solid currentColor;outline-offset:2px}details[open]>summary{position:sticky;top:0;background:var(--paper)}
@media print{details::details-content{content-visibility:visible;block-size:auto}}
article{border-top:1px solid var(--line);padding:.75rem 0}dl{margin:0;display:grid;grid-template-columns:minmax(7rem,12rem) 1fr;gap:.15rem 1rem}
dd dl{grid-template-columns:1fr}dt{color:var(--soft)}dd{margin:0;white-space:pre-wrap}ul{margin:0;padding-left:1.2rem;white-space:normal}p{max-width:40rem}
.rich{white-space:normal}.rich p{margin:0 0 .5rem}.rich table{border-collapse:collapse}.rich td,.rich th{border:1px solid var(--line);padding:.25rem .5rem;text-align:left}
@media (max-width:30rem){dl{grid-template-columns:1fr}dd{margin-bottom:.35rem}}`;

/** `index.html`, told in pieces: everything in words, on one page that needs nothing else and runs nothing. @param zone of the reader */
export function readablePage(madeAt: number, { name, zone }: { name: string; zone: string }) {
  const clock = dateFormat("pt-BR", zone, { dateStyle: "long", timeStyle: "short" });
  return {
    name: "index.html",
    head: `<!doctype html>
<html lang="pt-BR"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Seus dados na CÁRIS</title><style>${style}</style></head><body><main>
<h1>Seus dados na CÁRIS</h1>
<p>${safe(name)}, aqui está tudo o que a CÁRIS guarda de você em ${safe(clock.format(madeAt))}. Os horários são os de ${safe(zone)}.</p>
<p>O mesmo está em <a href="data.json">data.json</a>, para programas; o que outros sistemas de saúde leem está em <a href="fhir.json">fhir.json</a> (FHIR R4); seus arquivos estão na pasta files. Os números internos, que só servem a programas, ficam fora desta página. Guarde esta cópia onde só você abre.</p>
<p>Abra cada parte para ler; o que é da sua conta e dos acessos a ela vem por último.</p>
`,
    async *of({ store }: ToldUnit, told: AsyncGenerator<Told>): AsyncGenerator<string> {
      let isOpen = false;
      for await (const one of told) {
        if (!isOpen) yield `<details><summary><h2>${safe(storeTitles[store] ?? store)}</h2></summary>\n`;
        isOpen = true;
        yield "broken" in one
          ? "<p>Esta parte não pôde ser lida até o fim. Peça outra cópia; se acontecer de novo, escreva para a pessoa encarregada.</p>\n"
          : `<article>${list(one.record, { store, clock, depth: 0 })}</article>\n`;
      }
      if (isOpen) yield "</details>\n";
    },
    foot: "</main></body></html>\n",
  };
}
