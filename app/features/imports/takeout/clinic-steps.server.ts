import { everySession } from "~/features/appointments/sessions/every-session.server";
import { everyMember } from "~/features/tenancy/member/every-member.server";
import { csvLine } from "~/lib/text/csv";
import { adminOf } from "../importer";
import { dayAndHour, stateOf } from "./own-steps.server";
import type { Step } from "./step";

const perPart = 500;
const roles = { patient: "paciente", psychologist: "psicologia", admin: "administração" };

function table(isFirst: boolean, head: readonly string[], rows: readonly (readonly string[])[]): string {
  const text = rows.map((cells) => `${csvLine(cells)}\r\n`).join("");
  return isFirst ? `\ufeff${csvLine(head)}\r\n${text}` : text;
}

const people: Step = async (ctx, cursor) => {
  const found = await everyMember(adminOf(ctx), { after: cursor, limit: perPart });
  const rows = found.map(({ name, email, role, crp, disabledAt }) => [
    ...[name, email, roles[role], crp ?? "", disabledAt === null ? "ativa" : "desativada"],
  ]);
  const head = ["Nome", "E-mail", "Perfil", "CRP", "Situação"];
  const next = found.length < perPart ? null : (found.at(-1)?.id ?? null);
  return { name: "pessoas.csv", text: table(cursor === null, head, rows), next };
};

/** When and with whom; nothing of what was said there. */
const sessions: Step = async (ctx, cursor) => {
  const { items, next } = await everySession(ctx, { cursor, limit: perPart });
  const rows = items.map((one) => [
    ...[one.patients.join(", "), one.psychologist, ...dayAndHour(one.startAt, ctx.actor.zone)],
    ...[String(Math.round((one.endAt - one.startAt) / 60_000)), one.type, stateOf(one.status)],
  ]);
  const head = ["Paciente", "Quem acompanha", "Data", "Hora", "Minutos", "Tipo", "Situação"];
  return { name: "sessoes.csv", text: table(cursor === null, head, rows), next };
};

/** What a clinic takes along: its people and when they met, without a word of care. */
export const clinicSteps: readonly Step[] = [people, sessions];
