import * as z from "zod";
import type { DataOf } from "~/features/kernel/events/event";
import { roles } from "~/features/kernel/actor";
import { shardNames } from "~/platform/planes";

const nothing = z.strictObject({});
const pair = z.strictObject({ patientId: z.string(), psychologistId: z.string() });
/** `told`: which member of the person is told that their roles changed; without it nobody is. */
const membership = z.strictObject({ role: z.enum(roles), told: z.string().optional() });

/** What happens to clinics, their people and who treats whom. */
export const events = {
  "clinic.created": z.strictObject({ shard: z.enum(shardNames) }),
  "clinic.relocated": z.strictObject({ from: z.enum(shardNames), to: z.enum(shardNames) }),
  /** Its people are told, and what it pays ends; or goes on. */
  "clinic.closing": z.strictObject({ closesAt: z.int() }),
  "clinic.reopened": nothing,
  /** So many of its people were told; whoever comes after is next. */
  "clinic.people_told": z.strictObject({ closesAt: z.int().nullable(), after: z.string() }),
  /** Where it sees people is called or addressed otherwise. */
  "clinic.places_changed": nothing,
  "membership.created": membership.extend({
    accountId: z.string(),
    invitationId: z.string().optional(),
    psychologistId: z.string().nullish(),
  }),
  "membership.disabled": membership,
  "membership.enabled": membership,
  /** Every login acting as the member was ended by the clinic. */
  "membership.logins_ended": membership,
  "invitation.created": z.strictObject({ role: z.enum(roles), psychologistId: z.string().nullable() }),
  "invitation.resent": nothing,
  "invitation.revoked": nothing,
  "invitation.accepted": z.strictObject({
    membershipId: z.string(),
    psychologistId: z.string().nullable(),
    invitedBy: z.string(),
  }),
  "care_link.started": pair,
  "care_link.ended": pair,
  "account.profile_changed": nothing,
  "account.crp_verified": nothing,
  /** A clinic looked a CRP up; or is reminded to. */
  "crp_check.recorded": z.strictObject({ psychologistId: z.string(), result: z.enum(["active", "irregular"]) }),
  "crp_check.due": z.strictObject({ psychologistId: z.string() }),
  "login.switched": nothing,
};

declare module "~/features/kernel/events/event" {
  interface EventData extends DataOf<typeof events> {}
}
