import { Sprout } from "lucide-react";
import type { Place } from "~/features/tenancy/components/shell/place";
import { ownPaths } from "~/own-paths";

/** Where a patient's achievements are. */
export const patientPlaces: readonly Place[] = [
  { order: 39, to: ownPaths.achievements(), label: "Conquistas", icon: Sprout },
];
