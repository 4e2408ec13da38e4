import * as z from "zod";
import { bringSession, takeBackSession } from "~/features/appointments/booking/brought-sessions.server";
import { AppError } from "~/lib/app-error";
import { psychologistOf } from "../importer";
import type { KindRule } from "../kind-rule";
import { nameIn } from "../reading/find-person";
import { readIcal } from "../reading/read-ical.server";
import { aroundSessions, checkSessions } from "./check-sessions.server";
import { readSession } from "./read-session";
import { sessionsColumns } from "./sessions-columns";

const options = z.object({
  minutes: z
    .string()
    .regex(/^\d{2,3}$/)
    .catch("50"),
  type: z.enum(["online", "presencial"]).catch("online"),
  /** `on`: patients are told of what is to come, and reminded. */
  tells: z.enum(["on", ""]).catch(""),
});

const refusals: Partial<Record<string, string>> = {
  "sessions.overlap": "Neste horário já há outra sessão, sua ou do paciente.",
  "tenancy.patient_not_found": "Você não acompanha mais esta pessoa.",
  "care.minor_without_authorisation": "Menor de idade: falta a autorização escrita de quem é responsável.",
};

/** Sessions of a psychologist, past and to come, out of a spreadsheet or a calendar. */
export const sessions: KindRule = {
  role: "psychologist",
  columns: sessionsColumns,
  options,
  readText: (ctx, text) => readIcal(text, { zone: ctx.actor.zone, now: ctx.now() }),
  nameIn,
  check: checkSessions,
  async carrying(ctx, chosen) {
    const around = await aroundSessions(ctx);
    return async (said, resultId) => {
      const { session, faults } = readSession(said, chosen, around);
      const [fault] = faults;
      if (fault) return fault;
      try {
        await bringSession(psychologistOf(ctx), resultId, session, { tells: chosen.tells === "on" });
        return null;
      } catch (error) {
        const words = error instanceof AppError ? refusals[error.code] : undefined;
        if (words === undefined) throw error;
        return [null, words];
      }
    };
  },
  async undo(ctx, resultId) {
    const end = await takeBackSession(psychologistOf(ctx), resultId);
    return end === "undone" ? null : [null, "Fica: a sessão mudou depois, ou tem nota ou cobrança."];
  },
};
