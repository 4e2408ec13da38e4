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
  addenda: "adendos",
  address: "endereço",
  admin: "Administração",
  ai_note: "ajuda para escrever notas",
  ai_plain: "documentos em palavras simples",
  ai_reflection: "reflexões",
  ai_summary: "resumo da semana",
  ai_transcript: "transcrições",
  amountCents: "valor",
  answer: "resposta",
  birthDate: "nascimento",
  comment: "comentário",
  consent: "autorização",
  contact: "contato",
  contacts: "contatos",
  content: "texto",
  emotions: "emoções",
  exceptions: "exceções",
  features: "recursos",
  files: "arquivos",
  flags: "recursos ligados",
  guest: "pessoa convidada",
  hours: "horário",
  isPrivate: "só para mim",
  limits: "limites",
  logo: "logo",
  mood: "humor",
  name: "nome",
  occurredAt: "hora",
  password: "senha",
  phone: "telefone",
  phoneSharing: "quem vê o telefone",
  plan: "plano",
  policy: "regras",
  preferences: "preferências",
  price: "preço",
  psychologist: "Psicologia",
  quietHours: "silêncio",
  readers: "quem vê",
  recovery_codes: "códigos de recuperação",
  relation: "relação",
  replyTime: "tempo de resposta",
  rule: "regra",
  status: "situação",
  steps: "passos",
  substituteId: "substituto",
  tags: "etiquetas",
  taxId: "CPF ou CNPJ",
  title: "título",
  totp: "duas etapas",
  week: "semana",
  zone: "fuso",
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
