import { Wallet } from "lucide-react";
import type { Place } from "~/features/tenancy/components/shell/place";
import { ownPaths } from "~/own-paths";

/** Where patients see what is agreed to be paid, and their receipts. */
export const patientPlaces: readonly Place[] = [
  { order: 65, to: ownPaths.receipts(), label: "Pagamentos e recibos", icon: Wallet },
];
