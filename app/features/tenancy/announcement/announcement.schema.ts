import * as z from "zod";
import { line } from "~/features/kernel/words.schema";
import { roles } from "~/features/kernel/actor";
import { AppError } from "~/lib/app-error";
import { fromWallClock } from "~/lib/time/wall-clock";
import { houseZone } from "~/lib/time/zone";
import { emptyAsAbsent } from "~/lib/text/text";

const chosen = "Escolha quem vai ler.";
const when = "Escreva o dia e a hora.";

/** A wall clock as a form's field gives it: `2026-03-01T14:30`, in the house's zone. */
const clock = z.string({ error: when }).regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, when);

/** The form of an announcement. */
export const announcementSchema = z.object({
  intent: z.literal("announce"),
  text: line(200, "Escreva o que as pessoas vão ler."),
  roles: z.preprocess(
    (typed) => (typed === undefined ? [] : [typed].flat()),
    z
      .array(z.enum(roles, { error: chosen }))
      .min(1, chosen)
      .max(roles.length, chosen),
  ),
  clinicId: z.preprocess(emptyAsAbsent, z.string().max(64, "Escolha uma clínica da lista.").optional()),
  from: clock,
  until: clock,
});

/** Taking one off. */
export const withdrawSchema = z.object({ intent: z.literal("withdraw"), id: z.string().min(1).max(64) });

/** From when until when (ms) it is to be read. @throws AppError `request.invalid` for hours that there are not */
export function windowOf({ from, until }: { from: string; until: string }): { startsAt: number; endsAt: number } {
  const [startsAt, endsAt] = [fromWallClock(from, houseZone), fromWallClock(until, houseZone)];
  if (startsAt === null) throw new AppError("request.invalid", { fields: { from: when } });
  if (endsAt === null) throw new AppError("request.invalid", { fields: { until: when } });
  return { startsAt, endsAt };
}
