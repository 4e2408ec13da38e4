import type { LimitName, PlanCode, PlanFeature } from "./plan";

/** What plans are called. */
export const planNames: Readonly<Record<PlanCode, string>> = {
  free: "Gratuito",
  essencial: "Essencial",
  profissional: "Profissional",
  clinica: "Clínica",
  house: "Da casa",
};

export const featureWords: Readonly<Record<PlanFeature, string>> = {
  "priority-support": "Atendimento com prioridade",
  "guided-start": "Ajuda de uma pessoa para começar",
};

const count = new Intl.NumberFormat("pt-BR", { maximumFractionDigits: 1 });

/** "500 MB", "5 GB". @param megabytes of 1,000,000 bytes */
export function storageWords(megabytes: number): string {
  return megabytes < 1000 ? `${count.format(megabytes)} MB` : `${count.format(megabytes / 1000)} GB`;
}

const units: Readonly<Record<Exclude<LimitName, "storageMb">, readonly [one: string, many: string]>> = {
  patients: ["paciente", "pacientes"],
  psychologists: ["pessoa que atende", "pessoas que atendem"],
};

/** "até 25 pacientes", "5 GB para arquivos". */
export function limitWords(name: LimitName, limit: number | null): string {
  if (name === "storageMb") return limit === null ? "arquivos sem limite" : `${storageWords(limit)} para arquivos`;
  const [one, many] = units[name];
  if (limit === null) return `${many} sem limite`;
  return limit === 1 ? `1 ${one}` : `até ${count.format(limit)} ${many}`;
}

const money = new Intl.NumberFormat("pt-BR", { style: "currency", currency: "BRL" });

/** "R$ 79,00". @param cents centavos */
export function priceWords(cents: number): string {
  return money.format(cents / 100);
}
