import { openVault } from "~/features/kernel/keys/vault.server";
import { telehealthCall } from "~/features/telehealth/call/telehealth-call.table";
import { telehealthConsent } from "~/features/telehealth/consent/telehealth-consent.table";
import { guestField } from "~/features/telehealth/guest/guest-link.server";
import { telehealthGuest } from "~/features/telehealth/guest/telehealth-guest.table";
import { telehealthWait } from "~/features/telehealth/waits/telehealth-wait.table";
import { telehealthWaiver } from "~/features/telehealth/before/waiver.table";
import { hours } from "~/lib/duration";
import type { Person, World } from "./world";

/** What an online session of a patient leaves: their consent, how long it was, and who was invited. */
export async function metOnline(
  { clock }: World,
  { ctx, memberId: patientId, clinicId }: Person<"patient">,
  guest: string,
) {
  const { db } = ctx;
  const of = { clinicId, appointmentId: `apt_${patientId}` };
  const id = `gst_${patientId}`;
  const nameSealed = await (await openVault(ctx, clinicId, patientId)).seal(guestField(id), guest);
  const at = clock.now;
  await db.batch([
    db.insert(telehealthConsent).values({ ...of, patientId, answer: "online", words: 1, saidAt: at, version: 1 }),
    db.insert(telehealthCall).values({ ...of, startedAt: at, endedAt: at + hours(1) }),
    db
      .insert(telehealthGuest)
      .values({ ...of, id, kind: "interpreter", patientId, nameSealed, invitedBy: "mem_cared", invitedAt: at }),
    db.insert(telehealthWaiver).values({ ...of, patientId, kinds: "contract", waivedBy: "mem_cared", waivedAt: at }),
    db.insert(telehealthWait).values({ ...of, patientId, psychologistId: "mem_cared", since: at }),
  ]);
}
