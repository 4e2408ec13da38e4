import { Notice } from "~/ui/feedback/notice";
import { IncidentWords } from "./incident-parts";

type Own = { id: string; words: string | null; correction: string | null };

/** What the reader was told of incidents that touched their data; and, where that was a mistake, that it was. */
export function OwnIncidents({ incidents }: { incidents: Own[] }) {
  return (
    <>
      {incidents.map(({ id, words, correction }) =>
        correction === null ? (
          <Notice key={id} tone="attention" title="Aviso sobre a segurança dos seus dados" className="mb-6">
            <IncidentWords words={words ?? ""} />
          </Notice>
        ) : (
          <Notice key={id} tone="calm" title="Correção: o aviso não era sobre você" className="mb-6">
            <IncidentWords words={correction} />
            <details className="mt-2">
              <summary className="link inline-flex min-h-11 cursor-pointer items-center">O aviso de antes</summary>
              <IncidentWords words={words ?? ""} />
            </details>
          </Notice>
        ),
      )}
    </>
  );
}
