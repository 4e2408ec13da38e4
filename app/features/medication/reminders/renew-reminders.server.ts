import { selectZone } from "~/features/tenancy/member/select-zone";
import type { SystemActor } from "~/features/kernel/actor";
import type { ClinicCtx } from "~/features/kernel/ctx";
import type { Statements } from "~/db/statement";
import { selectActive, setNextReminder, type OwnScope } from "../regimen/regimen.repo.server";
import { nextReminder } from "../regimen/slots";
import { tooLate } from "./remind-regimens.server";

type Job = Pick<ClinicCtx<SystemActor>, "db" | "now">;

/**
 * Reckons anew when a patient is reminded next, after their clock may have changed: who flies east is in hours that would have come later.
 * An hour of the last one there is still announced; what stands already is left as it is. Harmless twice.
 */
export async function renewReminders({ db, now }: Job, scope: OwnScope): Promise<void> {
  const [active, [member]] = await db.batch([selectActive(db, scope), selectZone(db, scope)]);
  if (!member) return;
  const statements = active.flatMap((row) => {
    const { times, nextReminderAt: dueAt } = row;
    if (dueAt === null) return [];
    const next = nextReminder(times, member.zone, now());
    // Reckoned in this very zone: a name was changed, not a clock.
    if (next === dueAt || dueAt <= now()) return [];
    const first = nextReminder(times, member.zone, now() - tooLate - 1);
    return [setNextReminder(db, { ...row, dueAt, zone: member.zone }, first)];
  });
  if (statements.length > 0) await db.batch(statements as unknown as Statements);
}
