import { NotebookPen, Sun } from "lucide-react";
import type { Place } from "~/features/tenancy/components/shell/place";
import { paths } from "~/paths";

/** Where patients write. */
export const patientPlaces: readonly Place[] = [
  { order: 10, to: paths.today(), label: "Hoje", icon: Sun },
  { order: 20, to: paths.diary(), label: "Diário", icon: NotebookPen },
];
