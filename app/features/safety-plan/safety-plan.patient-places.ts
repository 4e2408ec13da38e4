import { LifeBuoy } from "lucide-react";
import type { Place } from "~/features/tenancy/components/shell/place";
import { paths } from "~/paths";

/** Where the safety plan is. */
export const patientPlaces: readonly Place[] = [
  { order: 40, to: paths.plan(), label: "Plano de segurança", icon: LifeBuoy },
];
