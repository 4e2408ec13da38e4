import { readCpf } from "~/lib/text/cpf";
import type { Span, SpanKind } from "./span";

/** Numbers that are to be said: those of help, and of emergencies. */
const open = new Set(["188", "192", "190", "193", "180", "100"]);

const email =
  /[\p{L}\p{N}._%+-]{1,64}\s?@\s?[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{2,63}){1,4}|[\p{L}\p{N}._+-]{2,64} arroba [\p{L}\p{N}-]{2,63}(?: (?:ponto|\.) (?:com|br|org|net)){1,2}/giu;
const link =
  /\bhttps?:\/\/[^\s<>"]{1,500}|\bwww\.[^\s<>"]{1,300}|(?<![\p{L}\p{N}.])@[\p{L}\p{N}_](?:[\p{L}\p{N}._]{0,28}[\p{L}\p{N}_])|\b[\p{L}\p{N}-]{2,63}\.(?:com|net|org|app|me|io)(?:\.br)?(?:\/[^\s<>"]{0,300})?/giu;
/** With words between: "o CRP dela, que eu anotei, é 09/7788". */
const farCrp = /(?<=\bcrp\b[^\d\n]{1,40})\d{2}\s?[/-]\s?\d{3,7}\b/giu;
const crp = /\bcrp(?:\b[\s:.nº°o/-]{0,6}|(?=\d))\d{2}\s?[/-]?\s?\d{1,7}\b/giu;
const cep = /\b\d{5}-\d{3}\b(?!-)|\bcep\b[\s:]{0,3}\d{2}\.?\d{3}-?\d{3}\b/giu;
/** Digits with what people write between them; judged by how many there are. */
const digits = /(?<![\p{L}\p{N}])(?:\+|\()?\d(?:[().\s–/-]{0,3}\d){7,60}(?!\p{N})/gu;
const spoken = /(?:\b(?:zero|um|dois|tr[eê]s|quatro|cinco|seis|meia|sete|oito|nove)\b[\s,-]{0,3}){7,14}/giu;
const month = "(?:janeiro|fevereiro|mar[cç]o|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro)";
/** Numbers in words, as dates are said. */
const ten =
  "(?:um|primeiro|dois|tr[eê]s|quatro|cinco|seis|sete|oito|nove|dez|onze|doze|treze|quatorze|catorze|quinze|dezesseis|dezessete|dezoito|dezenove|vinte|trinta)";
const tens = "(?:vinte|trinta|quarenta|cinquenta|sessenta|setenta|oitenta|noventa)";
const dayInWords = `${ten}(?: e ${ten})?`;
const yearInWords = `(?:mil novecentos(?: e ${tens})?|dois mil)(?: e ${ten}){0,2}`;
const dateInWords = `(?:\\d{1,2}º?|${dayInWords}) de ${month} de ${yearInWords}`;
const date = `(?:\\d{1,2}[/.-]\\d{1,2}(?:[/.-]\\d{2,4})?|\\d{1,2}º? de ${month}(?: de \\d{4})?|${dateInWords}|${dayInWords} de ${month}|${yearInWords}|(?:19|20)\\d{2})`;
const birth = new RegExp(
  `(?:nasci\\b|nascid[oa]\\b|nasceu\\b|nascimento\\b|nasc\\.|anivers[aá]rio\\b|fa[zç]o anos\\b|faz anos\\b|\\bdn\\b)[^.!?\\n\\d]{0,24}(${date})`,
  "giu",
);
/** A whole date that is long ago is somebody's birth more often than anything else. */
const longAgo = /\b\d{1,2}[/.-]\d{1,2}[/.-](?:19\d{2}|200\d|201[0-5]|[3-9]\d)\b(?![/.-]\d)/g;
/** The same in words, and with the month by its name. */
const longAgoInWords = new RegExp(
  `(?<!\\p{L})(?:${dateInWords}|\\d{1,2}º? de ${month} de (?:19\\d{2}|200\\d|201[0-5]))(?!\\p{L})`,
  "giu",
);

function all(text: string, pattern: RegExp, kind: SpanKind, isOne: (said: string) => boolean = () => true): Span[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const said = match[0].trimEnd();
    return isOne(said) ? [{ kind, start: match.index, end: match.index + said.length }] : [];
  });
}

function births(text: string): Span[] {
  return [...text.matchAll(birth)].map((match) => {
    const end = match.index + match[0].length;
    return { kind: "birth" as const, start: end - (match[1]?.length ?? 0), end };
  });
}

const plain = (said: string) => said.replace(/\D/g, "");

/** Whether digits are written as a date, a span of hours, an amount or a score. */
function isOrdinary(said: string): boolean {
  return (
    /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}$/.test(said) ||
    /^\d{1,3}(\.\d{3})+(,\d{2})?$/.test(said) ||
    /^(19|20)\d{2}\s?[–/-]\s?(19|20)\d{2}$/.test(said) ||
    // Several numbers beside each other, none of them long: "10 20 30".
    /^\d{1,2}(\s\d{1,2})+$/.test(said)
  );
}

const phoneLike =
  /^(?:\+?55)?[\s.-]?\(?0?\d{2}\)?[\s.-]?9?[\s.-]?\d{4}[\s.–-]?\d{4}$|^9?[\s.-]?\d{4}[\s.–-]?\d{4}$|^0800|^[34]00\d[\s-]?\d{4}$/;

/** What a row of digits is; null for one that says nothing of anybody. */
function kindOf(said: string, before: string): SpanKind | null {
  const row = plain(said);
  if (open.has(row) || row.length < 8 || isOrdinary(said.trim())) return null;
  if (row.length === 11 && (readCpf(row) !== null || /\bcpf\b/i.test(before))) return "cpf";
  if (row.length === 11 && /^\d{3}[.\s]\d{3}[.\s]\d{3}/.test(said)) return "cpf";
  return phoneLike.test(said.trim()) && row.length <= 13 ? "phone" : "number";
}

function rows(text: string): Span[] {
  return [...text.matchAll(digits)].flatMap((match) => {
    const said = match[0];
    const kind = kindOf(said, text.slice(Math.max(0, match.index - 40), match.index));
    return kind === null ? [] : [{ kind, start: match.index, end: match.index + said.length }];
  });
}

/** E-mails, links, CRP, CEP, CPF, phones, other long numbers and dates of birth. Every pattern is bounded: linear in the text. */
export function findNumbers(text: string): Span[] {
  return [
    ...all(text, email, "email"),
    ...all(text, link, "link"),
    ...all(text, crp, "crp"),
    ...all(text, farCrp, "crp"),
    ...all(text, cep, "address"),
    ...births(text),
    ...all(text, longAgo, "birth"),
    ...all(text, longAgoInWords, "birth"),
    ...rows(text),
    ...all(text, spoken, "phone"),
  ];
}
