import { and, eq } from "drizzle-orm";
import { isAmong } from "~/db/many-rows";
import type { PersonAccount, PersonalData } from "~/features/kernel/personal-data";
import { directoryTable, eraseRows } from "~/features/kernel/personal-rows.server";
import { clinicMove } from "./clinic-move.directory.table";

// By the places, for which there is an index; of the account, so that no other's row is ever meant.
const own = ({ accountId, memberIds }: PersonAccount) =>
  and(eq(clinicMove.accountId, accountId), isAmong(clinicMove.toMemberId, memberIds));

/** What is on its way from one place to another would arrive after all was erased there. */
async function moving(account: PersonAccount): Promise<string | null> {
  const under = and(own(account), eq(clinicMove.state, "moving"));
  return (await account.db.$count(clinicMove, under)) > 0 ? "moving" : null;
}

/** Ways of patients into clinics they have joined. */
export const movingData: PersonalData = {
  feature: "moving",
  operation: { what: "Mudança entre clínicas", why: "Levar o próprio diário para outra clínica", of: "Pacientes" },
  waitsFor: moving,
  stores: [
    directoryTable(clinicMove, {
      whose: "account",
      of: own,
      by: [clinicMove.id],
      show: ({ fromClinicId, toClinicId, state, sinceAt, total, createdAt, finishedAt }) => {
        return { fromClinicId, toClinicId, state, sinceAt, total, createdAt, finishedAt };
      },
      erase: (account) => eraseRows(account, clinicMove, own(account)),
    }),
  ],
};
