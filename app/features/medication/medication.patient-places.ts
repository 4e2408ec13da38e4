import { Pill } from "lucide-react";
import type { Place } from "~/features/tenancy/components/shell/place";
import { ownPaths } from "~/own-paths";

/** Where a patient marks what they take and do. */
export const patientPlaces: readonly Place[] = [
  { order: 36, to: ownPaths.medication(), label: "Remédios e hábitos", icon: Pill },
];
