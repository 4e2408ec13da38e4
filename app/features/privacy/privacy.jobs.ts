import type { JobRules } from "~/features/kernel/jobs/job-rule";
import { hours, minutes } from "~/lib/duration";

/** What is done by the clock for what people ask of their data. */
export const jobs = {
  "purge-exports": { every: hours(1), label: "Apagar cópias de dados cujo prazo passou" },
  "sweep-copies": { every: hours(24), label: "Apagar restos de cópias de dados" },
  "take-up-copies": { every: minutes(1), label: "Continuar cópias de dados que pararam" },
  "erase-people": { every: minutes(1), label: "Apagar os dados de quem pediu, passado o prazo" },
  "remind-requests": { every: hours(1), label: "Lembrar de pedidos de dados perto do prazo" },
  "remind-holds": { every: hours(1), label: "Lembrar de retenções a rever" },
  "retain-data": { every: minutes(5), label: "Contar e apagar o que cumpriu o prazo de guarda" },
} as const satisfies JobRules;
