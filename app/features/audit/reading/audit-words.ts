import type { Right } from "~/features/kernel/events/right";
import { joined } from "~/features/kernel/said/words";
import { everyWords } from "~/registry/words";

const acts = joined(everyWords, "acts");

/** Acts that only look, and so are looked for most. */
const readings = new Set([
  ...["look", "list", "open_phone", "open_plan", "read", "read_contact", "river", "search", "show_link", "export"],
  "fetch",
]);

/** A row's act as the sentence after a name; what has none yet is told by its code, for nothing is left out of an audit. */
export function actionWords(action: string): string {
  return acts[action] ?? action;
}

/** Whether somebody only looked. */
export function isReading(action: string): boolean {
  return action === "files.open" || readings.has(action.split(".")[1] ?? "");
}

const reasons: Record<string, string> = { erasure: "apagamento dos dados", invitation: "veio por convite" };

/** Why, where somebody said it; what the product notes for itself, in its own codes, stays in the file. */
export function reasonWords(reason: string | null): string | null {
  if (reason === null || /^(by |[a-z]+([_.-][a-z]+)+$)/.test(reason)) return null;
  return reasons[reason] ?? reason;
}

/** What parts are called that many features have; others' are in their own words. */
const fieldNames: Record<string, string> = {
  ...joined(everyWords, "parts"),
  address: "endereço",
  admin: "Administração",
  answer: "resposta",
  birthDate: "nascimento",
  comment: "comentário",
  consent: "autorização",
  content: "texto",
  files: "arquivos",
  name: "nome",
  phone: "telefone",
  policy: "regras",
  psychologist: "Psicologia",
  readers: "quem vê",
  rule: "regra",
  status: "situação",
  title: "título",
};

/** Names of what was touched, those that mean something to a reader; every one is in the file. */
export function fieldWords(fields: readonly string[]): string {
  return fields.flatMap((field) => fieldNames[field] ?? []).join(", ");
}

const rights: Partial<Record<Right, string>> = {
  "care-link": "porque acompanha",
  substitute: "no lugar de quem acompanha",
  keeping: "porque guarda o que escreveu",
  "break-glass": "Acesso excepcional",
  support: "pelo suporte da CÁRIS",
};

/** By which right, in words, where it is not plain from who it was. */
export function rightWords(right: Right | null): string | null {
  return right === null ? null : (rights[right] ?? null);
}

const roles: Record<string, string> = {
  patient: "paciente",
  psychologist: "psicologia",
  admin: "administração",
  platform: "CÁRIS",
  system: "o sistema",
  account: "",
  nobody: "",
};

export function roleWords(role: string): string {
  return roles[role] ?? role;
}
