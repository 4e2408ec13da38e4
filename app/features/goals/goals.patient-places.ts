import { Flag } from "lucide-react";
import type { Place } from "~/features/tenancy/components/shell/place";
import { ownPaths } from "~/own-paths";

/** Where a patient sees what they work towards. */
export const patientPlaces: readonly Place[] = [{ order: 41, to: ownPaths.goals(), label: "Metas", icon: Flag }];
