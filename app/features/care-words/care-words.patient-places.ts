import { HandHeart } from "lucide-react";
import type { Place } from "~/features/tenancy/components/shell/place";
import { ownPaths } from "~/own-paths";

/** Where a patient keeps what they want to read on a bad day. */
export const patientPlaces: readonly Place[] = [
  { order: 42, to: ownPaths.careWords(), label: "Palavras de cuidado", icon: HandHeart },
];
