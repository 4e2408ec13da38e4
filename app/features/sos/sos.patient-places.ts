import { ContactRound } from "lucide-react";
import type { Place } from "~/features/tenancy/components/shell/place";
import { paths } from "~/paths";

/** Where patients say whom they trust. The button for help is no place: it is on every page. */
export const patientPlaces: readonly Place[] = [
  { order: 50, to: paths.contacts(), label: "Pessoas de confiança", icon: ContactRound },
];
