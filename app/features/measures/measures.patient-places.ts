import { ClipboardList } from "lucide-react";
import type { Place } from "~/features/tenancy/components/shell/place";
import { ownPaths } from "~/own-paths";

/** Where patients answer questionnaires. */
export const patientPlaces: readonly Place[] = [
  { order: 55, to: ownPaths.scales(), label: "Questionários", icon: ClipboardList },
];
