import { Sun } from "lucide-react";
import type { TeamPlace } from "~/features/tenancy/components/shell/place";
import { paths } from "~/paths";

/** Where a psychologist sees her day. */
export const teamPlaces: readonly TeamPlace[] = [
  { roles: ["psychologist"], order: 5, to: paths.day(), label: "Hoje", icon: Sun },
];
