import type { Enclosures } from "~/features/notifications/delivery/enclosure";
import { enclosures as appointments } from "~/features/appointments/appointments.enclosures.server";
import { enclosures as medication } from "~/features/medication/medication.enclosures.server";
import { enclosures as receipts } from "~/features/receipts/receipts.enclosures.server";
import { enclosures as disclosure } from "~/features/disclosure/disclosure.enclosures.server";

/** What each feature says in its `*.enclosures.server.ts`, from left to right. Written by `npm run registry`: see ADR 0033. */
export const everyEnclosure: readonly Enclosures[] = [appointments, medication, receipts, disclosure];
