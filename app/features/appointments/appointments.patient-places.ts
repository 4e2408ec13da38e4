import { CalendarDays } from "lucide-react";
import type { Place } from "~/features/tenancy/components/shell/place";
import { paths } from "~/paths";

/** Where a patient's sessions are: the first place under "Mais" on a phone, whose bar holds three, and on the first page itself. */
export const patientPlaces: readonly Place[] = [
  { order: 35, to: paths.sessions(), label: "Sessões", icon: CalendarDays },
];
