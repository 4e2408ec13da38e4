import { Wind } from "lucide-react";
import type { Place } from "~/features/tenancy/components/shell/place";
import { ownPaths } from "~/own-paths";

/** Where a patient practises. */
export const patientPlaces: readonly Place[] = [{ order: 38, to: ownPaths.practice(), label: "Práticas", icon: Wind }];
