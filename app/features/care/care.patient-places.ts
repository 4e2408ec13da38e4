import { HeartHandshake } from "lucide-react";
import type { Place } from "~/features/tenancy/components/shell/place";
import { paths } from "~/paths";

/** Where patients see who accompanies them, and decide. */
export const patientPlaces: readonly Place[] = [
  { order: 60, to: paths.ownCare(), label: "Acompanhamento", icon: HeartHandshake },
];
