import type { PersonalData } from "~/features/kernel/personal-data";
import { tableOfNobody } from "~/features/kernel/personal-rows.server";
import { restoreDrill } from "./drill/restore-drill.directory.table";

/** What says how the whole of it is: nothing of anybody. */
export const operationsData: PersonalData = {
  feature: "operations",
  operation: {
    what: "Saúde do serviço e incidentes",
    why: "Manter o serviço de pé e avisar de incidentes",
    of: "Pacientes e equipe",
  },
  stores: [
    tableOfNobody(restoreDrill, "when a backup was put back to try it"),
    { kind: "object", name: "MetricBoard", nobody: "sums of what was measured: no id of anybody" },
  ],
};
