import { hours } from "~/lib/duration";

type JobWords = {
  label: string;
  /** Longest silence (ms) that is no sign of trouble. */
  silence: number;
};

const often = (label: string): JobWords => ({ label, silence: hours(2) });
const daily = (label: string): JobWords => ({ label, silence: hours(26) });

/** What people call each job of the clock. */
const words: Record<string, JobWords> = {
  relay: often("Anunciar eventos que ficaram para trás"),
  sweep: often("Enfileirar avisos e e-mails atrasados"),
  "sos-watch": often("Vigiar os pedidos de ajuda abertos"),
  "sos-readiness": daily("Conferir quem pode ser chamado"),
  digests: often("Soltar o que esperava o fim do silêncio"),
  "plan-reviews": often("Lembrar de rever planos de segurança"),
  "purge-diary": often("Destruir anotações excluídas há mais de um dia"),
  "purge-files": often("Destruir arquivos que nada usa"),
  "purge-notices": often("Apagar avisos e envios vencidos"),
  "purge-technical": often("Apagar registros técnicos vencidos"),
  "rewrap-keys": often("Renovar chaves"),
};

/** What a job is called and how long it may be silent; a job without words of its own is no name of the code, either. */
export function wordsOfJob(job: string): JobWords {
  return words[job] ?? often("Outra rotina");
}
