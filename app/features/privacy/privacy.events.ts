import * as z from "zod";
import type { DataOf } from "~/features/kernel/events/event";

const nothing = z.strictObject({});
const ofAccount = z.strictObject({ accountId: z.string() });
const ofMember = z.strictObject({ memberId: z.string() });

/**
 * How far a copy of somebody's data is: each turn begins with the event of the one before. What becomes of a request by right. What becomes of an
 * erasure: that names nobody, as does how far the retention is. What becomes of a hold: the account that is held.
 */
export const events = {
  "person_export.advanced": ofMember,
  "person_export.ready": ofMember,
  "person_export.failed": ofMember,
  /** The owner of a number wants nothing more: the accounts that gave it. */
  "contact.left": z.strictObject({ accounts: z.array(z.string()) }),
  /** The owner of a number says that it, or their name, stands wrong: the same. */
  "contact.to_correct": z.strictObject({ accounts: z.array(z.string()) }),
  "rights_request.asked": ofMember,
  "rights_request.settled": ofMember,
  "rights_request.withdrawn": ofMember,
  "rights_request.due": ofMember,
  "erasure.asked": nothing,
  /** A day before it begins. */
  "erasure.near": nothing,
  "erasure.taken_back": nothing,
  "erasure.begun": nothing,
  "erasure.done": nothing,
  /** Somebody is to be told of one: whom, and of which, the row knows that is the aggregate. */
  "erasure.party": nothing,
  "erasure.party_told": nothing,
  "hold.placed": ofAccount,
  "hold.lifted": ofAccount,
  /** Somebody has looked at it, and it stands; somebody has to look at it again. */
  "hold.reviewed": ofAccount,
  "hold.review_due": ofAccount,
  "retention.advanced": nothing,
  "incident.step": nothing,
  "incident.told": z.strictObject({ id: z.string() }),
  /** A turn of a list that is made, or taken out. */
  "incident.listing": z.strictObject({ id: z.string(), number: z.number() }),
  "incident.leaving": z.strictObject({ id: z.string(), number: z.number() }),
  /** A clinic is touched by an incident: by its opening (1), or by the line of its log with that number. */
  "incident.clinic": z.strictObject({ id: z.string(), number: z.number() }),
};

declare module "~/features/kernel/events/event" {
  interface EventData extends DataOf<typeof events> {}
}
