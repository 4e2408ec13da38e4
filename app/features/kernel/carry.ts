import type { AnyActor } from "./actor";
import type { ClinicCtx } from "./ctx";

/** One end of a move: a patient's place in a clinic, on its shard. */
export type CarryEnd = Pick<ClinicCtx<AnyActor>, "db" | "plane" | "platform" | "now" | "request" | "actor"> & {
  clinicId: string;
  patientId: string;
};

/**
 * A person's data on its way from one place of theirs to another. What is carried keeps its id, is opened under the old place's
 * key and sealed under the new one's; it is written there first and taken away here after, so that a break in between loses nothing
 * and doing it again makes nothing twice.
 */
export type Carry = { from: CarryEnd; to: CarryEnd };
