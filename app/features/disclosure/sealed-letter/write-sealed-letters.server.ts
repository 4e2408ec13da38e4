import { checkpointNote } from "~/features/audit/chain/kept-head";
import { signNow } from "~/features/audit/seal/sign-now.server";
import type { SystemActor } from "~/features/kernel/actor";
import type { ClinicCtx, DirectoryCtx } from "~/features/kernel/ctx";
import type { Change } from "~/features/kernel/events/change";
import { commit, violatedConstraint } from "~/features/kernel/events/commit.server";
import { oneByOne } from "~/lib/one-by-one";
import { letterWeek } from "./letter-week";
import { clinicsWithout, insertLetter } from "./sealed-letter.repo.server";

const pageSize = 100;

/** Signs both logs of a clinic as they stand, and has its admins told. Written by another run meanwhile, there is nothing to do. */
async function writeLetter(directory: DirectoryCtx<SystemActor>, shard: ClinicCtx<SystemActor>, clinicId: string) {
  const { week } = letterWeek(shard.now());
  const [people, care] = await Promise.all([signNow(directory, clinicId), signNow(shard, clinicId)]);
  const notes = [people, care].map(checkpointNote).join("\n");
  const change: Change = {
    clinicId,
    statements: [insertLetter(shard.db, { clinicId, week, notes, writtenAt: shard.now() })],
    events: [{ type: "audit.letter_written", aggregateId: `${clinicId}/${week}`, version: 1, data: { week } }],
    audit: { action: "audit.mail_checkpoint", entity: "clinic", entityId: clinicId },
  };
  await commit(shard, change).catch((error: unknown) => {
    if (violatedConstraint(error) === null) throw error;
  });
}

/**
 * Writes each clinic of a shard its letter of the week, with what is signed of its audit at that moment: kept outside of us, it shows
 * whether anybody has rewritten the audit since, ourselves among them. From Monday, 8 h in Brasília; a clinic whose audit began later
 * has its first one a week on. Run by cron; twice, or two at once, write one. A clinic that fails keeps none from theirs and is tried
 * again at the next run.
 * @returns letters written
 */
export async function writeSealedLetters(
  directory: DirectoryCtx<SystemActor>,
  shard: ClinicCtx<SystemActor>,
): Promise<number> {
  const due = letterWeek(shard.now());
  if (shard.now() < due.dueAt) return 0;
  const clinics: string[] = [];
  for (let size = pageSize; size === pageSize;) {
    const page = await clinicsWithout(shard.db, due, { after: clinics.at(-1) ?? "", limit: pageSize });
    clinics.push(...page);
    size = page.length;
  }
  return oneByOne(clinics, (clinicId) => writeLetter(directory, shard, clinicId));
}
