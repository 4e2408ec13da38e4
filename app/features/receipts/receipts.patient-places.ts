import { ReceiptText } from "lucide-react";
import type { Place } from "~/features/tenancy/components/shell/place";
import { paths } from "~/paths";

/** Where patients find what is open, and their receipts. */
export const patientPlaces: readonly Place[] = [
  { order: 65, to: paths.receipts(), label: "Pagamentos e recibos", icon: ReceiptText },
];
