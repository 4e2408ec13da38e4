import type { PlanRoom } from "../people/plan-room.server";
import { count } from "./import-words";

/** For how many more the plan has room and its trial mails are left, in sentences; empty where there is no limit. */
export function roomWords(room: PlanRoom | null): string {
  return room === null ? "" : placesWords(room) + mailsWords(room);
}

function placesWords({ patients, psychologists }: PlanRoom): string {
  if (patients === null && psychologists === null) return "";
  const parts = [
    patients === null ? null : count(patients, "paciente", "pacientes"),
    psychologists === null ? null : count(psychologists, "pessoa da psicologia", "pessoas da psicologia"),
  ];
  return ` O plano tem lugar para mais ${parts.filter(Boolean).join(" e ")}: o que passar disso fica de fora.`;
}

function mailsWords({ mailsToday }: PlanRoom): string {
  if (mailsToday === null) return "";
  return ` Antes do primeiro pagamento, hoje ainda ${mailsToday === 1 ? "vai 1 convite" : `vão ${mailsToday} convites`}: os outros podem ir amanhã.`;
}
