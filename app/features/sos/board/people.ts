import type { HeldReason } from "~/platform/objects/contact-lines.server";
import type { CallChannel, LadderStep, PageChannel, StepRole } from "../ladder/ladder.policy";

/** A browser that can be pushed to (RFC 8030). */
export type PushDevice = { id: string; endpoint: string; p256dh: string; auth: string };

/** Somebody who can be called for a patient, and how they can be reached now: proved addresses only. */
export type Callee = {
  /** Member, or emergency contact. */
  id: string;
  name: string;
  role: StepRole;
  email: string | null;
  /** E.164. */
  phone: string | null;
  /** Whether they agreed to WhatsApp; what an earlier version remembered does not say. */
  whatsApp?: boolean;
  devices: PushDevice[];
};

/** A contact the patient agreed to who gets no SMS now: they have not confirmed, or do not want any. */
export type HeldContact = Pick<Callee, "id" | "name" | "phone"> & { why: HeldReason };

/** Whether a channel leads to somebody. Contacts have a phone and nothing else. */
export function isReached({ email, phone, whatsApp, devices }: Callee, channel: CallChannel): boolean {
  switch (channel) {
    case "email":
      return email !== null;
    case "sms":
      return phone !== null;
    case "whatsapp":
      return phone !== null && whatsApp === true;
    case "push":
      return devices.length > 0;
    default:
      return channel satisfies never;
  }
}

/** How somebody is called by a step: a contact by SMS, whatever the step says; who agreed to it by WhatsApp beside each SMS. */
export function channelsFor(callee: Callee, { channels }: LadderStep): CallChannel[] {
  const wanted: readonly PageChannel[] = callee.role === "contact" ? ["sms"] : channels;
  const beside: CallChannel[] = callee.role !== "contact" && wanted.includes("sms") ? ["whatsapp"] : [];
  return [...wanted, ...beside].filter((channel) => isReached(callee, channel));
}

/** Who a step calls. */
export function calleesOf(people: readonly Callee[], { roles }: LadderStep): Callee[] {
  return people.filter(({ role }) => roles.includes(role));
}

/** Whether a step reaches anybody. */
export function reachesAnybody(people: readonly Callee[], step: LadderStep): boolean {
  return calleesOf(people, step).some((callee) => channelsFor(callee, step).length > 0);
}
