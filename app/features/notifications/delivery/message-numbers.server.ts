import { and, desc, eq, isNotNull } from "drizzle-orm";
import { isOneOf } from "~/db/many-rows";
import type { PersonPlace } from "~/features/kernel/personal-data";
import { delivery } from "./delivery.table";

/** Enough for a company to know whom they went to. */
const enough = 5;

/** Whose numbers each channel's messages have. */
const channelsOf = { Resend: ["email"], Twilio: ["sms", "whatsapp"] } as const;

/** The newest numbers that each company gave to messages to a member: they say whose they are without a name or an address. */
export async function messageNumbers({
  db,
  clinicId,
  memberId,
}: PersonPlace): Promise<{ Resend: string[]; Twilio: string[] }> {
  const through = (company: keyof typeof channelsOf) =>
    db
      .select({ number: delivery.providerId })
      .from(delivery)
      .where(
        and(
          eq(delivery.clinicId, clinicId),
          eq(delivery.memberId, memberId),
          isOneOf(delivery.channel, channelsOf[company]),
          isNotNull(delivery.providerId),
        ),
      )
      .orderBy(desc(delivery.id))
      .limit(enough);
  const [resend, twilio] = await db.batch([through("Resend"), through("Twilio")]);
  const numbers = (rows: { number: string | null }[]) => rows.flatMap(({ number }) => number ?? []);
  return { Resend: numbers(resend), Twilio: numbers(twilio) };
}
