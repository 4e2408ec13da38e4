import type { PlanRoom } from "../people/plan-room.server";
import { count } from "./import-words";

/** For how many more the plan has room, in a sentence; empty where it has no limit. */
export function roomWords(room: PlanRoom | null): string {
  if (room === null || (room.patients === null && room.psychologists === null)) return "";
  const parts = [
    room.patients === null ? null : count(room.patients, "paciente", "pacientes"),
    room.psychologists === null ? null : count(room.psychologists, "pessoa da psicologia", "pessoas da psicologia"),
  ];
  return ` O plano tem lugar para mais ${parts.filter(Boolean).join(" e ")}: o que passar disso fica de fora.`;
}
