import { MessagesSquare } from "lucide-react";
import type { Place } from "~/features/tenancy/components/shell/place";
import { paths } from "~/paths";

/** Where patients talk. */
export const patientPlaces: readonly Place[] = [
  { order: 30, to: paths.chat(), label: "Conversas", icon: MessagesSquare, counts: "messages" },
];
