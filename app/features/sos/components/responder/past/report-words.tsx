import { Quote } from "~/ui/quote";
import type { Alert } from "~/features/sos/board/alert";
import { PatientWords } from "../alert/patient-words";

/** What was written: the patient's words, and the note of who closed it. */
export function ReportWords({ alert, zone }: { alert: Alert; zone: string }) {
  return (
    <>
      <PatientWords alert={alert} zone={zone} />
      {alert.note !== null && (
        <section aria-labelledby="note">
          <h2 id="note" className="mb-1 text-lg">
            Nota de quem encerrou
          </h2>
          <Quote>{alert.note}</Quote>
        </section>
      )}
    </>
  );
}
