import { and, eq } from "drizzle-orm";
import { orUnreadable, unreadableText } from "~/features/kernel/keys/unreadable";
import { readingVault } from "~/features/kernel/keys/vault.server";
import { record, type PersonalData } from "~/features/kernel/personal-data";
import { clinicTable, tableOfNobody } from "~/features/kernel/personal-rows.server";
import { clinicMonth } from "./clinic/clinic-month.table";
import { clinicWeek } from "./home/clinic-week.table";
import { openReport } from "./report/report-seal";
import { report } from "./report/report.table";

/** What was handed over of a patient's time: part of the record, as documents are. */
export const reportsData: PersonalData = {
  feature: "reports",
  operation: {
    what: "Relatórios e números",
    why: "Resumos de um período e números da clínica",
    of: "Pacientes e equipe",
  },
  stores: [
    clinicTable(report, {
      whose: "patient",
      of: ({ clinicId, memberId }) => and(eq(report.clinicId, clinicId), eq(report.patientId, memberId)),
      by: [report.createdAt, report.id],
      show: async ({ id, fromDay, toDay, createdAt, sharedAt, openedAt, contentSealed }, place) => {
        const told = { fromDay, toDay, createdAt, sharedAt, openedAt };
        const vault = await readingVault(place, place.memberId);
        return {
          ...told,
          ...((await orUnreadable(openReport(vault, id, contentSealed), null)) ?? { unreadable: unreadableText }),
        };
      },
      retain: record,
    }),
    clinicTable(clinicMonth, {
      whose: "member",
      of: ({ clinicId, memberId }) => and(eq(clinicMonth.clinicId, clinicId), eq(clinicMonth.psychologistId, memberId)),
      by: [clinicMonth.month],
      show: ({ month, held, missed, cancelled, open, patients }) => ({
        month,
        held,
        missed,
        cancelled,
        open,
        patients,
      }),
    }),
    tableOfNobody(clinicWeek, "how many sessions a clinic has in a week"),
  ],
};
