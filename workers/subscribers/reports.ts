import { telling } from "./notices";
import { pairOf } from "./subscriber";

/** A report is shown: the patient. Each showing is an aggregate of its own: the report's id stands before the slash. */
export const tellOfReport = telling("notices.report_shared", (_, event) => {
  const pair = pairOf(event);
  const [subjectId] = event.aggregateId.split("/");
  if (!pair || subjectId === undefined) return [];
  return [{ memberId: pair.patientId, kind: "report.shared", subjectId, aboutMemberId: pair.psychologistId }];
});
