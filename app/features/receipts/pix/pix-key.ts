import { readCnpj, formatCnpj } from "~/lib/text/cnpj";
import { formatCpf, readCpf } from "~/lib/text/cpf";
import { readEmail } from "~/lib/text/email";
import { brazilianMobile, formatPhone } from "~/lib/text/phone";
import { cleanLine } from "~/lib/text/text";

/** What a Pix key can be. Eleven digits may be a CPF or a phone: so it is said which. */
export const pixKeyKinds = ["cpf", "cnpj", "phone", "email", "random"] as const;
export type PixKeyKind = (typeof pixKeyKinds)[number];

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A random key (EVP), with or without its hyphens, whatever dashes or braces it was pasted with. */
function readRandom(text: string): string | null {
  const bare = cleanLine(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
  const key = bare.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  return uuid.test(key) ? key : null;
}

/** An e-mail, 77 characters at most (DICT). */
function readMail(text: string): string | null {
  const email = readEmail(text);
  return email.length <= 77 && /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(email) ? email : null;
}

const readers: Record<PixKeyKind, (text: string) => string | null> = {
  cpf: readCpf,
  cnpj: readCnpj,
  phone: brazilianMobile,
  email: readMail,
  random: readRandom,
};

/** A Pix key as the directory of keys (DICT) has it, out of what people type and paste; null when it is none of its kind. */
export function readPixKey(kind: PixKeyKind, text: string): string | null {
  return text.length > 200 ? null : readers[kind](text);
}

/** A key as people write it. */
export function formatPixKey(kind: PixKeyKind, key: string): string {
  if (kind === "cpf") return formatCpf(key);
  if (kind === "cnpj") return formatCnpj(key);
  return kind === "phone" ? formatPhone(key) : key;
}
