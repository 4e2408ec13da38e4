import { ListChecks } from "lucide-react";
import type { Place } from "~/features/tenancy/components/shell/place";
import { paths } from "~/paths";

/** Where a patient's tasks are. */
export const patientPlaces: readonly Place[] = [{ order: 37, to: paths.tasks(), label: "Tarefas", icon: ListChecks }];
