import type { Enclosures } from "~/features/notifications/delivery/enclosure";
import { encloseReminder } from "./by-mail/enclose-reminder.server";

/** What notices of money bring when they go out. */
export const enclosures: Enclosures = { "charge.reminder": encloseReminder };
