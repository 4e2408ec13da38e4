import { telling, withdrawing } from "../notices";
import { pairOf } from "../subscriber";

/** A report is shown: the patient. */
const tellOfReport = telling("notices.report_shared", (_, event) => {
  const pair = pairOf(event);
  if (!pair) return [];
  const about = { subjectId: event.aggregateId, aboutMemberId: pair.psychologistId };
  return [{ memberId: pair.patientId, kind: "report.shared", ...about }];
});

/** It is shown no longer: nobody is led to it. */
const withdrawReport = withdrawing("notices.report_unshared", ({ aggregateId }) => ({
  subjectId: aggregateId,
  kinds: ["report.shared"],
}));

/** What becomes of a report that is shown, or no longer. */
export const ofReports = { "report.shared": [tellOfReport], "report.unshared": [withdrawReport] };
