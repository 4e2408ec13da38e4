import type { Enclose } from "~/features/notifications/delivery/enclosure";
import { selectAppointment } from "../booking/appointment.repo.server";
import { freeUntil, type Terms } from "../steps/fee.policy";
import { whenWords } from "../calendar/when-words";
import { leadOf, type Lead } from "./reminder.policy";
import { sessionLinkPath } from "./session-link.server";
import { isExpected } from "./whom-to-remind.server";

const leadIn = (kind: string) => kind.slice(kind.lastIndexOf("_") + 1) as Lead;

/** Until when it costs nothing, where the reminder comes in time for that and something could be owed. The same at every try. */
function freeWords(row: Terms, kind: string, zone: string): string {
  const until = freeUntil(row);
  const comesInTime = until > row.startAt - leadOf(leadIn(kind), row);
  return row.feeCents && comesInTime && until < row.startAt ? `Sem custo até ${whenWords(until, zone)}. ` : "";
}

/**
 * What a reminder says when it goes out: the hour on the reader's clock, and for a patient the link that confirms or cancels. It is dropped
 * when the session has begun, does not take place, or was put off so far that its time has not come.
 */
export const encloseReminder: Enclose = async (ctx, { clinicId, memberId, kind, subjectId, zone }) => {
  const [row] = await selectAppointment(ctx.db, { clinicId }, subjectId);
  const now = ctx.now();
  if (!row || !isExpected(row, now) || now < row.startAt - leadOf(leadIn(kind), row)) return null;
  const line = `Lembrete: ${whenWords(row.startAt, zone)}.`;
  const own = row.patients.find(({ patientId }) => patientId === memberId);
  // The last reminder is due when the room opens.
  const hasRoom = kind.endsWith("_quarter") && row.type === "online";
  const room = hasRoom ? [{ text: "A sala já está aberta:", path: `/dashboard/room/${row.id}` }] : [];
  if (!own) return row.psychologistId === memberId ? { line, after: room } : null;
  if (own.leftAt !== null) return null;
  const path = await sessionLinkPath(ctx.platform, { clinicId, id: row.id, startAt: row.startAt }, memberId);
  const label = own.confirmedAt === null ? "Confirmar ou avisar" : "Ver ou avisar";
  return {
    line,
    action: { label, path },
    after: [...room, { text: `Não vai poder? ${freeWords(row, kind, zone)}Avise aqui:`, path: `${path}?cancel` }],
  };
};
