import type { Enclosures } from "~/features/notifications/delivery/enclosure";
import { encloseTap } from "./reminders/enclose-tap.server";

/** What a reminder of an hour brings when it goes out: a button that says it is done. */
export const enclosures: Enclosures = { "medication.reminder": encloseTap };
